// An update that is stopped between two files is made again by the same command, with the same result.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueToYaml } from '../../src/io/yaml/write-yaml.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { runGkml } from './run-gkml.ts';

const item = (id: string, name: string, change: Partial<Item> = {}): Item => ({
  编号: id,
  一级事项: '综合业务',
  名称: name,
  内容: `1.${name}的办理条件\n2.${name}的申请材料`,
  依据: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['县级民政部门'],
  方式: ['主动'],
  渠道: ['政府网站'],
  对象: ['全社会'],
  层级: ['县级'],
  ...change,
});
const local = (above: Item, change: Partial<Item> = {}): Item => {
  return { ...above, 基准编号: above.编号, 主体: ['青禾县民政局'], ...change };
};

const aid = [item('SHJZ-001', '最低生活保障'), item('SHJZ-002', '临时救助'), item('SHJZ-003', '特困供养')] as const;
const care = [item('YLFW-001', '高龄津贴'), item('YLFW-002', '居家养老')] as const;

function province(edition: string, domains: Readonly<Record<string, readonly Item[]>>): Catalogue[] {
  return Object.entries(domains).map(([domain, items]) => ({
    格式: 'gkml/1',
    目录: `示例省${domain}领域基层政务公开标准目录`,
    领域: domain,
    地区: { 名称: '示例省', 级别: '省级' },
    版本: edition,
    事项: [...items],
  }));
}

const before = province('2025', { 社会救助: aid, 养老服务: care });
const after = province('2026', {
  社会救助: [aid[0], { ...aid[1], 时限: '及时公开' }, item('SHJZ-009', '急难救助')],
  养老服务: [{ ...care[0], 渠道: ['政府网站', '政府公报'] }, care[1], aid[2]],
});
const county: Catalogue[] = before.map((catalogue) => ({
  ...catalogue,
  目录: catalogue.目录.replace('示例省', '示例省青禾县'),
  地区: { 名称: '示例省青禾县', 级别: '县级' },
  版本: '2025.2',
  基准: { 来源: `基准/${catalogue.领域}.yaml`, 版本: '2025' },
  事项: catalogue.事项.map((each) => local(each, each.编号 === 'SHJZ-002' ? { 时限: '每月公开' } : {})),
}));

async function writeFolder(folder: string, catalogues: readonly Catalogue[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const catalogue of catalogues)
    await writeFile(join(folder, `${catalogue.领域}.yaml`), catalogueToYaml(catalogue));
}

/** Every file by its path. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

const update = (cwd: string) => runGkml(['update', '--to', '../省2026'], { cwd });

/** Ends the process at once where it would change one name more than RENAMES. */
const killAfter = `
const fs = require('node:fs');
const rename = fs.renameSync;
let left = Number(process.env.RENAMES);
fs.renameSync = (...args) => (left-- > 0 ? rename(...args) : process.kill(process.pid, 'SIGKILL'));
require('node:module').syncBuiltinESMExports();
`;

let root: string;
let finished: ReadonlyMap<string, string>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gkml-update-'));
  await writeFolder(join(root, '省2026'), after);
  const packed = await runGkml(['baseline', 'pack', '省2026', '--edition', '2026'], { cwd: root });
  expect(packed).toMatchObject({ exitCode: 0 });
  await writeFolder(join(root, '原样/基准'), before);
  await writeFolder(join(root, '原样/目录'), county);
  await writeFile(join(root, '原样/gkml.config.yaml'), 'failOn: error\n');
  await cp(join(root, '原样'), join(root, '完成'), { recursive: true });
  expect(await update(join(root, '完成'))).toMatchObject({ exitCode: 1 });
  finished = await filesIn(join(root, '完成'));
});

afterAll(() => rm(root, { recursive: true }));

/** In the order in which they are written. */
const order = [
  '目录/养老服务.yaml',
  '目录/社会救助.yaml',
  '目录/社会救助.冲突.yaml',
  '基准/养老服务.yaml',
  '基准/社会救助.yaml',
  '基准/清单.json',
];

describe('gkml update', () => {
  it('writes catalogues, conflicts, the copy of the baseline and last its manifest, and nothing else', async () => {
    const original = await filesIn(join(root, '原样'));
    const written = [...finished].filter(([path, text]) => original.get(path) !== text).map(([path]) => path);
    expect(written.sort()).toEqual([...order].sort());
    const { stdout } = await runGkml(['update', '--to', '../省2026', '-f', 'json', '--dry-run'], {
      cwd: join(root, '原样'),
    });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { added: 1, changed: 2 } });
  });

  it.each(order.map((_, count) => count))('comes to the same when it was stopped after %i files', async (count) => {
    const cwd = join(root, `停在${count}`);
    await cp(join(root, '原样'), cwd, { recursive: true });
    for (const path of order.slice(0, count)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), finished.get(path) ?? '');
    }
    await update(cwd);
    expect(await filesIn(cwd)).toEqual(finished);
  });

  it('keeps an item that moves between domains, wherever it is killed', async () => {
    const cwd = join(root, '搬家');
    const above = [item('SHJZ-001', '最低生活保障'), item('SHJZ-002', '临时救助')] as const;
    const other = item('YLFW-001', '高龄津贴');
    await writeFolder(join(root, '省2025搬'), province('2025', { 养老服务: above, 社会救助: [other] }));
    await writeFolder(join(root, '省2026搬'), province('2026', { 养老服务: [above[0]], 社会救助: [other, above[1]] }));
    await cp(join(root, '省2025搬'), join(cwd, '基准'), { recursive: true });
    const own = province('2025', {
      养老服务: [local(above[0]), local(above[1], { 备注: '本县的' })],
      社会救助: [local(other)],
    });
    const placed = own.map((each) => ({
      ...each,
      地区: { 名称: '示例省青禾县', 级别: '县级' as const },
      基准: { 来源: `基准/${each.领域}.yaml`, 版本: '2025' },
    }));
    await writeFolder(join(cwd, '目录'), placed);
    await writeFile(join(cwd, 'gkml.config.yaml'), 'failOn: error\n');
    await writeFile(join(root, '杀.cjs'), killAfter);
    const whole = join(root, '搬完');
    await cp(cwd, whole, { recursive: true });
    expect(await runGkml(['update', '--to', '../省2026搬'], { cwd: whole })).toMatchObject({ exitCode: 0 });
    const done = await filesIn(whole);
    expect([...done].filter(([, text]) => text.includes('备注: 本县的')).map(([path]) => path)).toEqual([
      '目录/社会救助.yaml',
    ]);
    for (let count = 0; count < 4; count += 1) {
      const killed = join(root, `搬到${count}`);
      await cp(cwd, killed, { recursive: true });
      const env = { NODE_OPTIONS: `--require ${join(root, '杀.cjs')}`, RENAMES: String(count) };
      expect(await runGkml(['update', '--to', '../省2026搬'], { cwd: killed, env })).toMatchObject({ exitCode: null });
      expect(await runGkml(['update', '--to', '../省2026搬'], { cwd: killed })).toMatchObject({ exitCode: 0 });
      const files = [...(await filesIn(killed))].filter(([path]) => !path.endsWith('.tmp'));
      expect(new Map(files)).toEqual(done);
    }
  });

  it('does nothing more once it is finished, and says that conflicts are open', async () => {
    const cwd = join(root, '再来');
    await cp(join(root, '完成'), cwd, { recursive: true });
    expect(await update(cwd)).toMatchObject({ exitCode: 1, stdout: '本地的目录照的已经是这个版本，没有要更新的\n' });
    expect(await filesIn(cwd)).toEqual(finished);
  });

  it('will not go on to the next version while conflicts of the last one are open', async () => {
    const cwd = join(root, '未定');
    await cp(join(root, '完成'), cwd, { recursive: true });
    const next = after.map((catalogue) => ({ ...catalogue, 版本: '2027' }));
    await writeFolder(join(root, '省2027'), next);
    const outcome = await runGkml(['update', '--to', '../省2027'], { cwd });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain('目录/社会救助.yaml');
    expect(await filesIn(cwd)).toEqual(finished);
  });

  it('puts in what a person chose', async () => {
    const cwd = join(root, '选好');
    await cp(join(root, '完成'), cwd, { recursive: true });
    const file = join(cwd, '目录/社会救助.冲突.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('选择:', '选择: 基准新'));
    expect(await runGkml(['update', '--resolve', '目录'], { cwd })).toMatchObject({ exitCode: 0 });
    const settled = await filesIn(cwd);
    expect(settled.has('目录/社会救助.冲突.yaml')).toBe(false);
    expect(settled.get('目录/社会救助.yaml')).toContain('时限: 及时公开');
    expect(settled.get('目录/社会救助.yaml')).not.toContain('冲突');
  });
});
