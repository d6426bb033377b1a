import { beforeAll, describe, expect, it } from 'vitest';
import { matchItems } from '../../../src/operations/match-items.ts';
import { type FlavourName, flavours, makeRows, withDuplicateKeys } from './catalogues.ts';
import { registers } from './registers.ts';
import { divided, extended, punctuated, type Revision, rearranged, yearly } from './revisions.ts';
import { type MarkedVersion, type Row, told, versionOf } from './rows.ts';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/** DOMAIN §6, cases 1 to 5. */
const revisions: Readonly<Record<string, (rows: readonly Row[], seed: number) => Revision>> = {
  'a year of edits, renames, removals, additions and moves': yearly,
  'name and content extended': extended,
  'name and content extended, punctuation changed everywhere': (rows, seed) => extended(rows, seed, punctuated),
  'sorted another way, a domain divided, an item in another domain': rearranged,
  'items divided and united': divided,
};

const catalogues: Readonly<Record<string, (flavour: FlavourName, seed: number) => Row[]>> = {
  'names as they are': (flavour, seed) => makeRows(flavour, seed),
  '119 duplicate natural keys': (flavour, seed) => withDuplicateKeys(makeRows(flavour, seed), 119, seed),
};

interface Original {
  readonly seed: number;
  readonly rows: readonly Row[];
  /** Without ids and with them. */
  readonly versions: readonly (readonly [ids: boolean, version: MarkedVersion])[];
}

/** Made once for all revisions. */
function originalOf(rows: readonly Row[], seed: number): Original {
  return { seed, rows, versions: [false, true].map((ids) => [ids, versionOf(rows, { ids })] as const) };
}

describe.each(Object.keys(flavours) as FlavourName[])('matchItems on a county’s catalogue (%s)', (flavour) => {
  describe.each(Object.entries(catalogues))('%s', (_, makeCatalogue) => {
    let originals: readonly Original[] = [];
    beforeAll(() => {
      originals = seeds.map((seed) => originalOf(makeCatalogue(flavour, seed), seed));
    });

    it.each(Object.entries(revisions))('tells the truth over ten seeds: %s', (_name, revise) => {
      for (const { seed, rows, versions } of originals) {
        const { after, truth } = revise(rows, seed);
        const known = new Set(truth);
        for (const [ids, one] of versions) {
          const other = versionOf(after, { ids });
          const matching = matchItems(one.version, other.version, { registers });
          const said = new Set(told(matching, one, other));
          const wrong = [...said].filter((line) => !known.has(line));
          const missed = truth.filter((line) => !said.has(line));
          expect({ wrong, missed }, `seed ${seed}, ids ${ids}`).toEqual({ wrong: [], missed: [] });
        }
      }
    });
  });
});
