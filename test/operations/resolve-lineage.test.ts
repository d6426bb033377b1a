// What a choice makes of 曾用编号: an item never comes from itself, over however many steps.
import { describe, expect, it } from 'vitest';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { ConflictChoice } from '../../src/model/merge.ts';
import { mergeVersions } from '../../src/operations/merge.ts';
import { resolveConflicts } from '../../src/operations/resolve-conflicts.ts';
import { type Domains, type ItemRow, registers, versionOf } from './diff/versions.ts';

const school: ItemRow = { 编号: 'A-016', 名称: '学籍管理', 内容: '1.转学条件\n2.休学条件', 时限: '及时公开' };
const conduct: ItemRow = { 编号: 'A-024', 名称: '教师行为规范', 内容: '1.行为准则\n2.举报电话' };
const awards: ItemRow = { 编号: 'A-025', 名称: '教师评优评先', 内容: '1.评选条件\n2.评选结果' };

const formerIds = (catalogues: readonly Catalogue[]) =>
  Object.fromEntries(catalogues.flatMap(({ 事项 }) => 事项.map((item) => [item.编号, item.曾用编号])));

function settle(base: Domains, ours: Domains, theirs: Domains, choice: ConflictChoice) {
  const merge = mergeVersions(versionOf(base), versionOf(ours), versionOf(theirs), { registers });
  const merged = merge.catalogues.map(({ catalogue }) => catalogue);
  const choices = merge.conflicts.map(() => choice);
  const once = resolveConflicts(merged, merge.conflicts, choices);
  const again = resolveConflicts(once.catalogues, merge.conflicts, choices);
  return { merge, once, again };
}

describe('an item that both sides renumbered', () => {
  const renumbered = (id: string) => ({ 义务教育: [{ ...school, 编号: id, 曾用编号: ['A-016'] }] });

  it.each([
    ['base', { 'A-016': undefined }],
    ['ours', { 'A-916': ['A-016'] }],
    ['theirs', { 'A-926': ['A-016'] }],
    [{ value: 'A-030' }, { 'A-030': ['A-016'] }],
  ] as const)('does not come from itself (%j)', (choice, expected) => {
    const { once } = settle({ 义务教育: [school] }, renumbered('A-916'), renumbered('A-926'), choice);
    expect(once.refused).toEqual([]);
    expect(formerIds(once.catalogues)).toEqual(expected);
  });

  it('keeps the other ids that it had, and the order of its keys', () => {
    const older = (id: string) => ({ 义务教育: [{ ...school, 编号: id, 曾用编号: ['A-009', 'A-016'] }] });
    const { once } = settle({ 义务教育: [school] }, older('A-916'), older('A-926'), 'base');
    const [item] = once.catalogues[0]?.事项 ?? [];
    expect(item).toEqual({ ...school, 曾用编号: ['A-009'] });
    expect(Object.keys(item ?? {})).toEqual(['编号', '名称', '内容', '时限', '曾用编号']);
  });
});

describe('two items of which each side united one into the other', () => {
  const united = (kept: ItemRow, gone: ItemRow): ItemRow => {
    const content = `${kept.内容}\n3.${gone.名称}`;
    return { ...kept, 名称: `${kept.名称}和${gone.名称}`, 内容: content, 曾用编号: [gone.编号 ?? ''] };
  };
  const [ours, theirs] = [united(conduct, awards), united(awards, conduct)];
  const base = { 义务教育: [conduct, awards] };

  it('do not go round where both are kept, and what ours has stays', () => {
    const { once, again } = settle(base, { 义务教育: [ours] }, { 义务教育: [theirs] }, 'both');
    expect(once.refused).toEqual([]);
    expect(formerIds(once.catalogues)).toEqual({ 'A-024': ['A-025'], 'A-025': undefined });
    expect(again.refused).toEqual([]);
    expect(again.catalogues).toEqual(once.catalogues);
  });

  it('do not go round over a third item, in another domain', () => {
    const third: ItemRow = { ...school, 曾用编号: ['A-025'] };
    const [mine, other] = [{ ...ours, 曾用编号: ['A-016'] }, third];
    const { once } = settle(
      { ...base, 救灾: [other] },
      { 义务教育: [mine], 救灾: [other] },
      { 义务教育: [theirs], 救灾: [other] },
      'both',
    );
    const found = formerIds(once.catalogues);
    expect([found['A-024'], found['A-016'], found['A-025']]).toEqual([['A-016'], ['A-025'], undefined]);
  });

  it('keep what they come from where one side is chosen', () => {
    const { once } = settle(base, { 义务教育: [ours] }, { 义务教育: [theirs] }, 'theirs');
    expect(formerIds(once.catalogues)).toEqual({ 'A-025': ['A-024'] });
  });
});

it('leaves a circle that stood before, which is not for a choice to mend', () => {
  const circle = (time: string): Domains => ({
    义务教育: [
      { ...conduct, 时限: time, 曾用编号: ['A-025'] },
      { ...awards, 曾用编号: ['A-024'] },
    ],
  });
  const { once } = settle(circle('及时公开'), circle('每月'), circle('每年'), 'theirs');
  expect(once.catalogues[0]?.事项.map(({ 时限, 曾用编号 }: Item) => [时限, 曾用编号])).toEqual([
    ['每年', ['A-025']],
    [undefined, ['A-024']],
  ]);
});
