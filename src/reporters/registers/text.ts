import { onOneLine } from '../../model/printable.ts';
import { registerPurposes } from '../../model/register-list.ts';
import type { RegisterMatch, RegisterReport, RegisterSearch, RegisterSummary } from '../../model/register-report.ts';
import { labelledLines } from '../changes/text-part.ts';
import type { ReporterSettings } from '../reporter.ts';
import { textTable } from '../text-table.ts';
import { entryFacts } from './entry-facts.ts';
import { bondWords, entryHeadings, entryRow, notFoundWords } from './entry-words.ts';
import { isShownInFull, listedMatches, ownRegistersWords } from './search-parts.ts';

/** For a person at a terminal. */
export function text(report: RegisterReport, settings: ReporterSettings): string {
  return `${blocksOf(report, settings)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function blocksOf(report: RegisterReport, settings: ReporterSettings): string[][] {
  switch (report.kind) {
    case 'list':
      return [listLines(report.registers), [settings.style.faint(ownRegistersWords(report))]];
    case 'entries':
      return [entryLines(report.entries, entryHeadings(report.register))];
    case 'search':
      return report.searches.flatMap((search) => searchBlocks(search, settings));
  }
}

function listLines(registers: readonly RegisterSummary[]): string[] {
  const rows = registers.map(({ name, entries, checked, unchecked, own }) => {
    return [name, String(entries), String(checked), String(unchecked), String(own), registerPurposes[name]];
  });
  const columns = ['left', 'right', 'right', 'right', 'right', 'left'] as const;
  return textTable(
    [['名录', '条目', '已对照', '待核对', '本地', '管什么'], ...rows],
    columns.map((align) => ({ align })),
  );
}

function entryLines(entries: readonly RegisterMatch[], headings: readonly string[]): string[] {
  return textTable(
    [headings, ...entries.map(entryRow)],
    headings.map(() => ({ align: 'left' })),
  );
}

function searchBlocks(search: RegisterSearch, settings: ReporterSettings): string[][] {
  const { matches, containing } = search;
  if (matches.length + containing.length === 0) return [[settings.style.warning(notFoundWords(search))]];
  const full = isShownInFull(search) ? [...matches, ...containing] : matches;
  const listed = isShownInFull(search) ? [] : listedMatches(search);
  return [
    ...full.map((match) => matchLines(search, match, settings)),
    ...(listed.length === 0 ? [] : [listed.map((line, index) => (index === 0 ? line : `  ${line}`))]),
  ];
}

function matchLines(
  { word, matches }: RegisterSearch,
  match: RegisterMatch,
  { style, columns }: ReporterSettings,
): string[] {
  const room = { style, columns, indent: '  ' };
  const bond = bondWords(word, match.by, matches.includes(match));
  return [
    `${style.strong(onOneLine(match.entry.名称))}  ${style.faint(match.register)}`,
    ...(bond === '' ? [] : [`  ${bond}`]),
    ...entryFacts(match).flatMap(({ label, lines }) => {
      return lines.flatMap((line, index) => labelledLines(index === 0 ? label : '', [{ text: line }], room));
    }),
  ];
}
