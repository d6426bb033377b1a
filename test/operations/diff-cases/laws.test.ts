import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../../src/fields/text.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import { changeKinds } from '../../../src/model/change-kinds.ts';
import type { Change, ChangeSet } from '../../../src/model/change-set.ts';
import { mirrored } from '../../../src/model/comparison.ts';
import type { ItemContent, Version, VersionItem } from '../../../src/model/version.ts';
import { applyChanges } from '../../../src/operations/apply-changes.ts';
import { diffVersions } from '../../../src/operations/diff.ts';
import { arbitraryCatalogue } from '../../exporters/arbitrary-catalogue.ts';
import { anyStep } from './any-step.ts';
import { flavours } from './flavours.ts';
import { presentOtherwise } from './presentation.ts';
import { type Revision, startRevision } from './revision.ts';
import * as steps from './steps.ts';
import { versionOf } from './true-item.ts';

const registers = loadRegisters();
const diff = (before: Version, after: Version) => diffVersions(before, after, { registers });
/** GKML_LAW_RUNS=20 looks twenty times as long. */
const times = Number(process.env['GKML_LAW_RUNS'] ?? 1);
const runs = (count: number) => ({ seed: 20261121, numRuns: count * times });

interface Versions {
  readonly before: Version;
  readonly after: Version;
}

function sides(revision: Revision, ids: boolean): Versions {
  return {
    before: versionOf(revision.before, { name: '2025', ids }).version,
    after: versionOf(revision.after, { name: '2026', ids }).version,
  };
}

const revised: fc.Arbitrary<Versions> = fc
  .record({
    flavour: fc.constantFrom(...Object.values(flavours)),
    seed: fc.nat(10_000),
    size: fc.record({ domains: fc.integer({ min: 1, max: 4 }), items: fc.integer({ min: 1, max: 16 }) }),
    duplicates: fc.nat(6),
    done: fc.array(anyStep, { maxLength: 6 }),
    ids: fc.boolean(),
  })
  .map(({ duplicates, done, ids, ...options }) => {
    const revision = startRevision({ ...options, preparation: steps.withDuplicateNames(duplicates) });
    for (const step of done) step(revision);
    return sides(revision, ids);
  });

/** Whatever the schema allows, unrelated and nasty. */
const wild: fc.Arbitrary<Version> = fc
  .tuple(fc.array(arbitraryCatalogue, { maxLength: 3 }), fc.boolean())
  .map(([catalogues, ids]) => ({
    name: '目录',
    catalogues: catalogues.map(({ 事项, ...head }, catalogue) => ({
      file: `${catalogue}.yaml`,
      head,
      items: 事项.map(({ 编号, ...content }, index) => {
        return { id: ids ? 编号 : undefined, content, domain: head.领域, catalogue, index };
      }),
      locate: () => ({ file: `${catalogue}.yaml` }),
    })),
  }));

const anyVersions: fc.Arbitrary<Versions> = fc.oneof(
  { weight: 3, arbitrary: revised },
  { weight: 1, arbitrary: fc.record({ before: wild, after: wild }) },
);

const itemsOf = ({ catalogues }: Version) => catalogues.flatMap(({ items }) => items);

describe('a version compared with itself', () => {
  it.each([
    ['generated', revised.map(({ before }) => before)],
    ['wild', wild],
  ])('does not differ (%s)', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (version) => {
        const { changes, candidates, heads, summary } = diff(version, structuredCloneOf(version));
        expect([changes, candidates, heads]).toEqual([[], [], []]);
        const counts = { added: 0, removed: 0, changed: 0, split: 0, merged: 0, moved: 0, noise: 0 };
        expect(summary).toEqual({ ...counts, unchanged: itemsOf(version).length });
      }),
      runs(60),
    );
  });
});

/** The same values in other objects, so that nothing is found equal by being the same object. */
function structuredCloneOf({ name, catalogues }: Version): Version {
  return {
    name,
    catalogues: catalogues.map(({ locate, ...rest }) => ({ ...structuredClone(rest), locate })),
  };
}

describe('the sides swapped', () => {
  it('mirror every change, its direction and its kinds', () => {
    fc.assert(
      fc.property(anyVersions, ({ before, after }) => {
        const [there, back] = [diff(before, after), diff(after, before)];
        expect(there.changes.map(forwards).sort()).toEqual(back.changes.map(backwards).sort());
        const { added, removed, split, merged, ...rest } = there.summary;
        expect({ added: removed, removed: added, split: merged, merged: split, ...rest }).toEqual(back.summary);
        expect(there.candidates.map(({ before: b, after: a }) => pairOf(b, a)).sort()).toEqual(
          back.candidates.map(({ before: b, after: a }) => pairOf(a, b)).sort(),
        );
      }),
      runs(120),
    );
  });
});

const place = ({ catalogue, index }: VersionItem) => `${catalogue}:${index}`;
const placesOf = (items: VersionItem | readonly VersionItem[]) => [items].flat().map(place).sort().join('+');
const pairOf = (before: VersionItem | readonly VersionItem[], after: VersionItem | readonly VersionItem[]) =>
  `${placesOf(before)} → ${placesOf(after)}`;

/** A change in words that do not depend on the order of what it lists. */
function forwards(change: Change): string {
  if (change.kind === 'added') return `→ ${place(change.after)}`;
  if (change.kind === 'removed') return `${place(change.before)} →`;
  const fields = change.fields.map(({ field, direction, parts }) => {
    return `${field} ${direction} (${parts
      .map((part) => `${part.kind} ${part.direction}`)
      .sort()
      .join(', ')})`;
  });
  return `${pairOf(change.before, change.after)} ${change.matchedBy}: ${fields.sort().join('; ')}`;
}

/** The same change as the other side would tell it. */
function backwards(change: Change): string {
  if (change.kind === 'added') return `${place(change.after)} →`;
  if (change.kind === 'removed') return `→ ${place(change.before)}`;
  const fields = change.fields.map(({ field, direction, parts }) => {
    const mirror = parts.map((part) => `${changeKinds[part.kind].mirror} ${mirrored(part.direction)}`);
    return `${field} ${mirrored(direction)} (${mirror.sort().join(', ')})`;
  });
  return `${pairOf(change.after, change.before)} ${change.matchedBy}: ${fields.sort().join('; ')}`;
}

describe('the changes applied to the old version', () => {
  it('give the new one, up to presentation', () => {
    fc.assert(
      fc.property(anyVersions, ({ before, after }) => {
        const applied = applyChanges(before, diff(before, after));
        expect(itemsOf(applied).map(plain).sort()).toEqual(itemsOf(after).map(plain).sort());
      }),
      runs(100),
    );
  });

  it('leave nothing to tell', () => {
    fc.assert(
      fc.property(revised, ({ before, after }) => {
        const left: ChangeSet = diff(applyChanges(before, diff(before, after)), after);
        expect([left.changes, left.candidates]).toEqual([[], []]);
      }),
      runs(60),
    );
  });
});

/** Domain and content, layout, punctuation and the order of lists folded; what is empty is not there. */
function plain({ domain, content }: VersionItem): string {
  return JSON.stringify([comparable(domain), folded(withoutIds(content))]);
}

function withoutIds({ 曾用编号: _, 基准编号: __, 核对: ___, ...content }: ItemContent): object {
  return content;
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return comparable(value).replace(/[;,.]+/gu, '');
  if (Array.isArray(value))
    return [...new Set(value.map((entry) => JSON.stringify(folded(entry))))].filter((entry) => entry !== '""').sort();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, folded(entry)] as const);
  return entries
    .filter(([, entry]) => entry !== '' && JSON.stringify(entry) !== '[]' && JSON.stringify(entry) !== '{}')
    .sort();
}

describe('presentation', () => {
  it('is never a change, only noise', () => {
    fc.assert(
      fc.property(revised, fc.nat(10_000), ({ before }, seed) => {
        const { version, noise } = presentOtherwise(before, seed);
        const { changes, candidates, summary } = diff(before, version);
        expect([changes, candidates]).toEqual([[], []]);
        expect(summary.noise).toBe(noise);
      }),
      runs(100),
    );
  });

  it('changes nothing about the changes that there are', () => {
    fc.assert(
      fc.property(revised, fc.nat(10_000), ({ before, after }, seed) => {
        const { version } = presentOtherwise(after, seed);
        expect(diff(before, version).changes.map(forwards).sort()).toEqual(
          diff(before, after).changes.map(forwards).sort(),
        );
      }),
      runs(100),
    );
  });

  it('rows in another order are moved, never changed', () => {
    fc.assert(
      fc.property(revised, fc.nat(10_000), ({ before }, seed) => {
        const { version } = presentOtherwise(before, seed, { rows: true });
        const { changes, summary } = diff(before, version);
        expect([changes, summary.unchanged]).toEqual([[], itemsOf(before).length]);
      }),
      runs(60),
    );
  });
});
