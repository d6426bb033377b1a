import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Change } from '../../../src/model/change-set.ts';
import type { ItemContent, Version, VersionCatalogue } from '../../../src/model/version.ts';
import { diffVersions } from '../../../src/operations/diff.ts';

const registers = loadRegisters();

type Row = Partial<ItemContent> & { readonly domain?: string };

const usual: ItemContent = {
  一级事项: '学生资助',
  依据: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
  方式: ['主动'],
  渠道: ['政府网站'],
  对象: ['全社会'],
  层级: ['县级'],
};

function versionOf(name: string, rows: readonly Row[]): Version {
  const domains = [...new Set(rows.map(({ domain = '义务教育' }) => domain))];
  const catalogues = domains.map((domain, catalogue): VersionCatalogue => {
    const file = `${domain}.yaml`;
    const own = rows.filter((row) => (row.domain ?? '义务教育') === domain);
    const items = own.map(({ domain: _, ...content }, index) => {
      return { id: undefined, content: { ...usual, ...content }, domain, catalogue, index };
    });
    return { file, head: { 格式: 'gkml/1', 目录: `${domain}目录`, 领域: domain }, items, locate: () => ({ file }) };
  });
  return { name, catalogues };
}

function words(change: Change): string {
  if (change.kind === 'added') return `+ ${change.after.content.名称}`;
  if (change.kind === 'removed') return `- ${change.before.content.名称}`;
  if (change.kind !== 'changed') return change.kind;
  return `${change.before.content.名称} → ${change.after.content.名称}`;
}

function diff(before: readonly Row[], after: readonly Row[]) {
  const { changes, candidates, summary } = diffVersions(versionOf('2025', before), versionOf('2026', after), {
    registers,
  });
  return { changes: changes.map(words).sort(), candidates, summary };
}

const list = (...elements: string[]) => elements.map((element, index) => `${index + 1}.${element}`).join('\n');

interface Doubt {
  readonly what: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly expected: readonly string[];
  /** The same with one thing more or less, so that it can be told: a tool that never pairs anything fails here. */
  readonly decidable: {
    readonly before: readonly Row[];
    readonly after: readonly Row[];
    readonly expected: readonly string[];
  };
}

const doubts: readonly Doubt[] = [
  {
    what: 'one item that either of two with its name may have become',
    before: [
      { 名称: '办事指南', 内容: list('办理条件', '申请材料', '寄宿生补助标准', '寄宿生名单') },
      { 名称: '办事指南', 内容: list('办理条件', '申请材料', '营养餐标准', '营养餐名单') },
    ],
    after: [{ 名称: '办事指南', 内容: list('办理条件', '申请材料', '发放时间', '咨询电话') }],
    expected: ['+ 办事指南', '- 办事指南', '- 办事指南'],
    decidable: {
      before: [
        { 名称: '办事指南', 内容: list('办理条件', '申请材料', '寄宿生补助标准', '寄宿生名单') },
        { 名称: '办事指南', 内容: list('检查计划', '检查结果', '整改情况', '统计数据') },
      ],
      after: [{ 名称: '办事指南', 内容: list('办理条件', '申请材料', '寄宿生补助标准', '咨询电话') }],
      expected: ['- 办事指南', '办事指南 → 办事指南'],
    },
  },
  {
    what: 'two items, either of which may be what the one became',
    before: [{ 名称: '资助信息', 内容: list('资助项目', '资助标准', '申请办法', '发放时间') }],
    after: [
      { 名称: '资助信息（小学）', 内容: list('资助项目', '资助标准', '小学名单', '小学统计') },
      { 名称: '资助信息（初中）', 内容: list('资助项目', '资助标准', '初中名单', '初中统计') },
    ],
    expected: ['+ 资助信息（初中）', '+ 资助信息（小学）', '- 资助信息'],
    decidable: {
      before: [{ 名称: '资助信息', 内容: list('资助项目', '资助标准', '申请办法', '发放时间') }],
      after: [
        { 名称: '资助信息（修订）', 内容: list('资助项目', '资助标准', '申请办法', '发放时间', '咨询电话') },
        { 名称: '校车线路', 内容: list('线路名称', '停靠站点') },
      ],
      expected: ['+ 校车线路', '资助信息 → 资助信息（修订）'],
    },
  },
  {
    what: 'two items of one name that differ in the deadline, and now both have another one',
    before: [
      { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起10个工作日内' },
      { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起20个工作日内' },
    ],
    after: [
      { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起15个工作日内' },
      { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起5个工作日内' },
    ],
    expected: ['+ 督导报告', '+ 督导报告', '- 督导报告', '- 督导报告'],
    decidable: {
      before: [
        { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起10个工作日内' },
        { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起20个工作日内' },
      ],
      after: [
        { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起15个工作日内' },
        { 名称: '督导报告', 内容: '督导评估报告', 时限: '信息形成之日起10个工作日内' },
      ],
      expected: ['督导报告 → 督导报告'],
    },
  },
  {
    what: 'an item of two domains, one of which may have moved to a third',
    before: [
      { 名称: '监督举报', 内容: '监督电话', domain: '义务教育' },
      { 名称: '监督举报', 内容: '监督电话', domain: '社会救助' },
    ],
    after: [{ 名称: '监督举报', 内容: '监督电话', domain: '养老服务' }],
    expected: ['+ 监督举报', '- 监督举报', '- 监督举报'],
    decidable: {
      before: [
        { 名称: '监督举报', 内容: '监督电话', domain: '义务教育' },
        { 名称: '监督举报', 内容: '监督电话', domain: '社会救助' },
      ],
      after: [
        { 名称: '监督举报', 内容: '监督电话', domain: '养老服务' },
        { 名称: '监督举报', 内容: '监督电话', domain: '义务教育' },
      ],
      expected: ['监督举报 → 监督举报'],
    },
  },
];

describe.each(doubts)('$what', ({ before, after, expected, decidable }) => {
  it('is removed and added, and a candidate', () => {
    const { changes, candidates } = diff(before, after);
    expect(changes).toEqual(expected);
    expect(candidates).not.toEqual([]);
  });

  it('is the same the other way round', () => {
    const flipped = expected.map((line) => (line.startsWith('+') ? line.replace('+', '-') : line.replace('-', '+')));
    const { changes, candidates } = diff(after, before);
    expect(changes).toEqual(flipped.sort());
    expect(candidates).not.toEqual([]);
  });

  it('is paired where it can be told', () => {
    expect(diff(decidable.before, decidable.after).changes).toEqual(decidable.expected);
  });
});

describe('items that are the same in everything', () => {
  const twin = { 名称: '监督举报', 内容: '监督电话' };

  it('are counted: one of two removed', () => {
    const { changes, candidates, summary } = diff([twin, twin], [twin]);
    expect(changes).toEqual(['- 监督举报']);
    expect(candidates).toEqual([]);
    expect(summary.unchanged).toBe(1);
  });

  it('are counted: one of two edited', () => {
    const { changes, summary } = diff([twin, twin], [twin, { ...twin, 渠道: ['政府网站', '两微一端'] }]);
    expect(changes).toEqual(['监督举报 → 监督举报']);
    expect([summary.changed, summary.unchanged, summary.moved]).toEqual([1, 1, 0]);
  });

  it('are not moved by standing in the same order', () => {
    const { changes, summary } = diff([twin, twin, twin], [twin, twin, twin]);
    expect([changes, summary.moved, summary.unchanged]).toEqual([[], 0, 3]);
  });
});

describe('what only looks alike', () => {
  it('a numbered item that went is not the numbered item that came', () => {
    const content = list('办理条件', '申请材料', '办理流程');
    const others = [1, 2, 3].map((number) => ({ 名称: `义务教育事项${number}`, 内容: content }));
    const { changes } = diff(
      [...others, { 名称: '义务教育事项17', 内容: content }],
      [...others, { 名称: '义务教育事项61', 内容: content }],
    );
    expect(changes).toEqual(['+ 义务教育事项61', '- 义务教育事项17']);
  });

  it('an item with the usual content of another subject is another item', () => {
    const guide = (subject: string) => list(`${subject}的申请条件`, '申请材料', '办理流程', '咨询电话');
    const kept = ['学生资助', '校车管理', '学籍管理'].map((subject) => ({
      一级事项: subject,
      名称: '办事指南',
      内容: guide(subject),
    }));
    const { changes } = diff(
      [...kept, { 一级事项: '教师资格', 名称: '教师资格认定指南', 内容: guide('教师资格') }],
      [...kept, { 一级事项: '课后服务', 名称: '课后服务收费指南', 内容: guide('课后服务') }],
    );
    expect(changes).toEqual(['+ 课后服务收费指南', '- 教师资格认定指南']);
  });
});
