import type { Severity } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { detailLines } from './finding-words.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report. It knows lines only: a cell of a table stands in the description. */
export function gitlab({ diagnostics }: Report): string {
  const issues = diagnostics.map((diagnostic) => ({
    description: detailLines(diagnostic).join('；'),
    check_name: diagnostic.rule,
    fingerprint: diagnostic.fingerprint,
    severity: severities[diagnostic.severity],
    location: { path: diagnostic.location.file, lines: { begin: diagnostic.location.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
