// A title that the register does not know but that is one character away from one that it knows.
import { groupBy } from '../model/group-by.ts';
import type { ActEntry } from '../model/registers.ts';
import { bareName } from './act-names.ts';
import { onceEach } from './once-each.ts';

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
  const index = indexOf(acts);
  return (title: string): ActEntry | undefined => {
    const name = bareName(title);
    if (isTooShort(name, title)) return undefined;
    const near = candidates(name, index).filter(({ key }) => differsInOne(name, key));
    const [only, another] = new Set(near.map(({ act }) => act));
    return another === undefined ? only : undefined;
  };
});

function candidates(name: string, index: ReadonlyMap<number, readonly Named[]>): readonly Named[] {
  const found: Named[] = [];
  for (let length = name.length - 1; length <= name.length + 1; length += 1) {
    for (const side of sides) {
      const named = index.get(numberOf(name, length, side));
      if (named !== undefined) found.push(...named.filter(({ key }) => sharesPart(name, key, length, side)));
    }
  }
  return found;
}

function isTooShort(name: string, title: string): boolean {
  return name.length < shortestOfState || (name.length < shortest && !ofState.test(title));
}

/** By number: no text has to be made to find that no name is near. */
function indexOf(acts: readonly ActEntry[]): ReadonlyMap<number, readonly Named[]> {
  const named = acts.flatMap((act) => {
    const key = bareName(act.名称);
    if (isTooShort(key, act.名称)) return [];
    return sides.map((side) => ({ key, act, number: numberOf(key, key.length, side) }));
  });
  return groupBy(named, ({ number }) => number);
}

const sides = ['begin', 'end'] as const;
type Side = (typeof sides)[number];

/** A length with the two characters at a side of a name: few names share it. */
function numberOf(name: string, length: number, side: Side): number {
  const at = side === 'begin' ? 0 : name.length - 2;
  return (length << 17) ^ (name.charCodeAt(at) << 8) ^ name.charCodeAt(at + 1) ^ (side === 'begin' ? 1 << 16 : 0);
}

/**
 * Where one character differs, or two neighbours are exchanged, nearly half of the name is still the same at its beginning or
 * at its end.
 */
function sharesPart(name: string, key: string, length: number, side: Side): boolean {
  if (key.length !== length) return false;
  const part = length < shortest ? 2 : Math.max(4, Math.ceil((length - 3) / 2));
  return side === 'begin' ? key.startsWith(name.slice(0, part)) : key.endsWith(name.slice(-part));
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
