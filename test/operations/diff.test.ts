import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Version } from '../../src/model/version.ts';
import { applyChanges } from '../../src/operations/apply-changes.ts';
import { diffVersions } from '../../src/operations/diff.ts';
import { type ItemRow, itemsIn, registers, versionOf } from './diff/versions.ts';

const diff = (before: Version, after: Version) => diffVersions(before, after, { registers });

const policy = {
  一级事项: '学生管理',
  名称: '学生资助政策',
  内容: '1.各类资助项目的名称\n2.申请条件、办理程序\n3.资助标准',
  依据: ['《中华人民共和国义务教育法》'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
  渠道: ['政府网站', '公开查阅点'],
};

describe('diffVersions', () => {
  it('matches without ids, compares, and says by what each pair was matched', () => {
    const before = versionOf({ 义务教育: [policy, { ...policy, 名称: '招生范围', 内容: '招生简章' }] });
    const after = versionOf({
      义务教育: [
        { ...policy, 名称: '招生范围', 内容: '招生简章' },
        { ...policy, 名称: '学生资助政策（修订）', 时限: '及时公开' },
      ],
    });
    const { changes, summary } = diff(before, after);
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        matchedBy: 'similarity',
        level: 'error',
        fields: [{ field: '名称' }, { field: '时限', direction: 'looser' }],
      },
    ]);
    expect(summary).toMatchObject({ added: 0, removed: 0, changed: 1, unchanged: 1, moved: 1, noise: 0 });
  });

  it('takes the levels that the user set', () => {
    const [before, after] = [versionOf({ 义务教育: [policy] }), versionOf({ 义务教育: [] })];
    const levels = { 'item-removed': 'info' } as const;
    expect(diffVersions(before, after, { registers, levels }).changes).toMatchObject([
      { kind: 'removed', level: 'info' },
    ]);
  });

  const word = (...words: string[]) => fc.constantFrom(...words);
  const item: Arbitrary<ItemRow> = fc.record({
    一级事项: word('学生管理', '招生管理'),
    名称: word('学生资助政策', '招生范围', '收费项目和标准', '学校概况', '教师资格认定'),
    内容: fc
      .uniqueArray(word('申请条件', '办理程序', '资助标准', '咨询电话', '招生简章'), { maxLength: 4 })
      .map((lines) => lines.join('\n')),
    时限: word('20个工作日内', '7个工作日内', '及时公开'),
    主体: fc.uniqueArray(word('县教育局', '县民政局', '各乡镇人民政府'), { maxLength: 2 }),
  });
  const version = fc
    .record({ 义务教育: fc.array(item, { maxLength: 6 }), 养老服务: fc.array(item, { maxLength: 3 }) })
    .map((domains) => versionOf(domains));

  it('tells the new version without any id: what the changes leave of the old one differs in nothing', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const applied = applyChanges(before, diff(before, after));
        expect(diff(applied, after).changes.length).toBe(0);
        expect(itemsIn(applied).length).toBe(itemsIn(after).length);
      }),
    );
  });

  it('finds nothing between a version and itself, duplicates and all', () => {
    fc.assert(
      fc.property(version, (one) => {
        const { changes, summary } = diff(one, one);
        expect(changes.length).toBe(0);
        expect(summary).toMatchObject({ unchanged: itemsIn(one).length, moved: 0, noise: 0 });
      }),
    );
  });

  it('counts the same backwards', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { added, removed, split, merged, ...rest } = diff(before, after).summary;
        expect(diff(after, before).summary).toEqual({
          ...rest,
          added: removed,
          removed: added,
          split: merged,
          merged: split,
        });
      }),
    );
  });
});
