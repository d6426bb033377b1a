// One side took out a whole catalogue, the other edited an item of it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../io/temporary-folder.ts';
import { runGkml } from '../run-gkml.ts';

let cwd: string;
const gkml = (...args: string[]) => runGkml(args, { cwd });
const head = `格式: gkml/1
目录: 示例省青禾县义务教育领域基层政务公开标准目录
领域: 义务教育
地区: { 名称: 示例省青禾县, 级别: 县级 }
版本: "2026"
基准: { 来源: 基准/义务教育.yaml, 版本: "2025" }
`;
const items = (deadline: string) => `事项:
  - 编号: YWJY-001
    名称: 招生范围
    时限: 信息形成之日起20个工作日内
  - 编号: YWJY-002
    名称: 招生结果
    时限: 信息形成之日起${deadline}内
`;
const catalogue = '合并/义务教育.yaml';
const conflictFile = '合并/义务教育.冲突.yaml';

async function write(file: string, text: string) {
  await mkdir(join(cwd, file, '..'), { recursive: true });
  await writeFile(join(cwd, file), text);
}

async function choose(word: string) {
  const text = await readFile(join(cwd, conflictFile), 'utf8');
  await writeFile(join(cwd, conflictFile), text.replaceAll(/选择:.*/gu, `选择: ${word}`));
  return gkml('merge', '--resolve', '合并');
}

beforeEach(async () => {
  cwd = await temporaryFolder();
  await write('祖先/义务教育.yaml', head + items('20个工作日'));
  await write('改/义务教育.yaml', head + items('10个工作日'));
  for (const folder of ['祖先', '改', '删'])
    await write(
      `${folder}/救灾.yaml`,
      `${head}${items('5个工作日')}`.replaceAll('义务教育', '救灾').replaceAll('YWJY', 'JZ'),
    );
});

describe('a catalogue that ours took out', () => {
  beforeEach(async () => {
    expect((await gkml('merge', '祖先', '删', '改', '--out', '合并')).exitCode).toBe(1);
    expect(existsSync(join(cwd, catalogue))).toBe(false);
  });

  it('comes back under its own head with the item that is kept', async () => {
    expect((await choose('对方')).exitCode).toBe(0);
    const [, kept] = items('10个工作日').split(/(?= {2}- 编号: YWJY-002)/u);
    expect(await readFile(join(cwd, catalogue), 'utf8')).toBe(`${head}事项:\n${kept}`);
    expect(existsSync(join(cwd, conflictFile))).toBe(false);
  });

  it('stays away where that is chosen', async () => {
    expect((await choose('本地')).exitCode).toBe(0);
    expect(existsSync(join(cwd, catalogue))).toBe(false);
    expect(existsSync(join(cwd, conflictFile))).toBe(false);
  });
});

describe('a catalogue that theirs took out', () => {
  beforeEach(async () => {
    expect((await gkml('merge', '祖先', '改', '删', '--out', '合并')).exitCode).toBe(1);
  });

  it('goes with its last item', async () => {
    expect((await choose('对方')).exitCode).toBe(0);
    expect(existsSync(join(cwd, catalogue))).toBe(false);
    expect(existsSync(join(cwd, conflictFile))).toBe(false);
  });

  it('stays with the item that is kept', async () => {
    expect((await choose('本地')).exitCode).toBe(0);
    const text = await readFile(join(cwd, catalogue), 'utf8');
    expect(text.startsWith(head)).toBe(true);
    expect(text).toContain('YWJY-002');
    expect(text).not.toContain('YWJY-001');
  });
});
