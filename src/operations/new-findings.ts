// Which findings of the new version the old one did not have: told by the item that they are about, not by its id or line.
import { comparable } from '../fields/text.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { Matching } from '../model/matching.ts';
import type { Version, VersionItem } from '../model/version.ts';

/** A finding with what it is about. */
export interface TracedFinding {
  readonly diagnostic: Diagnostic;
  /** Index of its catalogue in the version. */
  readonly catalogue: number;
  /** Absent for what the reader of a table noticed. */
  readonly finding: Finding | undefined;
}

export interface JudgedVersion {
  readonly version: Version;
  readonly findings: readonly TracedFinding[];
}

/** A finding is old where an item that this one was made from, or its catalogue, already had it in the same field. */
export function newFindings(before: JudgedVersion, after: JudgedVersion, matching: Matching): Diagnostic[] {
  const kinOf = kinOfItems(matching);
  const known = new Set(before.findings.map((finding) => findingKey(finding, before.version, kinOf)));
  return after.findings
    .filter((finding) => !known.has(findingKey(finding, after.version, kinOf)))
    .map(({ diagnostic }) => diagnostic);
}

/** Items that became one another share a number; those that came or went have none. */
function kinOfItems({ pairs, splits, merges }: Matching): Map<VersionItem, number> {
  const kinOf = new Map<VersionItem, number>();
  for (const [kin, { before, after }] of [...pairs, ...splits, ...merges].entries()) {
    for (const item of [before, after].flat()) kinOf.set(item, kin);
  }
  return kinOf;
}

function findingKey(
  { diagnostic, catalogue, finding }: TracedFinding,
  { catalogues }: Version,
  kinOf: ReadonlyMap<VersionItem, number>,
): string {
  const { rule, message } = diagnostic;
  if (finding === undefined) return JSON.stringify([rule, message]);
  const [root, index, field] = finding.path;
  const found = catalogues[catalogue];
  const item = root === '事项' && typeof index === 'number' ? found?.items[index] : undefined;
  // A subject never speaks of places, but that of the schema does; messages may name ids.
  const subject = rule === 'schema' ? message : (finding.subject ?? message);
  if (item === undefined) return JSON.stringify([rule, comparable(found?.head.领域 ?? ''), root ?? '', subject]);
  const kin = kinOf.get(item) ?? `${catalogue}:${String(index)}:${found?.file ?? ''}`;
  return JSON.stringify([rule, kin, field ?? '', subject]);
}
