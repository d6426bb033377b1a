import { describe, expect, it } from 'vitest';
import type { Conflict, Merge } from '../../src/model/merge.ts';
import { mergeVersions } from '../../src/operations/merge.ts';
import { resolveConflicts } from '../../src/operations/resolve-conflicts.ts';
import { type Domains, registers, versionOf } from './diff/versions.ts';

function merge(base: Domains, ours: Domains, theirs: Domains): Merge {
  return mergeVersions(versionOf(base), versionOf(ours), versionOf(theirs), { registers });
}

const itemsOf = ({ catalogues }: Merge) => catalogues.flatMap(({ catalogue }) => catalogue.事项);
const told = ({ conflicts }: Merge) => conflicts.map(({ kind, item, field }) => [kind, item?.编号 ?? null, field]);
const catalogues = (result: Merge) => result.catalogues.map(({ catalogue }) => catalogue);

describe('the content of an item that both sides edited', () => {
  const numbered = '1.招生计划；\n2.招生范围；\n3.招生结果；';
  const contentOf = (base: string, ours: string, theirs: string) => {
    const [result] = [
      merge(
        { 救灾: [{ 编号: 'A', 内容: base }] },
        { 救灾: [{ 编号: 'A', 内容: ours }] },
        { 救灾: [{ 编号: 'A', 内容: theirs }] },
      ),
    ];
    return result.conflicts.length > 0 ? told(result) : itemsOf(result)[0]?.内容;
  };

  it.each([
    [
      'is numbered on',
      '1.招生计划；\n2.招生范围；\n3.招生结果；\n4.咨询电话；',
      '1.招生范围；\n2.招生结果；',
      '1.招生范围；\n2.招生结果；\n3.咨询电话；',
    ],
    [
      'has the additions of both',
      `${numbered}\n4.咨询电话；`,
      `1.政策依据；\n2.招生计划；\n3.招生范围；\n4.招生结果；`,
      '1.政策依据；\n2.招生计划；\n3.招生范围；\n4.招生结果；\n5.咨询电话；',
    ],
    [
      'has an addition of both once',
      `${numbered}\n4.咨询电话；`,
      `${numbered}\n4.咨询电话；\n5.监督电话；`,
      `${numbered}\n4.咨询电话；\n5.监督电话；`,
    ],
    [
      'has what each side rewrote at its place',
      '1.招生计划；\n2.招生范围；\n3.招生结果公示；',
      '1.招生计划；\n2.招生范围和学区；\n3.招生结果；',
      '1.招生计划；\n2.招生范围和学区；\n3.招生结果公示；',
    ],
    [
      'has what theirs rewrote where ours is only written otherwise',
      '一、招生计划\n二、招生范围\n三、招生结果\n四、咨询电话',
      '1.招生计划；\n2.招生范围和学区；\n3.招生结果；',
      '一、招生计划\n二、招生范围和学区\n三、招生结果\n四、咨询电话',
    ],
    [
      'has once what theirs rewrote to words that ours added',
      '1.招生计划；\n2.招生范围；\n3.招生结果；\n4.招生范围和学区；',
      '1.招生计划；\n2.招生范围和学区；\n3.招生结果；',
      '1.招生计划；\n2.招生结果；\n3.招生范围和学区；',
    ],
  ])('%s', (_, ours, theirs, merged) => {
    expect(contentOf(numbered, ours, theirs)).toBe(merged);
  });

  it('keeps the bullets, Chinese numbers and plain lines of ours', () => {
    expect(contentOf('（一）甲甲\n（二）乙乙', '（一）甲甲\n（二）乙乙\n（三）丙丙', '1.丁丁\n2.甲甲\n3.乙乙')).toBe(
      '（一）丁丁\n（二）甲甲\n（三）乙乙\n（四）丙丙',
    );
    expect(contentOf('甲甲；乙乙', '甲甲；乙乙；丙丙', '丁丁；甲甲；乙乙')).toBe('丁丁；甲甲；乙乙；丙丙');
  });

  it('is a conflict where both wrote one sentence anew', () => {
    expect(contentOf('救灾物资的发放', '救灾物资的发放情况', '救灾款物的发放')).toEqual([
      ['both-changed', 'A', '内容'],
    ]);
  });

  it('is a conflict where one took out what the other rewrote', () => {
    expect(contentOf(numbered, '1.招生计划；\n2.招生结果；', '1.招生计划；\n2.招生范围和学区；\n3.招生结果；')).toEqual(
      [['both-changed', 'A', '内容']],
    );
  });
});

describe('items that both sides added', () => {
  const base = { 救灾: [{ 编号: 'A', 名称: '灾情核定' }] };
  const added = (编号: string, 名称: string, 时限 = '及时公开') => ({ 救灾: [...base.救灾, { 编号, 名称, 时限 }] });

  it('are one where they are alike', () => {
    const result = merge(base, added('B', '冬春救助'), added('B', '冬春救助'));
    expect([told(result), itemsOf(result).length]).toEqual([[], 2]);
  });

  it.each([
    ['the same name, written differently', added('B', '冬春救助'), added('B', '冬春救助', '实时公开')],
    ['the same name under different ids', added('B', '冬春救助'), added('C', '冬春救助')],
    ['different items under the same id', added('B', '冬春救助'), added('B', '避难场所')],
  ])('are a conflict: %s', (_, ours, theirs) => {
    const result = merge(base, ours, theirs);
    expect(told(result)).toEqual([['both-added', 'B', null]]);
    expect(itemsOf(result)).toEqual(ours.救灾);
  });

  it('stay both where a person says so, the second under the next free id', () => {
    const result = merge(base, added('B-7', '冬春救助'), added('B-7', '避难场所'));
    const { catalogues: settled, open } = resolveConflicts(catalogues(result), result.conflicts, ['both']);
    expect(open).toEqual([]);
    expect(settled[0]?.事项.map(({ 编号, 名称 }) => [编号, 名称])).toEqual([
      ['A', '灾情核定'],
      ['B-7', '冬春救助'],
      ['B-8', '避难场所'],
    ]);
  });
});

describe('items that one side divided', () => {
  const whole = { 编号: 'A', 名称: '灾情', 内容: '1.灾情核定\n2.灾情发布', 时限: '及时公开', 主体: ['应急管理局'] };
  const parts = [
    { ...whole, 编号: 'A1', 名称: '灾情核定', 内容: '灾情核定', 曾用编号: ['A'] },
    { ...whole, 编号: 'A2', 名称: '灾情发布', 内容: '灾情发布', 曾用编号: ['A'] },
  ];

  it('take an edit of a field that the division left alone, in every part', () => {
    const result = merge({ 救灾: [whole] }, { 救灾: [{ ...whole, 时限: '实时公开' }] }, { 救灾: parts });
    expect(told(result)).toEqual([]);
    expect(itemsOf(result).map(({ 编号, 时限 }) => [编号, 时限])).toEqual([
      ['A1', '实时公开'],
      ['A2', '实时公开'],
    ]);
  });

  it('are a conflict about all of them where the edit cannot be told from the division', () => {
    const edited = { ...whole, 内容: `${whole.内容}\n3.灾情评估` };
    const result = merge({ 救灾: [whole] }, { 救灾: [edited] }, { 救灾: parts });
    expect(result.conflicts).toMatchObject([{ kind: 'both-changed', field: null, ours: edited, theirs: parts }]);
    const { catalogues: settled } = resolveConflicts(catalogues(result), result.conflicts, ['theirs']);
    expect(settled[0]?.事项).toEqual(parts);
  });
});

describe('a catalogue that one side took out', () => {
  const base = {
    救灾: [{ 编号: 'A', 名称: '灾情' }],
    就业: [
      { 编号: 'B', 名称: '招聘会' },
      { 编号: 'C', 名称: '见习' },
    ],
  };
  const without = { 救灾: base.救灾 };

  it('is out where the other left it as it was', () => {
    expect(merge(base, without, base).catalogues).toHaveLength(1);
    expect(merge(base, base, without).catalogues).toHaveLength(1);
  });

  it('is a conflict for each item that the other edited', () => {
    const edited = {
      ...base,
      就业: [
        { 编号: 'B', 名称: '招聘会', 时限: '及时公开' },
        { 编号: 'C', 名称: '见习' },
      ],
    };
    const kept = merge(base, edited, without);
    expect([told(kept), itemsOf(kept).map(({ 编号 }) => 编号)]).toEqual([[['changed-removed', 'B', null]], ['A', 'B']]);
    const gone = merge(base, without, edited);
    expect([told(gone), gone.catalogues.length]).toEqual([[['removed-changed', 'B', null]], 1]);
    const { catalogues: settled } = resolveConflicts(catalogues(gone), gone.conflicts, ['theirs']);
    expect(settled.map(({ 领域, 事项 }) => [领域, 事项.length])).toEqual([
      ['救灾', 1],
      ['就业', 1],
    ]);
  });
});

describe('the order of items', () => {
  const rows = (...names: string[]) => ({ 救灾: names.map((名称) => ({ 编号: 名称, 名称 })) });
  const order = (base: string, ours: string, theirs: string) =>
    itemsOf(merge(rows(...base), rows(...ours), rows(...theirs)))
      .map(({ 编号 }) => 编号)
      .join('');

  it.each([
    ['theirs additions stand behind their neighbours', 'ABC', 'ABCX', 'AYBC', 'AYBCX'],
    ['theirs order is taken where ours changed none', 'ABC', 'ABXC', 'CBA', 'CBXA'],
    ['ours order stays where both changed it', 'ABC', 'BAC', 'CBA', 'BAC'],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(order(base, ours, theirs)).toBe(merged);
  });
});

describe('the head of a catalogue', () => {
  it('merges like fields', () => {
    const items = { 救灾: [{ 编号: 'A' }] };
    const result = mergeVersions(
      versionOf(items, { 版本: '1', 基准: { 来源: '基准/救灾.yaml', 版本: '2025' } }),
      versionOf(items, { 版本: '2', 基准: { 来源: '基准/救灾.yaml', 版本: '2025' } }),
      versionOf(items, { 版本: '3', 基准: { 来源: '基准/救灾.yaml', 版本: '2026' } }),
      { registers },
    );
    expect(told(result)).toEqual([['both-changed', null, '版本']]);
    expect(catalogues(result)[0]).toMatchObject({ 版本: '2', 基准: { 版本: '2026' } });
  });
});

describe('a choice', () => {
  const base = { 救灾: [{ 编号: 'A', 时限: '及时公开', 主体: ['甲局'] }] };
  const result = merge(
    base,
    { 救灾: [{ 编号: 'A', 时限: '每月', 主体: ['甲局'] }] },
    { 救灾: [{ 编号: 'A', 时限: '每年', 主体: ['甲局'] }] },
  );
  const settle = (
    choice: Parameters<typeof resolveConflicts>[2][number],
    found = catalogues(result),
    conflicts: readonly Conflict[] = result.conflicts,
  ) => {
    const { catalogues: settled, refused } = resolveConflicts(found, conflicts, [choice]);
    return refused[0]?.reason ?? settled[0]?.事项[0]?.时限;
  };

  it.each([
    ['base', '及时公开'],
    ['ours', '每月'],
    ['theirs', '每年'],
    [{ value: '每季度' }, '每季度'],
    [{ value: ['每季度'] }, 'unfit'],
    ['both', 'unfit'],
  ] as const)('%j gives %s', (choice, expected) => {
    expect(settle(choice)).toBe(expected);
  });

  it('is not guessed into a file that changed since', () => {
    const changed = [{ ...catalogues(result)[0], 事项: [{ 编号: 'A', 时限: '每周' }] }] as ReturnType<
      typeof catalogues
    >;
    expect(settle('theirs', changed)).toBe('stale');
    expect(settle('theirs', [])).toBe('unknown');
  });
});
