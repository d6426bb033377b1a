import type { Diagnostic } from '../model/diagnostic.ts';
import type { Diagnostic as DiagnosticDocument, ReportDocument } from '../model/generated/report.ts';
import { countBySeverity, type Report } from '../model/report.ts';

/** The contract of schemas/report.schema.json, one finding a line; what a finding does not have is null. */
export function json(report: Report): string {
  return reportJson(report, []);
}

/** @param more further keys with their values, as lines */
export function reportJson(report: Report, more: readonly string[]): string {
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const { waived } = report.waivers ?? { waived: 0 };
  const head = {
    version: 1,
    summary: {
      files: report.files,
      items: report.items,
      errors: error,
      warnings: warning,
      infos: info,
      ...(waived > 0 && { waived }),
    },
  } satisfies Omit<ReportDocument, 'diagnostics'>;
  const lines = report.diagnostics.map((diagnostic) => `    ${JSON.stringify(toDocument(diagnostic))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const keys = [
    `"version": ${head.version}`,
    `"summary": ${JSON.stringify(head.summary)}`,
    `"diagnostics": ${list}`,
    ...more,
  ];
  return `{\n${keys.map((key) => `  ${key}`).join(',\n')}\n}\n`;
}

function toDocument({ location, ...diagnostic }: Diagnostic): DiagnosticDocument {
  return {
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: diagnostic.message,
    hint: diagnostic.hint ?? null,
    basis: diagnostic.basis ?? null,
    file: location.file,
    line: location.line ?? null,
    column: location.column ?? null,
    sheet: location.sheet ?? null,
    cell: location.cell ?? null,
    item: diagnostic.item ?? null,
    field: diagnostic.field ?? null,
    fingerprint: diagnostic.fingerprint,
    fixable: diagnostic.fixable,
  };
}
