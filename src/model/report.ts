import { type Diagnostic, type Severity, severities } from './diagnostic.ts';

/** What `validate` found: everything a reporter needs, in the order in which it is shown. */
export interface Report {
  readonly files: number;
  readonly items: number;
  /** Sorted by `inOrder`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where no waivers were asked. */
  readonly waivers?: WaiverOutcome;
}

/** What became of the waivers of a run. */
export interface WaiverOutcome {
  /** How many findings are left out. */
  readonly waived: number;
  /** Indexes of the waivers that are past their day or have nothing left to waive. */
  readonly stale: readonly number[];
}

export const severityNames = {
  error: '错误',
  warning: '警告',
  info: '提示',
} as const satisfies Record<Severity, string>;

/** File, then position, then rule: by code units, so that no locale has a say. */
export function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnits(a.location.file, b.location.file) ||
    byCodeUnits(a.location.sheet ?? '', b.location.sheet ?? '') ||
    byCell(a.location.cell ?? '', b.location.cell ?? '') ||
    (a.location.line ?? 0) - (b.location.line ?? 0) ||
    (a.location.column ?? 0) - (b.location.column ?? 0) ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(a.message, b.message)
  );
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** The gravity at which a command fails; never: it only tells. */
export const failOnChoices = [...severities, 'never'] as const;
export type FailOn = (typeof failOnChoices)[number];

/** True where a finding is as grave as `failOn` or graver. */
export function reaches(diagnostics: readonly Pick<Diagnostic, 'severity'>[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = severities.indexOf(failOn);
  return diagnostics.some(({ severity }) => severities.indexOf(severity) <= limit);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** B2 before A10, A10 before AA10: as one reads a sheet. */
function byCell(a: string, b: string): number {
  const [columnOfA, rowOfA] = splitCell(a);
  const [columnOfB, rowOfB] = splitCell(b);
  return rowOfA - rowOfB || columnOfA.length - columnOfB.length || byCodeUnits(columnOfA, columnOfB);
}

function splitCell(cell: string): [column: string, row: number] {
  const digits = cell.search(/\d/);
  return digits < 0 ? [cell, 0] : [cell.slice(0, digits), Number(cell.slice(digits))];
}
