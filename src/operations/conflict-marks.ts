import type { Catalogue } from '../model/catalogue.ts';
import type { ConflictMark } from '../model/conflict-mark.ts';
import { conflictItemName } from '../model/conflict-words.ts';
import { groupBy } from '../model/group-by.ts';
import type { Conflict } from '../model/merge.ts';
import { onOneLine } from '../model/printable.ts';

/**
 * What is to be said in a catalogue of its open conflicts: one line an item, one a key of the head.
 * @param file name of the conflict file beside it
 */
export function conflictMarks(conflicts: readonly Conflict[], catalogue: Catalogue, file: string): ConflictMark[] {
  const named = onOneLine(file);
  const heads = conflicts.filter(({ item }) => item === null);
  const groups = groupBy(
    conflicts.filter(({ item }) => item !== null),
    ({ item }) => JSON.stringify([item?.编号, item?.编号 ? null : [item?.一级事项, item?.名称]]),
  );
  return [
    ...heads.map((conflict) => ({
      ...(conflict.field && { key: conflict.field }),
      words: headWords(conflict),
      file: named,
    })),
    ...[...groups.values()].flatMap((group) => markOfItem(group, catalogue, named)),
  ];
}

function headWords({ field }: Conflict): string {
  return field === null ? '目录本身两边做得不一样' : `“${field}”两边改得不一样`;
}

function markOfItem(group: readonly Conflict[], catalogue: Catalogue, file: string): ConflictMark[] {
  const [first] = group;
  if (first === undefined) return [];
  const item = placeOfItem(first, catalogue);
  return [item === undefined ? { words: absentWords(first), file } : { item, words: wordsOf(group), file }];
}

/** Index of the item that a conflict is about; undefined where the catalogue has it not. */
function placeOfItem({ item }: Pick<Conflict, 'item'>, catalogue: Catalogue): number | undefined {
  const place = catalogue.事项.findIndex((each) =>
    item?.编号 ? each.编号 === item.编号 : each.名称 === item?.名称 && (each.一级事项 ?? null) === item?.一级事项,
  );
  return place < 0 ? undefined : place;
}

function wordsOf(group: readonly Conflict[]): string {
  const whole = group.find(({ field }) => field === null);
  if (whole !== undefined) return wholeWords[whole.kind];
  return `${group.map(({ field }) => field).join('、')}两边改得不一样`;
}

const wholeWords = {
  'both-changed': '这一项两边改得不一样',
  'removed-changed': '这一项本地删去、对方改了',
  'changed-removed': '这一项本地改了、对方删去',
  'both-added': '这一项两边都新增了，写得不一样',
} as const;

function absentWords(conflict: Conflict): string {
  const name = `“${conflictItemName(conflict)}”`;
  return conflict.kind === 'removed-changed' ? `本地删去的${name}，对方改了` : `${name}两边做得不一样，目录里现在没有`;
}
