import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryImpact, Impact } from '../../src/model/impact.ts';
import type { ItemContent, Version } from '../../src/model/version.ts';
import { impactOf, impactOfAll } from '../../src/operations/impact.ts';
import { usesOf } from '../../src/operations/register-use.ts';
import { catalogue } from '../build-changes.ts';
import { impactSample, impactSampleRegisters } from '../sample-impact.ts';

const of = (word: string) => impactOf(word, impactSample, impactSampleRegisters);
const names = ({ entries }: Impact) => entries.map(({ name }) => name);

describe('what a word means', () => {
  it.each([
    ['中华人民共和国收养法', '《中华人民共和国收养法》'],
    ['《收养法》', '《中华人民共和国收养法》'],
    ['收养法第八条', '《中华人民共和国收养法》'],
    ['政府信息公开条件', '《中华人民共和国政府信息公开条例》'],
    ['国务院令第492号', '《中华人民共和国政府信息公开条例》'],
    ['条例第711号', '《中华人民共和国政府信息公开条例》'],
    ['492号令', '《中华人民共和国政府信息公开条例》'],
    ['《政府信息公开条例》（国务院令第492号）第九条', '《中华人民共和国政府信息公开条例》'],
    ['甲发〔2016〕1号', '《甲补贴办法》'],
    ['国土资源局', '国土资源局'],
    ['青禾县国土局', '国土资源局'],
    ['示例市环境保护局青禾分局', '环境保护局'],
    ['政府服务中心', '政务服务中心'],
    ['青禾县人民政府网站', '政府网站'],
  ])('%s: %s', (word, name) => {
    expect(names(of(word))).toEqual([name]);
  });

  it.each([
    ['信访', ['《信访条例》', '《信访工作条例》', '《信访工作责任制实施办法》']],
    ['698号令', ['《物业管理条例》', '《土地调查条例》']],
    ['收羊法', ['收养法']],
    ['完全无关的词', []],
    ['', []],
  ])('%s is no name; near to it are %j', (word, suggestions) => {
    const impact = of(word);
    expect(names(impact)).toEqual([]);
    expect(impact.suggestions).toEqual(suggestions);
  });
});

describe('impactOf', () => {
  it('lists the items of an entry in force and says that nothing has to change', () => {
    const { entries, mentions } = of('政府网站');
    expect(entries[0]?.uses.map(({ item, action }) => [item.id, action])).toEqual([
      ['SHJZ-001', 'keep'],
      [undefined, 'keep'],
      ['ZRZY-001', 'keep'],
      ['ZRZY-002', 'keep'],
      ['ZRZY-003', 'keep'],
    ]);
    expect(mentions).toEqual([]);
  });

  it('says of each place what is written there and where it is', () => {
    expect(of('国土局').entries[0]?.uses).toMatchObject([
      {
        field: '主体',
        text: '青禾县国土资源局',
        location: { file: '上报.xlsx', sheet: '自然资源', cell: 'B4' },
        proposals: ['青禾县自然资源局'],
      },
    ]);
  });

  it('lists the texts with a former name where no register has a say', () => {
    const { mentions, mentioned } = of('青禾县国土资源局');
    expect(mentioned).toBe('国土资源局');
    expect(mentions).toMatchObject([{ field: '内容', text: '向原国土资源局查询', location: { line: 8 } }]);
  });

  it('lists the texts with a word that no register knows, a county’s own document among them', () => {
    const { entries, mentions } = of('青禾县低保办法');
    expect(entries).toEqual([]);
    expect(mentions).toMatchObject([{ field: '依据', text: '《青禾县低保办法》' }]);
  });

  it('finds a word in every field that people read, in lists and records too, blanks and width aside', () => {
    const content: ItemContent = {
      一级事项: '甲 乙',
      对象: ['特定群体:甲乙'],
      栏目: { 名称: '甲乙栏目' },
      扩展: { 甲栏: '一\n二甲\n乙' },
      核对: { 结论: '待核对', 说明: '甲乙' },
    };
    const { mentions } = impactOf('甲乙', versionOf([content]), impactSampleRegisters);
    expect(mentions.map(({ field, text }) => [field, text])).toEqual([
      ['一级事项', '甲 乙'],
      ['对象', '特定群体:甲乙'],
      ['栏目', '甲乙栏目'],
      ['扩展', '一\n二甲\n乙'],
    ]);
  });
});

describe('impactOfAll', () => {
  it('has the entries of which something has to change, most items first', () => {
    const impact = impactOfAll(impactSample, impactSampleRegisters);
    const items = impact.entries.map(({ uses }) => new Set(uses.map(({ item }) => item)).size);
    expect(items).toEqual([...items].sort((one, other) => other - one));
    expect(items[0]).toBe(2);
    expect(names(impact)).not.toContain('政府网站');
    expect(names(impact)).toContain('国土资源局');
  });

  it('has nothing to say of a repository in order', () => {
    const version = versionOf([{ 依据: ['《民法典》'], 主体: ['青禾县民政局'], 渠道: ['政府网站'] }]);
    expect(impactOfAll(version, impactSampleRegisters).entries).toEqual([]);
  });
});

const citations = [
  '《收养法》',
  '《收养法》第八条',
  '《中华人民共和国婚姻法》',
  '《民法典》',
  '《甲办法》；《收养法》',
  '《信访条例》（国务院令第431号）',
  '《政府信息公开条例》（国务院令第492号）第九条',
  '《政府信息公开条件》（2007年）第十四条',
  '《政府信息公开条例》',
  '《物业管理条例》（国务院令第379号）',
  '《广告法》（2015年修订）、《政府信息公开条件》',
  '《甲补贴办法》（甲发〔2016〕1号）',
  '相关政策文件',
];
const organs = [
  '青禾县国土局',
  '县国土资源局',
  '青禾县规划局',
  '青禾县自然资源局',
  '青禾县农业局',
  '青禾县扶贫办',
  '县民政局、县农业局',
];
const channels = ['政府网站', '政府服务中心', '青禾县政府服务中心', '行政服务中心', '信用中国', '甲报'];

const listOf = (values: readonly string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...values), fc.string()), { maxLength: 4 });
const contents = fc.array(
  fc.record({
    名称: fc.constantFrom('甲', '乙'),
    依据: listOf(citations),
    主体: listOf(organs),
    渠道: listOf(channels),
  }),
  { minLength: 1, maxLength: 4 },
);
const words = [
  '收养法',
  '婚姻法',
  '信访条例',
  '492号令',
  '物业管理条例',
  '广告法',
  '甲补贴办法',
  '国土局',
  '规划局',
  '农业局',
  '扶贫办',
  '政府服务中心',
];

describe('the laws of the impact', () => {
  it('every use of an entry appears exactly once', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...words), (items, word) => {
        const version = versionOf(items);
        const { acts, organs: named, channels: shown } = usesOf(version, impactSampleRegisters);
        const known = new Map([...acts, ...named, ...shown].map(([entry, uses]) => [entry.名称, uses]));
        for (const { name, uses } of impactOf(word, version, impactSampleRegisters).entries) {
          const expected = known.get(name.replace(/[《》]/gu, '')) ?? [];
          expect(uses.map(placeOf)).toEqual(expected.map(placeOf));
        }
      }),
    );
  });

  it('the overview has each use of which something has to change, and no other', () => {
    fc.assert(
      fc.property(contents, (items) => {
        const version = versionOf(items);
        const overview = impactOfAll(version, impactSampleRegisters);
        for (const word of words) {
          for (const entry of impactOf(word, version, impactSampleRegisters).entries) {
            const changing = entry.uses.filter(({ action }) => action !== 'keep');
            const shown = overview.entries.find(({ name }) => name === entry.name)?.uses ?? [];
            expect(shown).toEqual(changing);
          }
        }
      }),
    );
  });

  it('what was changed as proposed needs no further change for that entry', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...words), (items, word) => {
        const before = impactOf(word, versionOf(items), impactSampleRegisters);
        const decided = before.entries.flatMap(({ uses }) => uses).filter(({ action }) => action === 'decide');
        fc.pre(decided.length === 0);
        const after = impactOf(word, versionOf(applied(items, before.entries)), impactSampleRegisters);
        expect(after.entries.flatMap(({ uses }) => uses).filter(({ action }) => action !== 'keep')).toEqual([]);
      }),
    );
  });
});

function placeOf({ item, field, text }: { item: { index: number }; field: string; text: string }) {
  return [item.index, field, text];
}

/** The items with every proposal taken, the first where there are several. */
function applied(items: readonly ItemContent[], entries: readonly EntryImpact[]): ItemContent[] {
  const copies = items.map((item) => structuredClone(item));
  for (const { item, field, text, action, proposals } of entries.flatMap(({ uses }) => uses)) {
    const list = copies[item.index]?.[field] ?? [];
    const at = list.indexOf(text);
    if (action === 'remove') list.splice(at, 1);
    else if (proposals[0] !== undefined) list[at] = proposals[0];
  }
  return copies;
}

function versionOf(items: readonly ItemContent[]): Version {
  const rows = items.map((content, index) => [`甲-${index}`, content] as const);
  return { name: '目录', catalogues: [catalogue({ file: '甲.yaml' }, 0, { 目录: '甲', 领域: '甲' }, rows)] };
}
