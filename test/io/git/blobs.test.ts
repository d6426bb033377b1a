import { describe, expect, it } from 'vitest';
import { openBlobs } from '../../../src/io/git/blobs.ts';
import { findRepository } from '../../../src/io/git/repository.ts';
import { gitSandbox } from '../../git-sandbox.ts';

describe('reading blobs through one process', () => {
  it('gives each its own bytes, whatever is in them, in any order and at once', async () => {
    const sandbox = await gitSandbox();
    const contents = ['', '\n', 'a\0b\n', '目录'.repeat(200_000), 'x missing\n', `${'0'.repeat(40)} blob 3\nabc\n`];
    for (const [index, content] of contents.entries()) sandbox.write(`${index}.bin`, content);
    const blobs = contents.map((_, index) => sandbox.git('hash-object', '-w', `${index}.bin`).trim());
    const reader = openBlobs(await findRepository(sandbox.root));
    const read = await Promise.all([...blobs, ...blobs].map((blob) => reader.read(blob)));
    expect(read.map((bytes) => Buffer.from(bytes).toString())).toEqual([...contents, ...contents]);
    await expect(reader.read('f'.repeat(40))).rejects.toThrow('仓库里缺少以前版本的文件内容');
    expect(Buffer.from(await reader.read(blobs[1] ?? '')).toString()).toBe('\n');
    reader.close();
  });
});
