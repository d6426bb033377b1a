import type { Diagnostic } from '../model/diagnostic.ts';
import type { Location } from '../model/location.ts';
import { onOneLine, printable } from '../model/printable.ts';
import { type Report, severityNames } from '../model/report.ts';
import type { ReporterSettings } from './reporter.ts';

/** One line a finding, for editors, grep and people in a hurry. */
export function concise(report: Report, { style }: ReporterSettings): string {
  return report.diagnostics.map((diagnostic) => `${lineOf(diagnostic, style)}\n`).join('');
}

function lineOf(diagnostic: Diagnostic, style: ReporterSettings['style']): string {
  const { location, severity, message, rule } = diagnostic;
  const place = style.strong(fullPlace(location));
  return `${place}: ${style[severity](severityNames[severity])} ${onOneLine(message)} ${style.faint(`[${rule}]`)}`;
}

/** 目录/义务教育.yaml:31:9, or 上报.xlsx 义务教育!F12: what is not known is left out. */
function fullPlace({ file, line, column, sheet, cell }: Location): string {
  const position = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  const inTable = [sheet, cell].filter((part) => part !== undefined).join('!');
  return printable(`${file}${position.join('')}${inTable === '' ? '' : ` ${inTable}`}`);
}
