// What must hold of every merge, whatever is merged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Merge } from '../../../src/model/merge.ts';
import type { Version } from '../../../src/model/version.ts';
import { mergeVersions } from '../../../src/operations/merge.ts';
import { copyOf, dataOf, generated, type Versions, wild } from './edited-sides.ts';

const registers = loadRegisters();
const merge = (base: Version, ours: Version, theirs: Version) => mergeVersions(base, ours, theirs, { registers });
/** GKML_LAW_RUNS=20 looks twenty times as long. */
const times = Number(process.env['GKML_LAW_RUNS'] ?? 1);
const runs = (count: number) => ({ seed: 20261122, numRuns: count * times });

const anyVersions: fc.Arbitrary<Versions> = fc.oneof(
  { weight: 3, arbitrary: generated },
  { weight: 1, arbitrary: wild },
);

/** The result as a version's data; where the version has no ids, those that the merge gave are left out. */
function resultOf({ catalogues }: Merge, like: Version) {
  const ids = like.catalogues.some(({ items }) => items.some(({ id }) => id !== undefined));
  return catalogues.map(({ catalogue: { 事项, ...head } }) => ({
    ...head,
    事项: 事项.map(({ 编号, ...content }) => (ids ? { 编号, ...content } : content)),
  }));
}

describe('a merge in which', () => {
  it.each([
    ['only ours changed something gives ours', ({ base, ours }: Versions) => [merge(base, ours, copyOf(base)), ours]],
    [
      'only theirs changed something gives theirs',
      ({ base, theirs }: Versions) => [merge(base, copyOf(base), theirs), theirs],
    ],
    ['both changed the same gives that', ({ base, ours }: Versions) => [merge(base, ours, copyOf(ours)), ours]],
    ['nobody changed anything gives the base', ({ base }: Versions) => [merge(base, copyOf(base), copyOf(base)), base]],
  ] as const)('%s', (_, make) => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const [result, expected] = make(versions) as [Merge, Version];
        expect(result.conflicts).toEqual([]);
        expect(resultOf(result, expected)).toStrictEqual(dataOf(expected));
      }),
      runs(60),
    );
  });
});
