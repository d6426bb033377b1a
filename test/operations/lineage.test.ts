import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../src/model/change-set.ts';
import type { Candidate } from '../../src/model/matching.ts';
import type { Version, VersionItem } from '../../src/model/version.ts';
import { itemPath, itemsCalled, lineageOf, withoutRejected } from '../../src/operations/lineage.ts';

function item(id: string | undefined, index: number, content: VersionItem['content'] = {}): VersionItem {
  return { id, content, domain: '义务教育', catalogue: 0, index };
}

function version(...items: VersionItem[]): Version {
  const head = { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育' } as const;
  return { name: '目录', catalogues: [{ file: 'a.yaml', head, items, locate: () => ({ file: 'a.yaml' }) }] };
}

describe('lineageOf', () => {
  it('gives a new item the id of the old one', () => {
    const fresh = item('B', 0);
    expect(lineageOf([{ before: [item('A', 0)], after: [fresh] }])).toEqual([{ item: fresh, formerIds: ['A'] }]);
  });

  it('gives every part of a split the id of the whole, and a merged item the ids of its parts', () => {
    const [one, two, three, four] = [item('1', 0), item('2', 1), item('3', 2), item('4', 3)] as const;
    expect(lineageOf([{ before: [one], after: [three, four] }]).map(({ formerIds }) => formerIds)).toEqual([
      ['1'],
      ['1'],
    ]);
    expect(lineageOf([{ before: [one, two], after: [three] }])).toEqual([{ item: three, formerIds: ['1', '2'] }]);
  });

  it('keeps the ids that stand there, and adds up several answers', () => {
    const fresh = item('B', 0, { 曾用编号: ['X'] });
    const answers = ['A', 'C'].map((id, index) => ({ before: [item(id, index)], after: [fresh] }));
    expect(lineageOf(answers)).toEqual([{ item: fresh, formerIds: ['X', 'A', 'C'] }]);
  });

  it('has nothing to record where it is recorded, where the id was kept, and where there is none', () => {
    expect(lineageOf([{ before: [item('A', 0)], after: [item('B', 0, { 曾用编号: ['A'] })] }])).toEqual([]);
    expect(lineageOf([{ before: [item('A', 0)], after: [item('A', 0)] }])).toEqual([]);
    expect(lineageOf([{ before: [item(undefined, 0)], after: [item('B', 0)] }])).toEqual([]);
  });
});

describe('withoutRejected', () => {
  it('drops a candidate of the same items, even where they were read again, and no other', () => {
    const candidate = (before: VersionItem, after: VersionItem): Candidate => {
      return { kind: 'same', before: [before], after: [after], score: 0.5 };
    };
    const changeSet = {
      candidates: [candidate(item('A', 0), item('B', 0)), candidate(item('A', 0), item('C', 1))],
    } as unknown as ChangeSet;
    const rejected = [{ before: [item('A', 0)], after: [item('B', 0, { 名称: '又读了一遍' })] }];
    expect(withoutRejected(changeSet, rejected).candidates).toEqual([changeSet.candidates[1]]);
  });
});

describe('itemsCalled', () => {
  const plan = item('YWJY-001', 0, { 一级事项: '招生管理', 名称: '招生方案' });
  const [first, second] = [
    item(undefined, 1, { 一级事项: '甲', 名称: '办事指南' }),
    item('2', 2, { 一级事项: '乙', 名称: '办事指南' }),
  ];
  const all = version(plan, first, second);

  it.each([
    ['YWJY-001', [plan]],
    ['招生方案', [plan]],
    ['义务教育/招生管理/招生方案', [plan]],
    ['义务教育／招生管理／招生 方案', [plan]],
    ['办事指南', [first, second]],
    ['义务教育/甲/办事指南', [first]],
    ['义务教育/丙/办事指南', []],
  ])('finds %s', (word, found) => {
    expect(itemsCalled(all, word)).toEqual(found);
  });

  it('finds every item by the path that it is called by', () => {
    for (const each of [plan, first, second]) expect(itemsCalled(all, itemPath(each))).toEqual([each]);
  });
});
