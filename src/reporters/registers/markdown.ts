import { registerPurposes } from '../../model/register-list.ts';
import type { RegisterMatch, RegisterReport, RegisterSearch, RegisterSummary } from '../../model/register-report.ts';
import { markdownText, tableHeader, tableRow } from '../changes/markdown-text.ts';
import { entryFacts } from './entry-facts.ts';
import { bondWords, entryHeadings, entryRow, notFoundWords } from './entry-words.ts';
import { isShownInFull, listedMatches, ownRegistersWords } from './search-parts.ts';

/** For a page of the repository or a review. */
export function markdown(report: RegisterReport): string {
  return `${blocksOf(report).join('\n\n')}\n`;
}

function blocksOf(report: RegisterReport): string[] {
  switch (report.kind) {
    case 'list':
      return ['# 名录', listTable(report.registers), markdownText(ownRegistersWords(report))];
    case 'entries':
      return [`# ${report.register}`, table(entryHeadings(report.register), report.entries.map(entryRow))];
    case 'search':
      return report.searches.flatMap(searchBlocks);
  }
}

function listTable(registers: readonly RegisterSummary[]): string {
  const rows = registers.map(({ name, entries, checked, unchecked, own }) => {
    return [name, String(entries), String(checked), String(unchecked), String(own), registerPurposes[name]];
  });
  return table(['名录', '条目', '已对照', '待核对', '本地', '管什么'], rows);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${tableHeader(headings)}${rows.map((row) => tableRow(row.map(markdownText))).join('')}`.trimEnd();
}

function searchBlocks(search: RegisterSearch): string[] {
  const { matches, containing } = search;
  if (matches.length + containing.length === 0) return [markdownText(notFoundWords(search))];
  const full = isShownInFull(search) ? [...matches, ...containing] : matches;
  const [head, ...listed] = isShownInFull(search) ? [] : listedMatches(search);
  return [
    ...full.flatMap((match) => matchBlocks(search, match)),
    ...(head === undefined ? [] : [markdownText(head), bullets(listed)]),
  ];
}

function matchBlocks({ word, matches }: RegisterSearch, match: RegisterMatch): string[] {
  const bond = bondWords(word, match.by, matches.includes(match));
  const facts = entryFacts(match).map(({ label, lines }) => `**${label}**：${lines.map(markdownText).join('<br>')}`);
  return [
    `## ${markdownText(match.entry.名称)}（${match.register}）`,
    ...(bond === '' ? [] : [markdownText(bond)]),
    facts.map((fact) => `- ${fact}`).join('\n'),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${markdownText(line)}`).join('\n');
}
