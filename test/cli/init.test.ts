import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openVersion } from '../../src/commands/open-version.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { dataToYaml } from '../../src/io/yaml/write-yaml.ts';
import { checkBaseline } from '../../src/operations/check-baseline.ts';
import { readAdjustments } from '../catalogues/make-samples.ts';
import { runGkml } from './run-gkml.ts';

const registers = loadRegisters();
const province = fileURLToPath(new URL('../../catalogues/示例省', import.meta.url));
/** Those who take part besides organs, so that nothing is left to tell. */
const parties = Object.fromEntries(
  ['招标人', '招标代理机构', '采购代理机构', '国有产权转让方'].map((name) => [name, name]),
);
const told = { 对照: { ...readAdjustments('青禾县').主体, ...parties } };
const place = '示例省青禾县';
const env = { GKML_TODAY: '2026-11-22' };
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'gkml-init-'));
  await writeFile(join(cwd, '机构.yaml'), dataToYaml(told));
});
afterEach(() => rm(cwd, { recursive: true }));

const init = (folder: string, ...args: string[]) => runGkml(['init', folder, ...args], { cwd, env });
const validate = (folder: string) => runGkml(['validate', '目录', '--fail-on', 'info'], { cwd: join(cwd, folder) });

const check = (folder: string) => runGkml(['check', '目录', '--fail-on', 'info'], { cwd: join(cwd, folder) });

/** How many items of the baseline stand how in the new place. */
async function states(folder: string): Promise<Record<string, number>> {
  const settings = { cwd: join(cwd, folder), stdin: noInput(), registers, note: () => {} };
  const [local, baseline] = [await openVersion('目录', settings), await openVersion('基准', settings)];
  const { domains } = checkBaseline(local.version, baseline.version, { registers, today: '2026-11-22' });
  const counts: Record<string, number> = {};
  for (const { items, extra } of domains) {
    for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1;
    for (const _ of extra) counts['extra'] = (counts['extra'] ?? 0) + 1;
  }
  return counts;
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

describe('gkml init', () => {
  it('makes a county that has nothing to find and departs in nothing', async () => {
    const made = await init('青禾县', '--from-baseline', province, '--place', place, '--organs', '机构.yaml');
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await validate('青禾县')).toMatchObject({ exitCode: 0, stdout: '没有发现问题（26 个文件、811 个事项）\n' });
    expect(await states('青禾县')).toEqual({ same: 811 });
    expect(await check('青禾县')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('keeps the baseline byte for byte, with its manifest', async () => {
    await cp(province, join(cwd, '省'), { recursive: true });
    await runGkml(['baseline', 'pack', '省', '--edition', '2026'], { cwd });
    const crlf = (await readFile(join(province, '救灾.yaml'), 'utf8')).replaceAll('\n', '\r\n');
    await writeFile(join(cwd, '省', '救灾.yaml'), crlf);
    await init('青禾县', '--from-baseline', '省', '--place', place);
    const files = await readdir(join(cwd, '省'));
    expect((await readdir(join(cwd, '青禾县/基准'))).sort()).toEqual(files.sort());
    for (const file of files) {
      expect(await readFile(join(cwd, '青禾县/基准', file))).toEqual(await readFile(join(cwd, '省', file)));
    }
  });

  it('takes no baseline that is not what was published', async () => {
    await cp(province, join(cwd, '省'), { recursive: true });
    await runGkml(['baseline', 'pack', '省', '--edition', '2026'], { cwd });
    const path = join(cwd, '省/救灾.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('20个工作日', '30个工作日'));
    const refused = await init('青禾县', '--from-baseline', '省', '--place', place);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('位置：省/救灾.yaml\n问题：基准和它的清单不符：内容改动过，和发布的不一样\n');
    expect(await readdir(cwd)).not.toContain('青禾县');
  });

  it('makes a town of a county’s catalogues', async () => {
    await init('青禾县', '--from-baseline', province, '--place', place, '--organs', '机构.yaml');
    const forms = [
      '公安局各派出所',
      '图书馆',
      '文化馆',
      '各采购单位',
      '公共法律服务中心',
      '司法局各司法所',
      '自然资源局',
    ];
    const organs = Object.fromEntries(forms.map((form) => [`青禾县${form}`, '青禾镇人民政府']));
    await writeFile(join(cwd, '镇.yaml'), dataToYaml({ 对照: { ...parties, ...organs } }));
    const args = ['--from-baseline', '青禾县/目录', '--place', '示例省青禾县青禾镇', '--organs', '镇.yaml'];
    expect(await init('青禾镇', ...args)).toMatchObject({ exitCode: 0 });
    const texts = await catalogues('青禾镇');
    const items = texts.flatMap(({ 事项 }) => 事项);
    expect(new Set(items.flatMap(({ 层级 }) => 层级))).toEqual(new Set(['乡级']));
    expect(items.every(({ 编号, 基准编号 }) => 编号 === 基准编号)).toBe(true);
    expect(Object.keys(await states('青禾镇'))).toEqual(['same']);
  });

  it('makes a county of the national reference', async () => {
    const made = await init(
      '试试',
      '--from-baseline',
      '国家',
      '--place',
      place,
      '--domain',
      '救灾',
      '--organs',
      '机构.yaml',
    );
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    const [catalogue] = await catalogues('试试');
    expect(catalogue).toMatchObject({
      目录: '示例省青禾县救灾领域基层政务公开标准目录',
      版本: '2026',
      基准: { 来源: '基准/救灾.yaml', 版本: '2026' },
    });
    expect(catalogue).not.toHaveProperty('来源');
    expect(await readdir(join(cwd, '试试/基准'))).toEqual(['救灾.yaml']);
    expect(await validate('试试')).toMatchObject({ exitCode: 0 });
    expect(Object.keys(await states('试试'))).toEqual(['same']);
  });

  it('makes a county of a workbook', async () => {
    await runGkml(['export', province, '--out', '省.xlsx'], { cwd });
    const made = await init('青禾县', '--from-baseline', '省.xlsx', '--place', place, '--organs', '机构.yaml');
    expect(made).toMatchObject({ exitCode: 0 });
    expect((await readdir(join(cwd, '青禾县/基准'))).length).toBe(26);
    expect(await validate('青禾县')).toMatchObject({ exitCode: 0 });
    expect(await states('青禾县')).toEqual({ same: 811 });
  });

  it('leaves as they are the organs that nobody has told, and says so', async () => {
    await writeFile(join(cwd, '名单.yaml'), '机构: [青禾县教育局]\n');
    const args = ['--from-baseline', province, '--place', place, '--domain', '义务教育', '--organs', '名单.yaml'];
    const { stderr, exitCode } = await init('青禾县', ...args);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      [
        '还有 3 种主体没有落到本地的机构，照基准的写法留着：',
        '  学校（11 项，常见的是 学校）',
        '  县级人力资源社会保障部门（2 项，常见的是 青禾县人力资源和社会保障局）',
        '  县级财政部门（1 项，常见的是 青禾县财政局）',
        '在 名单.yaml 的“对照”里写明，再运行同一条命令，加 --organs 名单.yaml --force',
        '',
      ].join('\n'),
    );
    const found = await validate('青禾县');
    const rules = new Set([...found.stdout.matchAll(/\[([a-z-]+)\]/g)].map(([, rule]) => rule));
    expect(rules).toEqual(new Set(['organ-listed', 'organ-specific']));
  });

  it('tells a year’s work in commands that there are', async () => {
    await init('青禾县', '--from-baseline', province, '--place', place, '--domain', '救灾', '--organs', '机构.yaml');
    const page = await readFile(join(cwd, '青禾县/README.md'), 'utf8');
    const lines = [...page.matchAll(/^gkml (.+)$/gm)].map(([, words = '']) => words.split(' '));
    expect(lines.length).toBeGreaterThan(8);
    for (const [command = '', ...words] of lines) {
      const { stdout } = await runGkml(['help', command], { cwd });
      for (const flag of words.filter((word) => word.startsWith('-'))) expect(stdout).toContain(flag);
    }
    const run = (...args: string[]) => runGkml(args, { cwd: join(cwd, '青禾县'), env });
    const deviating = ['--field', '渠道', '--reason', '没有这个平台', '--approved-by', '县政务公开办'];
    expect((await run('deviate', 'JZ-001', '目录', ...deviating, '--dry-run')).exitCode).toBe(0);
    expect((await run('export', '目录', '--out', '目录.xlsx')).exitCode).toBe(0);
    expect((await run('export', '目录', '--out', '网页', '--to', 'html')).exitCode).toBe(0);
    expect((await run('update', '--to', province, '--dry-run')).exitCode).toBe(0);
  });

  it('fills a folder that has nothing but git’s own', async () => {
    await mkdir(join(cwd, '青禾县/.git'), { recursive: true });
    const args = ['--from-baseline', province, '--place', place, '--organs', '机构.yaml'];
    expect((await init('青禾县', ...args)).exitCode).toBe(0);
    expect((await init('青禾县', ...args)).exitCode).toBe(2);
    expect((await init('青禾县', ...args, '--force')).exitCode).toBe(0);
  });

  it('writes nothing with --dry-run', async () => {
    const { stdout } = await init('青禾县', '--from-baseline', '国家', '--place', place, '--dry-run');
    expect(stdout.split('\n')[0]).toBe('试运行，没有写文件。会在 青禾县 里写：');
    expect(await readdir(cwd)).toEqual(['机构.yaml']);
  });
});

interface WrittenCatalogue {
  readonly 事项: readonly { readonly 编号: string; readonly 基准编号: string; readonly 层级: readonly string[] }[];
}

async function catalogues(folder: string): Promise<WrittenCatalogue[]> {
  const files = (await readdir(join(cwd, folder, '目录'))).sort();
  return Promise.all(
    files.map(async (file) => parse(await readFile(join(cwd, folder, '目录', file), 'utf8')) as WrittenCatalogue),
  );
}
