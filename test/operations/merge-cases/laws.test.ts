// What must hold of every merge, whatever is merged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Conflict, ConflictChoice, ConflictKind, Merge } from '../../../src/model/merge.ts';
import type { Version } from '../../../src/model/version.ts';
import { mergeVersions } from '../../../src/operations/merge.ts';
import { resolveConflicts } from '../../../src/operations/resolve-conflicts.ts';
import { copyOf, dataOf, generated, type Versions, wild } from './edited-sides.ts';
import { plainItem, tokensOf } from './plain.ts';

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

const mirroredKind: Readonly<Record<ConflictKind, ConflictKind>> = {
  'both-changed': 'both-changed',
  'both-added': 'both-added',
  'removed-changed': 'changed-removed',
  'changed-removed': 'removed-changed',
};

/** Without 编号 in whole items, for those that had none got one in the result, and 领域, which is told from where ours stands. */
const lineOf = ({ kind, field, base, ours, theirs }: Conflict) =>
  JSON.stringify([kind, field, base, ours, theirs], (key, value: unknown) =>
    key === '编号' || key === '领域' ? undefined : value,
  );
const mirrored = (conflict: Conflict): Conflict => ({
  ...conflict,
  kind: mirroredKind[conflict.kind],
  ours: conflict.theirs,
  theirs: conflict.ours,
});

/** Which of two new items has to give up its 编号 is the one case where the sides are not equal: it is never ours. */
const isMirrored = ({ kind, field }: Conflict) => !(kind === 'both-added' && field === '编号');

/** All conflicts settled for one side. */
function settledFor(side: ConflictChoice, { catalogues, conflicts }: Merge) {
  const merged = catalogues.map(({ catalogue }) => catalogue);
  return resolveConflicts(
    merged,
    conflicts,
    conflicts.map(() => side),
  );
}

describe('the sides swapped', () => {
  it('give the same conflicts mirrored', () => {
    fc.assert(
      fc.property(anyVersions, ({ base, ours, theirs }) => {
        const [there, back] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(there.conflicts.filter(isMirrored).map(lineOf).sort()).toEqual(
          back.conflicts.filter(isMirrored).map(mirrored).map(lineOf).sort(),
        );
      }),
      runs(80),
    );
  });

  it('give the same items up to order and presentation, where each conflict is settled for the same side', () => {
    fc.assert(
      fc.property(generated, ({ base, ours, theirs }) => {
        const there = settledFor('ours', merge(base, ours, theirs));
        const back = settledFor('theirs', merge(base, theirs, ours));
        const reasons = [...there.refused, ...back.refused].map(({ reason }) => reason);
        expect(reasons.filter((reason) => reason !== 'taken')).toEqual([]);
        fc.pre(reasons.length === 0);
        const plain = (catalogues: typeof there.catalogues) =>
          catalogues.flatMap(({ 领域, 事项 }) => 事项.map((item) => plainItem(领域, item))).sort();
        expect(plain(there.catalogues)).toEqual(plain(back.catalogues));
      }),
      runs(60),
    );
  });
});

describe('everything that a side wrote', () => {
  it.each(['ours', 'theirs'] as const)('arrives or stands in a conflict (%s)', (side) => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const { catalogues, conflicts } = merge(versions.base, versions.ours, versions.theirs);
        const known = tokensOf([dataOf(versions.base)]);
        const found = tokensOf([catalogues.map(({ catalogue }) => catalogue), conflicts]);
        const written = [...tokensOf([dataOf(versions[side])])].filter((token) => !known.has(token));
        expect(written.filter((token) => !found.has(token))).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe('conflicts settled for ours', () => {
  it('leave the result as it is', () => {
    fc.assert(
      fc.property(anyVersions, ({ base, ours, theirs }) => {
        const result = merge(base, ours, theirs);
        const { catalogues, open } = settledFor('ours', result);
        expect(open).toEqual([]);
        expect(catalogues).toEqual(result.catalogues.map(({ catalogue }) => catalogue));
      }),
      runs(60),
    );
  });
});

describe('conflicts settled again, of a run that was stopped before their file was written', () => {
  it.each(['theirs', 'base', 'both'] as const)('change nothing (%s)', (side) => {
    fc.assert(
      fc.property(generated, ({ base, ours, theirs }) => {
        const result = merge(base, ours, theirs);
        // What has another id now is not found under its old one: those stay open, and are told.
        fc.pre(result.conflicts.every(({ field }) => field !== '编号'));
        const once = settledFor(side, result);
        const conflicts = result.conflicts.filter((conflict) => !once.open.includes(conflict));
        const again = resolveConflicts(
          once.catalogues,
          conflicts,
          conflicts.map(() => side),
        );
        expect(again.refused).toEqual([]);
        expect(again.catalogues).toEqual(once.catalogues);
      }),
      runs(60),
    );
  });
});
