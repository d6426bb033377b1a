import { causesOf } from '../model/causes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { onOneLine } from '../model/printable.ts';
import { severityNames } from '../model/report.ts';
import type { Style } from '../model/style.ts';

/** Rarer than this, a cause is no pattern. */
const fewest = 5;

/**
 * What occurs over and over, each cause with its count: in long lists of findings the pattern is lost.
 * @param shown the findings that the list tells one by one; a cause that it tells once is counted there
 */
export function causeLines(diagnostics: readonly Diagnostic[], shown: ReadonlySet<Diagnostic>, style: Style): string[] {
  const lines = causesOf(diagnostics)
    .filter(({ findings }) => findings.length >= fewest && findings.filter((each) => shown.has(each)).length > 1)
    .map(({ first: { severity, message, rule }, findings }) => {
      const name = style[severity](severityNames[severity]);
      return `  ${name} ${onOneLine(message)} ${style.strong(`×${findings.length}`)} ${style.faint(`[${rule}]`)}`;
    });
  return lines.length === 0 ? [] : [style.strong(`反复出现的问题（${fewest} 处以上）`), ...lines];
}
