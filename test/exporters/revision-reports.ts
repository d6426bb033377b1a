// Change reports of generated revisions, compared by the tool itself: for laws that hold whatever changed.
import { loadRegisters } from '../../src/io/registers.ts';
import type { ChangeReport } from '../../src/model/change-report.ts';
import { arrangeChanges } from '../../src/operations/arrange-changes.ts';
import { diffVersions } from '../../src/operations/diff.ts';
import { cases, makeRevision } from '../operations/diff-cases/cases.ts';
import { flavours } from '../operations/diff-cases/flavours.ts';
import { versionOf } from '../operations/diff-cases/true-item.ts';

export type CaseName = keyof typeof cases;
export const caseNames = Object.keys(cases) as CaseName[];
const registers = loadRegisters();

/** Comparing takes longer than what is tested with it. */
const known = new Map<string, ChangeReport>();

/** The same object for the same case and seed. */
export function revisionReport(name: CaseName, seed: number): ChangeReport {
  const report = known.get(`${name} ${seed}`) ?? compared(name, seed);
  known.set(`${name} ${seed}`, report);
  return report;
}

function compared(name: CaseName, seed: number): ChangeReport {
  const options = { flavour: flavours.realistic, seed, size: { domains: 6, items: 20 } };
  const revision = makeRevision(options, cases[name]);
  const { version: before } = versionOf(revision.before, { name: '2025', ids: true });
  const { version: after } = versionOf(revision.after, { name: '2026', ids: true });
  return arrangeChanges(diffVersions(before, after, { registers }));
}
