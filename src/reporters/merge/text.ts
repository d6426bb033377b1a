import { ownWords } from '../../fields/own-words.ts';
import { conflictFieldName, conflictKindName, conflictTitle, sideText } from '../../model/conflict-words.ts';
import type { Conflict, Merge } from '../../model/merge.ts';
import { mergedWords, openWords } from '../../model/merge-words.ts';
import { labelledLines } from '../changes/text-part.ts';
import { type Run, wrapRuns } from '../changes/wrap-runs.ts';
import type { ReporterSettings } from '../reporter.ts';

const indent = '    ';

/** For a person at a terminal: what came in, then every conflict with its three sides. */
export function text(merge: Pick<Merge, 'conflicts' | 'summary'>, settings: ReporterSettings): string {
  const { style } = settings;
  const { conflicts } = merge;
  const head = [mergedWords(merge), (conflicts.length === 0 ? style.success : style.warning)(openWords(merge))];
  return `${[head, ...conflicts.map((conflict) => conflictLines(conflict, settings))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function conflictLines(conflict: Conflict, settings: ReporterSettings): string[] {
  const { style, columns } = settings;
  const title: Run[] = [
    { text: conflictTitle(conflict), paint: style.strong },
    { text: ` ${conflictFieldName(conflict)}` },
    { text: ` ${conflictKindName(conflict)}`, paint: style.warning },
  ];
  const heading = wrapRuns(title, columns - indent.length).map((line, at) => `${at === 0 ? '  ' : indent}${line}`);
  const { base, ours, theirs } = conflict;
  const room = { ...settings, indent };
  const side = (label: string, runs: Run[]) => shortened(labelledLines(label, runs, room));
  return [
    ...heading,
    ...side('祖先', [{ text: sideText(base) ?? '（没有）', paint: style.faint }]),
    ...side('本地', sideRuns(ours, base ?? theirs, settings)),
    ...side('对方', sideRuns(theirs, base ?? ours, settings)),
  ];
}

/** A side of thousands of lines would hide the other conflicts; the conflict file has it whole. */
const mostLines = 40;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `${indent}……下面还有 ${lines.length - mostLines} 行，冲突文件里有全文`];
}

/** What this side has and the other text has not is painted. */
function sideRuns(side: unknown, other: unknown, { style }: ReporterSettings): Run[] {
  const [own, than] = [sideText(side), sideText(other)];
  if (own === null) return [{ text: '（没有）', paint: style.faint }];
  if (than === null) return [{ text: own }];
  return ownWords(than, own).after.map(({ text: words, isOwn }) => ({
    text: words,
    ...(isOwn && { paint: style.added }),
  }));
}
