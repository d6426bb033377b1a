import { describe, expect, it } from 'vitest';
import { changeKindIds, changeKinds } from '../../src/model/change-kinds.ts';
import type { Change, PartChange } from '../../src/model/change-set.ts';
import {
  changeName,
  changeTitle,
  itemName,
  matchWords,
  noiseWords,
  partWords,
  reasonWords,
  scoreWords,
  summaryWords,
} from '../../src/model/change-words.ts';
import { part } from '../build-changes.ts';
import { sampleChangeSet } from '../sample-changes.ts';

const titled = (name: string): Change => {
  const found = sampleChangeSet.changes.find((change) => changeTitle(change).includes(name));
  if (found === undefined) throw new Error(`No change of ${name}`);
  return found;
};
const counts = { added: 0, removed: 0, changed: 0, split: 0, merged: 0, unchanged: 3, moved: 0, noise: 0 };
const itemWith = (content: { 名称?: string; 一级事项?: string }) => {
  return { id: undefined, content, domain: '义务教育', catalogue: 0, index: 0 };
};

describe('the words for changes', () => {
  it.each([
    ['招生结果', '改动', '义务教育 / 招生管理 / 招生结果（YWJY-002）'],
    ['民办学校年检结果', '删去', '义务教育 / 民办教育 / 民办学校年检结果（YWJY-009）'],
    ['困难学生救助', '移动', '义务教育 / 学生管理 / 困难学生救助（SHJZ-004）'],
    ['学校概况', '拆分', '义务教育 / 教育概况 / 学校概况（YWJY-005） → 学校简介（YWJY-015）、学校收费（YWJY-016）'],
    [
      '教师资格认定',
      '合并',
      '义务教育 / 教师管理 / 教师资格认定（YWJY-006）、教师职称评审（YWJY-007） → 教师资格和职称（YWJY-017）',
    ],
  ])('name %s: %s %s', (name, kind, title) => {
    expect([changeName(titled(name)), changeTitle(titled(name))]).toEqual([kind, title]);
  });

  it.each([
    [{ 名称: ' 招生结果 ', 一级事项: '招生管理' }, '招生结果'],
    [{ 名称: ' ', 一级事项: '招生管理' }, '招生管理'],
    [{}, '（没有名称）'],
  ])('call an item that has %j “%s”', (content, expected) => {
    expect(itemName(itemWith(content))).toBe(expected);
  });

  it('call an item by its 一级事项 once, where it has nothing else', () => {
    const change = {
      kind: 'added',
      after: itemWith({ 一级事项: '机构概况' }),
      level: 'info',
      reason: { trigger: '要素变化' },
    } as const;
    expect(changeTitle(change)).toBe('义务教育 / 机构概况');
  });

  it.each([
    [{ trigger: '未说明' }, '未说明'],
    [{ trigger: '机构改革', explanation: '甲局改为乙局' }, '机构改革：甲局改为乙局'],
    [{ trigger: '要素变化', explanation: ' ' }, '要素变化'],
  ] as const)('give the reason %j as “%s”', (reason, expected) => {
    expect(reasonWords(reason)).toBe(expected);
  });

  it.each([
    ['deadline-loosened', '时限放宽'],
    ['content-removed', '删去内容要素，要求放宽'],
    ['channel-added', '增加渠道，要求收紧'],
    ['audience-widened', '公开对象放开'],
    ['reworded', '文字改动，意思不变'],
    ['organ-changed', '主体改动'],
  ] as const)('say of %s “%s”', (kind, expected) => {
    expect(partWords(part(kind, '甲', '乙', { trigger: '未说明' }))).toBe(expected);
  });

  it('say the direction of every kind that has one', () => {
    const silent = changeKindIds.filter((kind) => {
      const words = partWords(part(kind, null, null, { trigger: '未说明' }) satisfies PartChange);
      return changeKinds[kind].direction !== 'unclear' && !/放宽|收紧|放开|收窄|意思不变/u.test(words);
    });
    expect(silent).toEqual([]);
  });

  it.each([
    ['id', 1, undefined],
    ['lineage', 1, '按曾用编号认定'],
    ['key', 1, '按领域、一级事项和名称认定'],
    ['similarity', 0.834, '按内容相近认定（83%）'],
  ] as const)('say of a pair by %s (%d) “%s”', (matchedBy, score, expected) => {
    expect(matchWords({ matchedBy, score })).toBe(expected);
  });

  it.each([
    [0, '0%'],
    [0.29, '29%'],
    [0.57, '57%'],
    [0.999, '99%'],
    [1, '100%'],
  ])('say %d as %s', (score, expected) => {
    expect(scoreWords(score)).toBe(expected);
  });

  it('count what occurs', () => {
    expect(summaryWords({ ...counts, added: 2, merged: 1 })).toBe('新增 2 项，合并 1 项，没有改动 3 项');
    expect(noiseWords(counts)).toBeUndefined();
    expect(noiseWords({ ...counts, moved: 2 })).toBe('另有 2 项次序变动');
    expect(noiseWords({ ...counts, moved: 2, noise: 5 })).toBe('另有 2 项次序变动，格式性差异 5 处');
  });
});
