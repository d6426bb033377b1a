// Declares the tests of one case in one kind of data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import { diffVersions } from '../../../src/operations/diff.ts';
import { type Case, makeRevision } from './cases.ts';
import type { Flavour } from './flavours.ts';
import { judge } from './judge.ts';
import { fullSize, type Revision } from './revision.ts';
import { versionOf } from './true-item.ts';

const registers = loadRegisters();

function failuresOf(revision: Revision, ids: boolean): string[] {
  const before = versionOf(revision.before, { name: '2025', ids });
  const after = versionOf(revision.after, { name: '2026', ids });
  const changeSet = diffVersions(before.version, after.version, { registers });
  return judge(changeSet, revision, { before, after, ids });
}

/** 0 false changes, 0 missed, 0 wrong pairs, in every seed from 0. */
export function toldExactly(what: Case, flavour: Flavour, seeds: number): void {
  describe(`case ${what.name}, in ${flavour.name} data`, () => {
    const revisions: Revision[] = [];
    beforeAll(() => {
      for (let seed = 0; seed < seeds; seed++) revisions.push(makeRevision({ flavour, seed, size: fullSize }, what));
    });
    afterAll(() => {
      revisions.length = 0;
    });

    it.each([
      ['without ids', false],
      ['with ids', true],
    ])('is told exactly %s', (_, ids) => {
      const failures = revisions.flatMap((revision, seed) =>
        failuresOf(revision, ids).map((line) => `seed ${seed}: ${line}`),
      );
      expect(failures).toEqual([]);
    });
  });
}
