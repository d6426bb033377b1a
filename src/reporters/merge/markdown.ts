import { conflictFieldName, conflictKindName, conflictTitle, sideText } from '../../model/conflict-words.ts';
import type { Conflict, ConflictValue, Merge } from '../../model/merge.ts';
import { mergedWords, openWords } from '../../model/merge-words.ts';
import { boundedText } from '../changes/bounded-text.ts';
import { markdownSides, markdownText, shortened, tableHeader, tableRow } from '../changes/markdown-text.ts';

/** A comment on GitHub may have 65,536 characters; the rest is for what is said at the end. */
const limit = 65_000;

/** For a pull request: what came in, then a table of the conflicts. */
export function markdown(merge: Pick<Merge, 'conflicts' | 'summary'>): string {
  const start = `## 合并\n\n${mergedWords(merge)}。${openWords(merge)}。\n\n`;
  const { text, leftOut } = boundedText(
    [
      {
        opening: tableHeader(['事项', '要素', '祖先', '本地', '对方']),
        pieces: merge.conflicts.map((each) => () => row(each)),
      },
    ],
    limit - start.length,
  );
  const end =
    leftOut === 0
      ? ''
      : `**还有 ${leftOut} 处没有列出**：这里写不下，用 \`gkml merge\` 加 \`-f xlsx=选择.xlsx\` 看全部\n`;
  return `${`${start}${text}${end}`.trimEnd()}\n`;
}

function row(conflict: Conflict): string {
  const { base, ours, theirs } = conflict;
  const what = `${conflictFieldName(conflict)}\n${conflictKindName(conflict)}`;
  const sides = [sideOf(ours, base ?? theirs), sideOf(theirs, base ?? ours)];
  return tableRow([markdownText(conflictTitle(conflict)), markdownText(what), plain(base), ...sides]);
}

function sideOf(side: ConflictValue | null, other: ConflictValue | null): string {
  const [own, than] = [sideText(side), sideText(other)];
  return own === null || than === null ? plain(side) : markdownSides(than, own)[1];
}

function plain(side: ConflictValue | null): string {
  const own = sideText(side);
  return own === null ? '（没有）' : markdownText(shortened(own));
}
