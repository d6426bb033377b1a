import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/operations/apply-changes.ts';
import { diffMatched } from '../../src/operations/diff/diff-matched.ts';
import { type Domains, itemsIn, matchById, registers, versionOf } from './diff/versions.ts';

function applied(before: Domains, after: Domains) {
  const [old, fresh] = [versionOf(before), versionOf(after)];
  return applyChanges(old, diffMatched(old, fresh, matchById(old, fresh), { registers }));
}

const outline = (version: ReturnType<typeof applied>) =>
  itemsIn(version).map(({ id, domain, catalogue, index, content }) => [id, domain, catalogue, index, content.备注]);

describe('applyChanges', () => {
  it('edits, removes and adds, and leaves what is only presentation', () => {
    const before = { 义务教育: [{ 编号: 'A' }, { 编号: 'B', 备注: '旧' }, { 编号: 'C', 备注: '（一）' }] };
    const after = { 义务教育: [{ 编号: 'D' }, { 编号: 'C', 备注: '(一)' }, { 编号: 'B', 备注: '新' }] };
    expect(outline(applied(before, after))).toEqual([
      ['B', '义务教育', 0, 0, '新'],
      ['C', '义务教育', 0, 1, '（一）'],
      ['D', '义务教育', 0, 2, undefined],
    ]);
  });

  it('takes away a field that is gone', () => {
    const version = applied({ 救灾: [{ 编号: 'A', 备注: '旧' }] }, { 救灾: [{ 编号: 'A' }] });
    expect(itemsIn(version)[0]?.content).toEqual({});
  });

  it('moves items to another domain, and opens a domain that is new', () => {
    const before = { 义务教育: [{ 编号: 'A' }, { 编号: 'B' }] };
    const after = { 义务教育: [{ 编号: 'B' }], 救灾: [{ 编号: 'A', 备注: '移来' }, { 编号: 'C' }] };
    const version = applied(before, after);
    expect(outline(version)).toEqual([
      ['B', '义务教育', 0, 0, undefined],
      ['A', '救灾', 1, 0, '移来'],
      ['C', '救灾', 1, 1, undefined],
    ]);
    expect(version.catalogues[1]?.head.领域).toBe('救灾');
  });

  it('puts the parts in the place of what was split, and one in the place of what was merged', () => {
    const before = { 救灾: [{ 编号: 'A' }, { 编号: 'B' }, { 编号: 'C' }] };
    const after = {
      救灾: [
        { 编号: 'A1', 曾用编号: ['A'] },
        { 编号: 'A2', 曾用编号: ['A'] },
        { 编号: 'D', 曾用编号: ['B', 'C'] },
      ],
    };
    expect(outline(applied(before, after)).map(([id]) => id)).toEqual(['A1', 'A2', 'D']);
  });
});
