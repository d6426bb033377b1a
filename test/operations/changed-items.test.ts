import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Version, VersionItem } from '../../src/model/version.ts';
import { changedItems } from '../../src/operations/changed-items.ts';

const item = (id: string, name: string, index: number): VersionItem => {
  return { id, content: { 名称: name } as VersionItem['content'], domain: '义务教育', catalogue: 0, index };
};
const version = (items: readonly VersionItem[], edition = '1', file = '甲.yaml'): Version => {
  const head = { 领域: '义务教育', 版本: edition } as Version['catalogues'][number]['head'];
  return { name: '', catalogues: [{ file, head, items, locate: () => ({ file }) }] };
};
const finding = (about: Partial<Diagnostic>): Diagnostic => {
  const catalogue = { region: '青禾县', domain: '义务教育' };
  return {
    rule: 'a',
    severity: 'error',
    message: '甲',
    location: { file: '甲.yaml' },
    catalogue,
    fingerprint: '',
    fixable: false,
    ...about,
  };
};
const pair = (before: VersionItem, after: VersionItem) => ({ before, after, matchedBy: 'id' as const, score: 1 });

const [old, kept, moved] = [item('A', '一', 0), item('B', '二', 1), item('B', '二', 0)];
const renamed = item('A', '一改', 1);
const [before, after] = [version([old, kept]), version([moved, renamed, item('C', '三', 2)], '2')];
const changes = changedItems(before, after, { pairs: [pair(old, renamed), pair(kept, moved)] }, new Set(['坏.yaml']));

describe('changedItems', () => {
  it.each([
    ['an item that only moved', finding({ index: 0 }), false],
    ['an item with other words', finding({ index: 1 }), true],
    ['a new item', finding({ index: 2 }), true],
    ['a key of the head that stayed', finding({ field: '领域' }), false],
    ['a key of the head that changed', finding({ field: '版本' }), true],
    ['what the reader says of the file', finding({ catalogue: undefined as never }), true],
    [
      'what the reader says of another file',
      { ...finding({ location: { file: '乙.yaml' } }), catalogue: undefined as never },
      false,
    ],
    ['a key that the head lacks', finding({ field: '目录' }), true],
    ['the catalogue as a whole', finding({}), true],
    ['a file that did not change', finding({ index: 1, location: { file: '乙.yaml' } }), false],
    ['a file that could not be compared', finding({ location: { file: '坏.yaml' } }), true],
    ['another catalogue of the same file', finding({ index: 1, catalogue: { region: '', domain: '养老服务' } }), false],
    ['a waiver of an item that changed', finding({ rule: 'waiver-current', item: 'A', location: { file: 'w' } }), true],
    ['a waiver of one that did not', finding({ rule: 'waiver-current', item: 'B', location: { file: 'w' } }), false],
  ])('%s', (_, diagnostic, expected) => {
    expect(changes.isAbout(diagnostic)).toBe(expected);
  });

  it('counts what changed', () => {
    expect(changes.count).toBe(2);
  });

  it('takes all of a new file for changed', () => {
    const none: Version = { name: '', catalogues: [] };
    expect(changedItems(none, after, { pairs: [] }, new Set()).isAbout(finding({ field: '领域' }))).toBe(true);
  });
});
