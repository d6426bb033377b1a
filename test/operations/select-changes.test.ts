import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../src/model/change-set.ts';
import { diffMatched } from '../../src/operations/diff/diff-matched.ts';
import { selectChanges } from '../../src/operations/select-changes.ts';
import { itemsIn, matchById, registers, versionOf } from './diff/versions.ts';

const before = versionOf(
  {
    义务教育: [
      { 编号: 'A', 名称: '招生范围', 时限: '20个工作日内', 渠道: ['政府网站', '政府公报'], 内容: '1.范围\n2.简章' },
      { 编号: 'B', 名称: '招生范围查询', 渠道: ['政府网站'] },
      { 编号: 'C', 名称: '收费标准', 时限: '信息形成或变更之日起20个工作日内' },
      { 编号: 'D', 名称: '学校概况' },
    ],
  },
  { 版本: '2025' },
);
const after = versionOf(
  {
    义务教育: [
      { 编号: 'A', 名称: '招生范围', 时限: '7个工作日内', 渠道: ['政府网站'], 内容: '1.范围\n2.简章\n3.电话' },
      { 编号: 'B', 名称: '招生范围查询', 渠道: ['政府网站', '精准推送'] },
      { 编号: 'C', 名称: '收费标准', 时限: '信息形成或者变更之日起20个工作日内' },
      { 编号: 'E', 名称: '学校简介' },
    ],
  },
  { 版本: '2026' },
);
const [school, intro] = [itemsIn(before)[3], itemsIn(after)[3]].map((item) => (item === undefined ? [] : [item]));
const matching = matchById(before, after);
const candidate = { kind: 'same', before: school ?? [], after: intro ?? [], score: 0.6 } as const;
const whole = diffMatched(before, after, { ...matching, candidates: [candidate] }, { registers });

const told = ({ changes }: ChangeSet) =>
  changes.map((change) => {
    const [item] = [change.kind === 'removed' ? change.before : change.after].flat();
    const fields = 'fields' in change ? change.fields.map(({ field }) => field) : [];
    return [change.kind, item?.id, ...fields].join(' ');
  });

describe('selectChanges', () => {
  it('leaves everything where nothing is asked for', () => {
    expect(selectChanges(whole, {})).toBe(whole);
  });

  it('selects by direction, part by part; what was removed is looser, what was added stricter', () => {
    expect(told(selectChanges(whole, { only: 'looser' }))).toEqual(['changed A 渠道', 'removed D']);
    expect(told(selectChanges(whole, { only: 'stricter' }))).toEqual([
      'changed A 内容 时限',
      'changed B 渠道',
      'added E',
    ]);
    expect(told(selectChanges(whole, { only: 'same' }))).toEqual(['changed C 时限']);
    expect(told(selectChanges(whole, { only: 'unclear' }))).toEqual([]);
  });

  it('weighs and counts what is left, and nothing that is not listed', () => {
    const { summary, changes } = selectChanges(whole, { only: 'stricter' });
    expect(summary).toEqual({
      added: 1,
      removed: 0,
      changed: 2,
      split: 0,
      merged: 0,
      moved: 0,
      unchanged: 0,
      noise: 0,
    });
    expect(changes.map(({ level }) => level)).toEqual(['info', 'info', 'info']);
  });

  it.each([
    ['编号', 'A', ['changed A 内容 时限 渠道']],
    ['编号 of the old version', 'D', ['removed D']],
    ['名称, whole before contained', '招生范围', ['changed A 内容 时限 渠道']],
    ['a part of 名称', '招生', ['changed A 内容 时限 渠道', 'changed B 渠道']],
    ['名称 written otherwise', '学校 概况', ['removed D']],
    ['nothing', '没有的事项', []],
    ['blanks', ' ', []],
  ])('selects an item by %s: %s', (_, item, expected) => {
    expect(told(selectChanges(whole, { item }))).toEqual(expected);
  });

  it('selects by both', () => {
    expect(told(selectChanges(whole, { item: 'A', only: 'looser' }))).toEqual(['changed A 渠道']);
  });

  it('keeps candidates with their items, and no heads', () => {
    expect(whole.heads.length).toBe(1);
    expect(selectChanges(whole, { item: 'D' })).toMatchObject({ candidates: [candidate], heads: [] });
    expect(selectChanges(whole, { item: 'A' })).toMatchObject({ candidates: [], heads: [] });
  });
});
