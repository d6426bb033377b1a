// A whole item that is chosen may belong to a domain in which nothing is open.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Item } from '../../../src/model/catalogue.ts';
import { temporaryFolder } from '../../io/temporary-folder.ts';
import { runGkml } from '../run-gkml.ts';

let cwd: string;
const gkml = (...args: string[]) => runGkml(args, { cwd });
const read = (file: string) => readFile(join(cwd, file), 'utf8');

async function writeSide(side: string, domains: Readonly<Record<string, readonly Item[]>>): Promise<void> {
  await mkdir(join(cwd, side));
  for (const [领域, items] of Object.entries(domains)) {
    const 地区 = { 名称: '示例省青禾县', 级别: '县级' } as const;
    const 目录 = `示例省青禾县${领域}领域基层政务公开标准目录`;
    const text = catalogueToYaml({ 格式: 'gkml/1', 目录, 领域, 地区, 事项: [...items] });
    await writeFile(join(cwd, side, `${领域}.yaml`), text);
  }
}

const school: Item = { 编号: 'YWJY-001', 名称: '学籍管理', 内容: '1.转学条件；\n2.休学条件；' };
const conduct: Item = { 编号: 'YWJY-024', 名称: '教师行为规范', 内容: '1.行为准则；\n2.举报电话；' };
const awards: Item = { 编号: 'YWJY-025', 名称: '教师评优评先', 内容: '1.评选条件；\n2.评选结果；' };
const relief: Item = { 编号: 'JZ-001', 名称: '救灾物资', 内容: '1.品种；\n2.数量；' };

beforeEach(async () => {
  cwd = await temporaryFolder();
  const both = { ...conduct, 曾用编号: ['YWJY-025'], 名称: '教师行为规范和评优评先' };
  const moved = { ...awards, 曾用编号: ['YWJY-024'], 名称: '教师评优评先和行为规范' };
  await writeSide('祖先', { 义务教育: [school, conduct, awards], 救灾: [relief] });
  await writeSide('本地', { 义务教育: [school, both], 救灾: [relief] });
  await writeSide('对方', { 义务教育: [school], 救灾: [relief, moved] });
  await gkml('merge', '祖先', '本地', '对方', '--out', '合并');
});

async function choose(choice: string) {
  const file = '合并/义务教育.冲突.yaml';
  await writeFile(join(cwd, file), (await read(file)).replace(/^ {4}选择:.*$/mu, `    选择: ${choice}`));
  return gkml('merge', '--resolve', file);
}

const idsIn = async (file: string) => [...(await read(file)).matchAll(/- 编号: (\S+)/gu)].map(([, id]) => id);

describe('an item that is chosen into another domain', () => {
  it.each([
    ['对方', ['YWJY-001']],
    ['都留', ['YWJY-001', 'YWJY-024']],
  ])('stands beside what that domain has (%s)', async (choice, left) => {
    expect(await choose(choice)).toMatchObject({ exitCode: 0 });
    expect(await idsIn('合并/救灾.yaml')).toEqual(['JZ-001', 'YWJY-025']);
    expect(await idsIn('合并/义务教育.yaml')).toEqual(left);
    expect(await gkml('validate', '合并', '-f', 'concise')).not.toMatchObject({
      stdout: expect.stringContaining('lineage-acyclic'),
    });
  });
});
