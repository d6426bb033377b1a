// What stands before and after the changes: the counts, the heads of the catalogues, and what a person has to confirm.
import type { ChangeReport } from '../../model/change-report.ts';
import type { HeadChange } from '../../model/change-set.ts';
import {
  candidateHint,
  candidateWords,
  itemNameWithId,
  noChangeWords,
  noiseWords,
  summaryWords,
} from '../../model/change-words.ts';
import { displayWidth } from '../../model/display-width.ts';
import { foldHeads } from '../../model/fold-heads.ts';
import type { Candidate } from '../../model/matching.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { labelledLines } from './text-part.ts';
import { wrapRuns } from './wrap-runs.ts';

/** Longer names do not push the others to the right. */
const widestName = 24;

/** Which versions; what changed, counted; what is only order or presentation. */
export function summaryLines({ changeSet }: ChangeReport, settings: ChangeReporterSettings): string[] {
  const { style, columns, selection } = settings;
  const { before, after, changes, summary } = changeSet;
  const isSame = changes.length === 0;
  const runs = [
    { text: `${onOneLine(before.name)} → ${onOneLine(after.name)}` },
    isSame
      ? { text: noChangeWords(changeSet, selection), paint: style.success }
      : { text: summaryWords(summary), paint: style.strong },
    { text: noiseWords(summary) ?? '' },
    { text: isSame ? '' : (selection ?? '') },
  ];
  return runs.filter(({ text }) => text !== '').flatMap((run) => wrapRuns([run], columns));
}

export function headLines(heads: readonly HeadChange[], settings: ChangeReporterSettings): string[] {
  if (heads.length === 0) return [];
  const { style } = settings;
  const folded = foldHeads(heads);
  const names = folded.map(({ domain }) => onOneLine(domain));
  const width = Math.min(Math.max(...names.map(displayWidth)), widestName);
  const lines = folded.flatMap(({ field, before, after }, index) => {
    const name = names[index] ?? '';
    const padding = ' '.repeat(Math.max(width - displayWidth(name), 0));
    const runs = [
      { text: `${name}${padding}  ${field}  ` },
      { text: before === null ? '（没有）' : onOneLine(before), paint: style.removed },
      { text: ' → ' },
      { text: after === null ? '（没有）' : onOneLine(after), paint: style.added },
    ];
    return wrapRuns(runs, settings.columns - 4).map((line, at) => `${at === 0 ? '  ' : '    '}${line}`);
  });
  return [style.strong('目录本身'), ...lines];
}

/** What may belong together, how sure it is, and how to say so. */
export function candidateLines(candidates: readonly Candidate[], settings: ChangeReporterSettings): string[] {
  if (candidates.length === 0) return [];
  const { style, columns } = settings;
  const room = { ...settings, indent: '    ' };
  const pairs = candidates.flatMap((candidate) => [
    ...wrapRuns([{ text: candidateWords(candidate), paint: style.strong }], columns - 2).map((line) => `  ${line}`),
    ...labelledLines('原', [{ text: names(candidate.before) }], room),
    ...labelledLines('新', [{ text: names(candidate.after) }], room),
  ]);
  const hint = wrapRuns([{ text: candidateHint, paint: style.faint }], columns - 2).map((line) => `  ${line}`);
  return [style.strong(`请确认（${candidates.length} 处）`), ...hint, ...pairs];
}

function names(items: readonly VersionItem[]): string {
  return items.map((item) => onOneLine(`${item.domain} / ${itemNameWithId(item)}`)).join('、');
}
