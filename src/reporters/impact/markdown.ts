import type { EntryImpact, Impact } from '../../model/impact.ts';
import { impactLabels, mentionRow, useRow } from '../../model/impact-rows.ts';
import {
  entryTitle,
  impactSummary,
  impactTitle,
  mentionsTitle,
  quietWords,
  standingWords,
  unknownWords,
} from '../../model/impact-words.ts';
import { markdownText, tableHeader, tableRow } from '../changes/markdown-text.ts';
import { placeText } from '../place-text.ts';
import { impactBlocks } from './blocks.ts';

/** For a page or a pull request: a table an entry, a row a place. */
export function markdown(impact: Impact): string {
  const isUnknown = impact.word !== undefined && impact.entries.length === 0;
  const blocks = [
    `# ${markdownText(impactTitle(impact))}`,
    ...(isUnknown ? [markdownText(unknownWords(impact))] : []),
    markdownText(impactSummary(impact)),
    ...impact.entries.flatMap(entryBlocks),
    ...mentionBlocks(impact),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entryBlocks(entry: EntryImpact): string[] {
  const quiet = quietWords(entry);
  const uses = impactBlocks(entry).flatMap((block) => block.uses);
  return [
    `## ${markdownText(entryTitle(entry))}`,
    markdownText(standingWords(entry)),
    ...(quiet === undefined ? [] : [markdownText(quiet)]),
    ...(uses.length === 0 ? [] : [table(uses.map((use) => [...useRow(use), placeText(use.location)]))]),
  ];
}

function mentionBlocks(impact: Impact): string[] {
  if (impact.mentions.length === 0) return [];
  const rows = impact.mentions.map((mention) => [...mentionRow(mention), placeText(mention.location)]);
  return [`## ${markdownText(mentionsTitle(impact))}`, table(rows)];
}

function table(rows: readonly (readonly string[])[]): string {
  return `${tableHeader([...impactLabels, '位置'])}${rows.map((row) => tableRow(row.map(markdownText))).join('')}`.trimEnd();
}
