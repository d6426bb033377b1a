import { displayWidth } from '../../model/display-width.ts';
import type { EntryImpact, Impact, ImpactUse, Mention } from '../../model/impact.ts';
import {
  entryTitle,
  impactSummary,
  itemLabel,
  mentionsTitle,
  organsOf,
  quietWords,
  standingWords,
  unknownWords,
  whyChange,
} from '../../model/impact-words.ts';
import { onOneLine } from '../../model/printable.ts';
import { type Run, wrapRuns } from '../changes/wrap-runs.ts';
import { placeText } from '../place-text.ts';
import type { ReporterSettings } from '../reporter.ts';
import { textTable } from '../text-table.ts';
import { type ImpactBlock, impactBlocks } from './blocks.ts';

/** Places that the overview of a whole repository shows of one edit. */
const shownPlaces = 10;

/** For a person at a terminal: each edit once, with the places below it. */
export function text(impact: Impact, settings: ReporterSettings): string {
  const { style, columns } = settings;
  const isOverview = impact.word === undefined;
  const unknown = impact.word !== undefined && impact.entries.length === 0;
  const blocks = [
    ...(unknown ? [paragraph(style.warning, unknownWords(impact))] : []),
    paragraph(undefined, impactSummary(impact)),
    ...impact.entries.flatMap((entry) => entryBlocks(entry, isOverview, settings)),
    ...(impact.mentions.length === 0 ? [] : [mentionLines(impact, settings)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function paragraph(paint: Run['paint'], words: string): string[] {
    return wrapRuns([{ text: words, ...(paint && { paint }) }], columns);
  }
}

function entryBlocks(entry: EntryImpact, isOverview: boolean, settings: ReporterSettings): string[][] {
  const { style } = settings;
  const quiet = quietWords(entry);
  const head = [
    style.strong(entryTitle(entry)),
    ...indented('  ', [{ text: standingWords(entry), paint: style.faint }], settings),
    ...(quiet === undefined ? [] : indented('  ', [{ text: quiet }], settings)),
  ];
  const blocks = impactBlocks(entry).map((block) => {
    // Where nothing has to change at all, the places are what was asked for.
    const isLong = isOverview || (block.first.action === 'keep' && quiet === undefined);
    return blockLines(entry, block, isLong ? shownPlaces : block.uses.length, settings);
  });
  return [head, ...blocks];
}

function blockLines(
  { standing }: EntryImpact,
  { first, uses }: ImpactBlock,
  most: number,
  settings: ReporterSettings,
): string[] {
  const { style } = settings;
  // The reason that stands over the entry is not said again.
  const why = whyChange(first.reason?.explanation === standing ? { ...first, reason: undefined } : first);
  const rest = uses.length - most;
  return [
    ...indented('  ', changeRuns(first, settings), settings),
    ...(why === '' ? [] : indented('    ', [{ text: why, paint: style.faint }], settings)),
    ...placeLines(uses.slice(0, most).map((use) => [placeText(use.location), itemLabel(use), organsOf(use)])),
    ...(rest > 0 ? [style.faint(`    …… 另有 ${rest} 处，用 -f markdown 看全部`)] : []),
  ];
}

function changeRuns({ action, text: old, proposals }: ImpactUse, { style }: ReporterSettings): Run[] {
  const was: Run = { text: onOneLine(old), paint: style.removed };
  const fresh = proposals.map((proposal): Run => ({ text: onOneLine(proposal), paint: style.added }));
  switch (action) {
    case 'replace':
      return [was, { text: ' → ' }, ...fresh];
    case 'remove':
      return [{ text: '删去：' }, was];
    case 'choose':
      return [
        was,
        { text: ' → 请选一个：' },
        ...fresh.flatMap((run, at) => (at === 0 ? [run] : [{ text: '；' }, run])),
      ];
    case 'decide':
      return [was, { text: ' → ' }, { text: '请人定', paint: style.warning }];
    case 'keep':
      return [{ text: onOneLine(old) }, { text: '  不用改', paint: style.faint }];
  }
}

function mentionLines(impact: Impact, settings: ReporterSettings): string[] {
  return [
    settings.style.strong(mentionsTitle(impact)),
    ...placeLines(
      impact.mentions.map((mention) => [
        placeText(mention.location),
        itemLabel(mention),
        excerpt(mention, impact.mentioned),
      ]),
    ),
  ];
}

/** Characters on either side of the word. */
const around = 16;

/** 内容：……向国土资源局申请…… */
function excerpt({ field, text: line }: Mention, word: string): string {
  const whole = onOneLine(line);
  const at = Math.max(0, whole.indexOf(word));
  const [from, to] = [at - around, at + word.length + around];
  const [before, behind] = [from > 0 ? '……' : '', to < whole.length ? '……' : ''];
  return `${field}：${before}${whole.slice(Math.max(0, from), to)}${behind}`;
}

/** Characters of an item's name; its 编号 says which it is. */
const longestLabel = 24;

function placeLines(rows: readonly (readonly [place: string, label: string, words: string])[]): string[] {
  const cells = rows.map(([place, label, words]) => {
    const characters = Array.from(label);
    return [place, characters.length > longestLabel ? `${characters.slice(0, longestLabel).join('')}…` : label, words];
  });
  return textTable(cells, [{ align: 'left' }, { align: 'left' }, { align: 'left' }]).map((line) => `    ${line}`);
}

function indented(indent: string, runs: readonly Run[], { columns }: ReporterSettings): string[] {
  return wrapRuns(runs, columns - displayWidth(indent)).map((line) => `${indent}${line}`);
}
