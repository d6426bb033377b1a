import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import { onOneLine, printable } from '../model/printable.ts';
import { countBySeverity, type Report, severityNames } from '../model/report.ts';
import type { Style } from '../model/style.ts';
import { codeFrame } from './code-frame.ts';
import { waivedWords } from './finding-words.ts';
import type { ReporterSettings } from './reporter.ts';
import { causeLines } from './text-causes.ts';
import { foldRepeats, type Repeated } from './text-fold.ts';

/**
 * For people: by file, each finding with its place, the words that are meant, the ground and the way to mend it; then
 * what occurs over and over.
 */
export function text(report: Report, settings: ReporterSettings): string {
  const { style } = settings;
  const byFile = groupBy(report.diagnostics, ({ location }) => location.file);
  const folded = Array.from(byFile, ([file, diagnostics]) => ({ file, repeats: foldRepeats(diagnostics) }));
  const sections = folded.map(({ file, repeats }) => {
    const findings = repeats.map((repeated) => findingLines(repeated, settings).join('\n'));
    return [style.strong(printable(file)), ...findings].join('\n\n');
  });
  const shown = new Set(folded.flatMap(({ repeats }) => repeats.map(({ diagnostic }) => diagnostic)));
  const causes = causeLines(report.diagnostics, shown, style).join('\n');
  const blocks = [...sections, causes, summaryLine(report, style)].filter((block) => block !== '');
  return `${blocks.join('\n\n')}\n`;
}

function findingLines({ diagnostic, others }: Repeated, settings: ReporterSettings): string[] {
  const { style } = settings;
  const { severity, rule, message, basis, hint } = diagnostic;
  const name = style[severity](severityNames[severity]);
  return [
    `  ${name} ${placeOf(diagnostic)} ${style.strong(onOneLine(message))} ${style.faint(`[${rule}]`)}`,
    ...excerptLines(diagnostic, settings),
    ...labelled('事项', itemOf(diagnostic)),
    ...labelled('依据', basis),
    ...labelled('怎么改', hint),
    ...labelled(
      '同样的问题',
      others.length === 0 ? undefined : `另有 ${others.length} 处：${others.map(shortPlace).join('；')}`,
    ),
  ];
}

function labelled(label: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [`      ${label}：${onOneLine(value)}`];
}

function excerptLines(diagnostic: Diagnostic, { style, columns }: ReporterSettings): string[] {
  const { excerpt, location, severity } = diagnostic;
  if (excerpt === undefined || excerpt === '') return [];
  const { line, column = 1, length = 1, cell } = location;
  if (line === undefined) return [`  ${style.faint(`${(cell ?? '').padStart(5)} |`)} ${onOneLine(excerpt)}`];
  const frame = codeFrame({ text: excerpt, line, column, length }, columns - 2, style[severity], style);
  return frame.map((each) => `  ${each}`);
}

/** Where in its file: 31:9, or 工作表“义务教育” F12. */
function placeOf({ location: { file, line, column, sheet, cell } }: Diagnostic): string {
  if (line !== undefined) return column === undefined ? `${line}` : `${line}:${column}`;
  const inSheet = sheet === undefined ? '' : `工作表“${onOneLine(sheet)}”`;
  return [inSheet, cell ?? ''].filter((part) => part !== '').join(' ') || wholeOf(file);
}

function wholeOf(file: string): string {
  return /\.\w+$/u.test(file) ? '整个文件' : '整个文件夹';
}

/** Beside a finding of the same file and sheet. */
function shortPlace(diagnostic: Diagnostic): string {
  const place = diagnostic.location.cell ?? placeOf(diagnostic);
  const item = itemOf(diagnostic);
  return item === undefined ? place : `${place}（${onOneLine(item)}）`;
}

function itemOf({ item, itemName }: Diagnostic): string | undefined {
  const parts = [item, itemName].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

function summaryLine({ files, items, diagnostics, waivers }: Report, style: Style): string {
  const scope = `${files} 个文件、${items} 个事项${waivedWords(waivers)}`;
  if (diagnostics.length === 0) return style.success(`没有发现问题（${scope}）`);
  const counts = countBySeverity(diagnostics);
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => style[severity](`${counts[severity]} 个${severityNames[severity]}`));
  return `${found.join('，')}（${scope}）`;
}
