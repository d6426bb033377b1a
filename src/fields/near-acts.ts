// A title that the register does not know but that is one character away from one that it knows.
import type { ActEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';
import { comparable } from './text.ts';

/** Shorter titles are near to others that exist as well: 河道管理条例, 航道管理条例. The laws of the state are all known. */
const shortest = 8;
const shortestOfState = 5;
const ofState = /^《?中华人民共和国/u;

/** Years, counts and editions tell documents apart; so do 市, 县 and what a title ends with. */
const tellsApart = /[\d〇零一二三四五六七八九十新旧省市县区乡镇国水气路]/u;

interface Named {
  readonly key: string;
  readonly act: ActEntry;
}

/** A title → the only act whose name differs from it in one character. */
export const nearActOf = onceEach((acts: readonly ActEntry[]) => {
  const index = new Map<string, Named[]>();
  for (const act of acts) {
    const key = keyOf(act.名称);
    if (key.length < (ofState.test(act.名称) ? shortestOfState : shortest)) continue;
    for (const end of endsOf(key, key.length)) index.set(end, [...(index.get(end) ?? []), { key, act }]);
  }
  return (title: string): ActEntry | undefined => {
    const name = keyOf(title);
    if (name.length < (ofState.test(title) ? shortestOfState : shortest)) return undefined;
    const ends = [-1, 0, 1].flatMap((more) => endsOf(name, name.length + more));
    const candidates = ends.flatMap((end) => index.get(end) ?? []).filter(({ key }) => differsInOne(name, key));
    const [only, another] = new Set(candidates.map(({ act }) => act));
    return another === undefined ? only : undefined;
  };
});

/**
 * Where one character differs, or two neighbours are exchanged, nearly half of the name is still the same at its beginning or
 * at its end; with the length it leads to few names.
 */
function endsOf(name: string, length: number): readonly string[] {
  const part = length < shortest ? 2 : Math.max(4, Math.ceil((length - 3) / 2));
  return [`${length} ${name.slice(0, part)}…`, `${length} …${name.slice(-part)}`];
}

function keyOf(name: string): string {
  return comparable(name)
    .replace(/[《》<>"']/gu, '')
    .replace(/^(?:中华人民共和国)+(?=.{2})/u, '');
}

/** One character replaced, added or left out, or two neighbours exchanged. */
function differsInOne(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const [left, right] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
  if (left === right || tellsApart.test(left + right)) return false;
  if (left.length === 2 && right.length === 2) return left === [...right].reverse().join('');
  return left.length <= 1 && right.length <= 1;
}
