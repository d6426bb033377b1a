// 区划名录: the divisions that a text names, and whether they are one's own.

import type { Span } from '../model/location.ts';
import type { Division } from '../model/registers.ts';
import { onceEach } from './once-each.ts';
import { commonWords, everywhere, nameBegins, placeEndings, shortNameBegins, wordBehind } from './place-words.ts';
import { remember } from './remember.ts';

/** A place in a text, with the names above it that stand before it: 湖南省长沙市岳麓区. */
export interface PlaceMention {
  readonly span: Span;
  /** The last name alone. */
  readonly last: Span;
  /** What the last name may mean: there are several 鼓楼区. */
  readonly divisions: readonly Division[];
  /** What it may have meant before. */
  readonly formerly: readonly Division[];
}

/** Where a catalogue is at home. */
export interface Home {
  /** 'own' also where nothing can be said; 'former' for an old name of an own place. */
  judge(mention: PlaceMention): 'own' | 'former' | 'foreign';
}

export interface PlaceReader {
  /** No text mentions a place without one of them. */
  readonly names: readonly string[];
  mentionsIn(text: string): readonly PlaceMention[];
  /** @param region 地区.名称 */
  homeOf(region: string): Home;
}

interface Named {
  readonly divisions: readonly Division[];
  readonly formerly: readonly Division[];
}

interface NameIndex {
  /** Names by their last two characters, longest first: most of 省市县区 in a text end no name. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  readonly named: ReadonlyMap<string, Named>;
  /** What names begin with. */
  readonly beginnings: ReadonlySet<string>;
}

/** The reader for a register; the same register gives the same reader. */
export const createPlaceReader = onceEach((divisions: readonly Division[]): PlaceReader => {
  const index = indexNames(divisions);
  const mentionsIn = (text: string) => readMentions(text, index);
  return { names: [...index.named.keys()], mentionsIn, homeOf: remember((region) => homeOf(region, index)) };
});

function indexNames(divisions: readonly Division[]): NameIndex {
  const named = new Map<string, { divisions: Division[]; formerly: Division[] }>();
  const entryOf = (name: string) => {
    const found = named.get(name) ?? { divisions: [], formerly: [] };
    named.set(name, found);
    return found;
  };
  for (const division of divisions) {
    entryOf(division.名称).divisions.push(division);
    for (const name of division.曾用名 ?? []) entryOf(name).formerly.push(division);
  }
  const names = [...named.keys()].sort((one, other) => other.length - one.length);
  const byEnd = new Map<string, string[]>();
  for (const name of names) {
    const end = name.slice(-2);
    const known = byEnd.get(end);
    if (known === undefined) byEnd.set(end, [name]);
    else known.push(name);
  }
  return { named, byEnd, beginnings: new Set(names.map((name) => name.slice(0, 2))) };
}

const anyEnding = new RegExp(placeEndings, 'gu');

function readMentions(text: string, index: NameIndex): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const { index: at } of text.matchAll(anyEnding)) {
    const end = at + 1;
    const name = nameEndingAt(text, end, index);
    const named = name === undefined ? undefined : index.named.get(name);
    if (name === undefined || named === undefined || isOtherWord(text, end, index)) continue;
    const start = end - name.length;
    const above = mentions.at(-1);
    const joined = above?.span[1] === start ? below(above, named) : undefined;
    if (joined !== undefined && above !== undefined) {
      mentions[mentions.length - 1] = { ...joined, span: [above.span[0], end], last: [start, end] };
    } else if (isName(text, start, end)) {
      mentions.push({ ...named, span: [start, end], last: [start, end] });
    }
  }
  return mentions;
}

function nameEndingAt(text: string, end: number, { byEnd }: NameIndex): string | undefined {
  return byEnd.get(text.slice(end - 2, end))?.find((name) => text.endsWith(name, end));
}

/** 青禾市场, 青禾区域; but 青禾市城关区 is a place in a place. */
function isOtherWord(text: string, end: number, { beginnings }: NameIndex): boolean {
  return wordBehind.test(text.slice(end, end + 2)) && !beginnings.has(text.slice(end, end + 2));
}

function isName(text: string, start: number, end: number): boolean {
  if (commonWords.has(text.slice(start, end))) return start === 0 && end === text.length;
  const before = text.slice(Math.max(0, start - 2), start);
  return (end - start > 2 ? nameBegins : shortNameBegins).test(before);
}

/** Those of the name that lie in the place before it; undefined where none does. */
function below(above: PlaceMention, named: Named): Named | undefined {
  const isBelow = (division: Division) =>
    [...above.divisions, ...above.formerly].some((upper) => division !== upper && isWithin(division, upper));
  const inside = { divisions: named.divisions.filter(isBelow), formerly: named.formerly.filter(isBelow) };
  return inside.divisions.length + inside.formerly.length > 0 ? inside : undefined;
}

/** A code says with its first two and four digits which province and prefecture a division belongs to. */
function isWithin(division: Division, upper: Division): boolean {
  return division.代码.startsWith(upper.代码.replace(/(?:00){1,2}$/u, ''));
}

const provinceFirst = /^[\p{Script=Han}]{1,9}?(?:省|自治区)/u;

/** A place that no register has is at home only where its name begins with its province: all the rest is foreign then. */
function homeOf(region: string, index: NameIndex): Home {
  const [place] = readMentions(region, index);
  if (place === undefined || place.span[0] !== 0) {
    if (!provinceFirst.test(region)) return { judge: () => 'own' };
    return {
      judge: ({ divisions, formerly }) => judgeBy([...divisions, ...formerly], ({ 名称 }) => region.includes(名称)),
    };
  }
  const homes = place.divisions.length > 0 ? place.divisions : place.formerly;
  const isOwn = (division: Division) => homes.some((home) => isWithin(home, division) || isWithin(division, home));
  return {
    judge({ divisions, formerly }) {
      if (judgeBy(divisions, isOwn) === 'own') return 'own';
      return formerly.some(isOwn) ? 'former' : 'foreign';
    },
  };
}

function judgeBy(divisions: readonly Division[], isOwn: (division: Division) => boolean): 'own' | 'foreign' {
  return divisions.some((division) => everywhere.has(division.名称) || isOwn(division)) ? 'own' : 'foreign';
}
