// Findings with the same cause: an organ renamed shows up in dozens of items of many files.
import { type Diagnostic, severities } from './diagnostic.ts';
import { groupBy } from './group-by.ts';

/** Findings of one rule that say the same, in their order. */
export interface Cause {
  readonly first: Diagnostic;
  readonly findings: readonly Diagnostic[];
}

/** The gravest first, of equally grave ones the most frequent. */
export function causesOf(diagnostics: readonly Diagnostic[]): Cause[] {
  const groups = groupBy(diagnostics, ({ rule, severity, message }) => `${severity}\u0000${rule}\u0000${message}`);
  return [...groups.values()]
    .flatMap((findings) => (findings[0] === undefined ? [] : [{ first: findings[0], findings }]))
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}

function rank({ first }: Cause): number {
  return severities.indexOf(first.severity);
}
