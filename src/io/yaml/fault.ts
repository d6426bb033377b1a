import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { type Lines, lineAt, positionOf } from './lines.ts';

const syntaxRule = 'yaml-syntax';

/** What is wrong with the writing of a file, before anybody asks what it means. */
export interface Fault {
  /** Its stable name, part of the fingerprint. */
  readonly kind: string;
  /** Offset into the text. */
  readonly start: number;
  readonly length: number;
  readonly severity?: Severity;
  /** Nothing in the file can be relied on. */
  readonly grave?: boolean;
  readonly message: string;
  readonly hint: string;
}

export function faultDiagnostic(file: string, lines: Lines, fault: Fault): Diagnostic {
  const { line, column } = positionOf(lines, fault.start);
  const text = lineAt(lines, line) ?? '';
  const length = Math.max(1, Math.min(fault.length, text.length - column + 1));
  return {
    rule: syntaxRule,
    severity: fault.severity ?? 'error',
    message: fault.message,
    hint: fault.hint,
    location: { file, line, column, length },
    fingerprint: fingerprint([syntaxRule, file, fault.kind, text.trim()]),
    fixable: false,
    excerpt: text,
  };
}

/** In the order of the text, each place once, and no more than a person can take in. */
export function sortedFaults(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort((a, b) => a.start - b.start);
  return sorted.filter((fault, index) => fault.start !== sorted[index - 1]?.start).slice(0, mostFaults);
}

const mostFaults = 20;
