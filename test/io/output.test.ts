import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileSafely, writePlan } from '../../src/io/output.ts';
import { UsableError } from '../../src/model/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function complaint(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsableError);
  return (error as UsableError).message;
}

describe('writeFileSafely', () => {
  it('writes texts and bytes, and makes the folders', async () => {
    const folder = await temporaryFolder();
    expect(await writeFileSafely(join(folder, '深/更深/一.yaml'), '公开')).toEqual({
      path: join(folder, '深/更深/一.yaml'),
      replaced: false,
    });
    await writeFileSafely(join(folder, '二.xlsx'), new Uint8Array([0x50, 0x4b]));
    expect(await readFile(join(folder, '深/更深/一.yaml'), 'utf8')).toBe('公开');
    expect(await readFile(join(folder, '二.xlsx'))).toEqual(Buffer.from('PK'));
    expect((await readdir(folder)).sort()).toEqual(['二.xlsx', '深']);
  });

  it('replaces a file only with force, and keeps its permissions', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '一.yaml');
    await writeFile(path, '旧');
    await chmod(path, 0o640);
    expect(await complaint(writeFileSafely(path, '新'))).toBe('文件已经存在，没有覆盖');
    expect(await readFile(path, 'utf8')).toBe('旧');
    expect(await writeFileSafely(path, '新', { force: true })).toEqual({ path, replaced: true });
    expect(await readFile(path, 'utf8')).toBe('新');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('writes behind a symbolic link and leaves the link', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '真.yaml'), '旧');
    await symlink('真.yaml', join(folder, '链接.yaml'));
    await writeFileSafely(join(folder, '链接.yaml'), '新', { force: true });
    expect(await readlink(join(folder, '链接.yaml'))).toBe('真.yaml');
    expect(await readFile(join(folder, '真.yaml'), 'utf8')).toBe('新');
  });

  it('says in Chinese why it cannot write, and leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '夹'));
    await writeFile(join(folder, '文件'), '');
    await writeFile(join(folder, '只读.yaml'), '旧');
    await chmod(join(folder, '只读.yaml'), 0o444);
    const force = { force: true };
    expect(await complaint(writeFileSafely(join(folder, '夹'), '', force))).toBe(
      '这里已经有一个同名的文件夹，不能写成文件',
    );
    expect(await complaint(writeFileSafely(join(folder, '只读.yaml'), '', force))).toBe('文件是只读的，不能改写');
    expect(await complaint(writeFileSafely(join(folder, '文件/一.yaml'), ''))).toBe(
      '写不了文件：路径中间有一段是文件，不是文件夹',
    );
    expect(await complaint(writeFileSafely(join(folder, '长'.repeat(300)), ''))).toBe('写不了文件：文件名太长');
    expect((await readdir(folder)).sort()).toEqual(['只读.yaml', '夹', '文件'].sort());
  });

  it('says so where the disk is full', async () => {
    // /dev/full takes the place of a full disk: every write to it fails with ENOSPC.
    const { explainWriteFailure } = await import('../../src/io/output-failure.ts');
    const error = await writeFile('/dev/full', '一').catch((thrown: unknown) => thrown);
    expect(explainWriteFailure(error, '一.yaml')).toMatchObject({ message: '写不了文件：磁盘满了', place: '一.yaml' });
  });

  it('passes on what is not of the file system', async () => {
    const { explainWriteFailure } = await import('../../src/io/output-failure.ts');
    const bug = new TypeError('a bug');
    expect(explainWriteFailure(bug, '一.yaml')).toBe(bug);
  });
});

describe('writePlan', () => {
  it('writes nothing where one of the files is in the way', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '二.yaml'), '旧');
    const files = ['一.yaml', '二.yaml', '三.yaml'].map((name) => ({ path: join(folder, name), content: name }));
    expect(await complaint(writePlan(files))).toBe('文件已经存在，没有覆盖');
    expect(await readdir(folder)).toEqual(['二.yaml']);
    await writePlan(files, { force: true });
    expect((await readdir(folder)).sort()).toEqual(['一.yaml', '三.yaml', '二.yaml']);
  });

  it('writes nothing where one of the files cannot be written', async () => {
    const folder = await temporaryFolder();
    const files = [
      { path: join(folder, '一.yaml'), content: '一' },
      { path: join(folder, '长'.repeat(200)), content: '二' },
    ];
    expect(await complaint(writePlan(files))).toBe('写不了文件：文件名太长');
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes back the folders that it made where it fails', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '旧'));
    const files = [
      { path: join(folder, '新/里/一.yaml'), content: '一' },
      { path: join(folder, '旧', '长'.repeat(200)), content: '二' },
    ];
    expect(await complaint(writePlan(files))).toBe('写不了文件：文件名太长');
    expect(await readdir(folder)).toEqual(['旧']);
  });

  it.runIf(process.platform === 'linux')('gives up where no folder can be made', async () => {
    expect(await complaint(writeFileSafely('/proc/gkml/一.yaml', '一'))).toBe('写不了文件：文件夹不存在，也建不出来');
  });

  it('never replaces what the contents were read from, by whatever name', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '上报.xlsx'), '原件');
    await symlink('上报.xlsx', join(folder, '链接.xlsx'));
    const settings = { cwd: folder, force: true, sources: ['上报.xlsx'] };
    for (const path of ['上报.xlsx', './链接.xlsx']) {
      expect(await complaint(writePlan([{ path, content: '' }], settings))).toBe(
        '结果不能写进正在读的文件，原文件会丢',
      );
    }
    expect(await readFile(join(folder, '上报.xlsx'), 'utf8')).toBe('原件');
  });

  it('checks everything and writes nothing in a dry run', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '一.yaml');
    expect(await writePlan([{ path, content: '一' }], { dryRun: true })).toEqual([{ path, replaced: false }]);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(path, '旧');
    expect(await complaint(writePlan([{ path, content: '一' }], { dryRun: true }))).toBe('文件已经存在，没有覆盖');
    expect(await writePlan([{ path, content: '一' }], { dryRun: true, force: true })).toEqual([
      { path, replaced: true },
    ]);
    expect(await readFile(path, 'utf8')).toBe('旧');
  });

  it('refuses two contents for one file, also where only the case differs', async () => {
    const folder = await temporaryFolder();
    const files = ['A.yaml', 'a.yaml'].map((name) => ({ path: join(folder, name), content: name }));
    expect(await complaint(writePlan(files))).toContain('两份内容要写进同一个文件');
    expect(await readdir(folder)).toEqual([]);
  });
});
