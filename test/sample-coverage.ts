// A made province: a baseline of four domains with four items each, and six counties that stand to it in different ways.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createJudge } from '../src/commands/coverage/judge.ts';
import { versionCatalogue } from '../src/commands/open-version.ts';
import { loadRegisters } from '../src/io/registers.ts';
import { readYaml } from '../src/io/yaml/read-yaml.ts';
import { catalogueToYaml } from '../src/io/yaml/write-yaml.ts';
import type { Catalogue, Item } from '../src/model/catalogue.ts';
import type { Coverage } from '../src/model/coverage.ts';
import type { IndicatorsDocument } from '../src/model/generated/indicators.ts';
import { createCoverage, type OpenedPlace } from '../src/operations/coverage.ts';
import { rules } from '../src/rules/rules.ts';

const registers = loadRegisters();

/** Those that ship. */
export const sampleIndicators = parse(
  readFileSync(new URL('../catalogues/gkml.indicators.yaml', import.meta.url), 'utf8'),
) as IndicatorsDocument;

const domains = ['义务教育', '救灾', '社会救助', '养老服务'];
const codes: Readonly<Record<string, string>> = { 义务教育: 'YWJY', 救灾: 'JZ', 社会救助: 'SHJZ', 养老服务: 'YLFW' };
const names = ['政策文件', '办事指南', '标准和条件', '结果公示'];

function baselineItem(domain: string, name: string, index: number): Item {
  return {
    编号: `${codes[domain]}-00${index + 1}`,
    一级事项: `${domain}信息`,
    名称: `${domain}${name}`,
    内容: '1.文件名称\n2.文件内容\n3.咨询电话',
    依据: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
    时限: '信息形成或者变更之日起20个工作日内',
    主体: ['县级民政部门'],
    方式: ['主动'],
    渠道: ['政府网站', '公开查阅点'],
    对象: ['全社会'],
    层级: ['县级'],
  };
}

export const sampleBaseline: readonly Catalogue[] = domains.map((domain) => ({
  格式: 'gkml/1',
  目录: `示例省${domain}领域基层政务公开标准目录`,
  领域: domain,
  地区: { 名称: '示例省', 级别: '省级' },
  版本: '2026',
  事项: names.map((name, index) => baselineItem(domain, name, index)),
}));

type Edit = (catalogue: Catalogue) => Catalogue | undefined;

/** A county's catalogues: the baseline's, made its own, then edited; a catalogue that the edit drops is not there. */
function county(name: string, edit: Edit = (catalogue) => catalogue): Catalogue[] {
  return sampleBaseline.flatMap((above) => {
    const own: Catalogue = {
      ...above,
      目录: `示例省${name}${above.领域}领域基层政务公开标准目录`,
      地区: { 名称: `示例省${name}`, 级别: '县级' },
      基准: { 来源: `基准/${above.领域}.yaml`, 版本: '2026' },
      事项: above.事项.map((item) => ({ ...item, 基准编号: item.编号, 主体: [`${name}民政局`] })),
    };
    return edit(own) ?? [];
  });
}

const within = (domain: string, change: (items: readonly Item[]) => readonly Item[]): Edit => {
  return (catalogue) => (catalogue.领域 === domain ? { ...catalogue, 事项: [...change(catalogue.事项)] } : catalogue);
};

const edited = (id: string, change: Partial<Item>) => (items: readonly Item[]) =>
  items.map((item) => (item.编号 === id ? { ...item, ...change } : item));

const approval = { 批准: '县政务公开办', 日期: '2026-03-01' };

function chained(...edits: readonly Edit[]): Edit {
  return (catalogue) => edits.reduce<Catalogue | undefined>((each, edit) => each && edit(each), catalogue);
}

export const sampleCounties: Readonly<Record<string, readonly Catalogue[]>> = {
  齐县: county('齐县'),
  缺县: county(
    '缺县',
    chained(
      within('义务教育', (items) => items.slice(1)),
      (catalogue) => (catalogue.领域 === '养老服务' ? undefined : catalogue),
    ),
  ),
  宽县: county(
    '宽县',
    chained(
      within('义务教育', (items) => edited('YWJY-002', { 时限: '信息形成或者变更之日起30个工作日内' })(items.slice(1))),
      within('救灾', edited('JZ-001', { 内容: '1.文件名称\n2.文件内容' })),
      within('救灾', edited('JZ-002', { 渠道: ['政府网站'] })),
    ),
  ),
  偏县: county(
    '偏县',
    chained(
      within(
        '救灾',
        edited('JZ-002', {
          渠道: ['政府网站'],
          偏离: [{ 要素: '渠道', 理由: '本县没有公开查阅点', ...approval }],
        }),
      ),
      (catalogue) =>
        catalogue.领域 === '社会救助'
          ? {
              ...catalogue,
              不适用: [{ 基准编号: 'SHJZ-004', 名称: '社会救助结果公示', 理由: '由市里统一公示', ...approval }],
              事项: catalogue.事项.slice(0, 3),
            }
          : catalogue,
    ),
  ),
  旧县: county('旧县', (catalogue) => ({
    ...catalogue,
    基准: { 来源: `基准/${catalogue.领域}.yaml`, 版本: '2025' },
    事项: [
      ...catalogue.事项.map((item) => (item.编号 === 'JZ-003' ? { ...item, 内容: `${item.内容}\n4.机构概括` } : item)),
      ...(catalogue.领域 === '救灾' ? [{ ...baselineItem('救灾', '避难场所', 8), 主体: ['旧县应急管理局'] }] : []),
    ],
  })),
  // More than is wanted harms nothing.
  严县: county('严县', within('养老服务', edited('YLFW-001', { 时限: '信息形成或者变更之日起5个工作日内' }))),
};

export async function samplePlace(name: string, catalogues: readonly Catalogue[]): Promise<OpenedPlace> {
  const files = catalogues.map((each) => ({ file: `全省/${name}/${each.领域}.yaml`, text: catalogueToYaml(each) }));
  const sources = await Promise.all(files.map(({ file, text }) => readYaml(file, Buffer.from(text))));
  const version = {
    name: `全省/${name}`,
    catalogues: sources.map((source, at) => versionCatalogue(source, at, false)),
  };
  return { name, path: `全省/${name}`, version, sources };
}

interface Options {
  readonly counties?: Readonly<Record<string, readonly Catalogue[]>>;
  readonly baseline?: readonly Catalogue[];
  readonly indicators?: IndicatorsDocument;
  readonly comparesVersions?: boolean;
}

/** The coverage of the made province, with one county that could not be read. */
export async function sampleCoverage({
  counties = sampleCounties,
  baseline = sampleBaseline,
  indicators = sampleIndicators,
  comparesVersions = true,
}: Options = {}): Promise<Coverage> {
  const { version } = await samplePlace('基准', baseline);
  const judge = createJudge(indicators, { rules, registers, today: '2026-06-30' });
  const coverage = createCoverage(
    { ...version, name: '省级基准' },
    { registers, today: '2026-06-30', indicators, comparesVersions, draw: undefined, judge },
  );
  for (const [name, catalogues] of Object.entries(counties)) coverage.add(await samplePlace(name, catalogues));
  const fault = { message: '目录文件的格式不对，没法对照', place: '全省/坏县/救灾.yaml:3:1' };
  coverage.addUnread({ name: '坏县', path: '全省/坏县', fault });
  return coverage.result();
}
