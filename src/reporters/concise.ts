import type { Diagnostic } from '../model/diagnostic.ts';
import { onOneLine } from '../model/printable.ts';
import { type Report, severityNames } from '../model/report.ts';
import { placeText } from './place-text.ts';
import type { ReporterSettings } from './reporter.ts';

/** One line a finding, for editors, grep and people in a hurry. */
export function concise(report: Report, { style }: ReporterSettings): string {
  return report.diagnostics.map((diagnostic) => `${lineOf(diagnostic, style)}\n`).join('');
}

function lineOf(diagnostic: Diagnostic, style: ReporterSettings['style']): string {
  const { location, severity, message, rule } = diagnostic;
  const place = style.strong(placeText(location));
  return `${place}: ${style[severity](severityNames[severity])} ${onOneLine(message)} ${style.faint(`[${rule}]`)}`;
}
