// Nearly every rule on texts is silent about nearly every text, and which ones may speak can be told by few characters.
// One scan tells it for all of them.
import type { Sign, SignPlace } from '../../model/rule.ts';

/** Which of the asked have a sign in a text, as bits. */
export interface SignScanner {
  /** The bit of each of the asked; 0 for those who cannot be told by signs and are to be asked always. */
  readonly bits: readonly number[];
  scan(text: string): number;
}

/** As many as an operator on bits can handle, and one left, so that no set of them is `unknown`. */
const width = 31;

/** @param asked the signs of each, undefined where it has none */
export function createSignScanner(asked: readonly (readonly Sign[] | undefined)[]): SignScanner {
  const told = [...new Set(asked.filter((signs) => signs !== undefined))].slice(0, width);
  const bits = asked.map((signs) => (signs === undefined || !told.includes(signs) ? 0 : 1 << told.indexOf(signs)));
  const signs = told.flatMap((each, at) => each.map((sign) => ({ sign, bit: 1 << at })));
  const automata = together(signs.flatMap(asPlaces)).map(createAutomaton);
  const findWords = createWordFinder(signs.flatMap(asWord));
  return {
    bits,
    scan(text) {
      const units = unitsOf(text);
      let found = findWords(text, units);
      for (const automaton of automata) found |= follow(units, text.length, automaton);
      return found;
    },
  };
}

/** For texts that find room in it. */
const room = new Uint16Array(4096);

/** The units of a text in numbers, and anything behind them: an array is far quicker to read than a text. */
function unitsOf(text: string): Uint16Array {
  const units = text.length <= room.length ? room : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

interface AskedSign {
  readonly sign: Sign;
  readonly bit: number;
}

interface AskedPlaces {
  readonly places: readonly SignPlace[];
  readonly bit: number;
}

interface AskedWord {
  readonly word: string;
  readonly bit: number;
}

/** Words of one character have no pair. */
function asPlaces({ sign, bit }: AskedSign): readonly AskedPlaces[] {
  if (typeof sign !== 'string') return [{ places: sign, bit }];
  return sign.length === 1 ? [{ places: [sign], bit }] : [];
}

function asWord({ sign, bit }: AskedSign): readonly AskedWord[] {
  return typeof sign === 'string' && sign.length > 1 ? [{ word: sign, bit }] : [];
}

/** Places that are followed at once, one bit each (the algorithm is known as Shift-And). */
interface Automaton {
  /** By UTF-16 unit, at which places it may stand; `unknown` before it was met: a text has few of the 65,536. */
  readonly known: Int32Array;
  readonly places: readonly SignPlace[];
  readonly starts: number;
  readonly ends: readonly { readonly place: number; readonly bit: number }[];
}

const unknown = -1;

/** As many as there are bits for their places. */
function together(all: readonly AskedPlaces[]): readonly AskedPlaces[][] {
  const parts: AskedPlaces[][] = [];
  let free = 0;
  for (const asked of all) {
    if (asked.places.length > free) {
      parts.push([]);
      free = width;
    }
    parts.at(-1)?.push(asked);
    free -= asked.places.length;
  }
  return parts;
}

function createAutomaton(all: readonly AskedPlaces[]): Automaton {
  const places: SignPlace[] = [];
  const ends: { place: number; bit: number }[] = [];
  let starts = 0;
  for (const { places: own, bit } of all) {
    starts |= 1 << places.length;
    places.push(...own);
    ends.push({ place: 1 << (places.length - 1), bit });
  }
  return { known: new Int32Array(0x10000).fill(unknown), places, starts, ends };
}

function placesOf(unit: number, { known, places }: Automaton): number {
  const before = known[unit] as number;
  if (before !== unknown) return before;
  let found = 0;
  for (const [at, place] of places.entries()) if (mayStandAt(place, unit)) found |= 1 << at;
  known[unit] = found;
  return found;
}

function mayStandAt(place: SignPlace, unit: number): boolean {
  return typeof place === 'string' ? place.includes(String.fromCharCode(unit)) : place(unit);
}

const lineBreak = 0x0a;

function follow(units: Uint16Array, length: number, automaton: Automaton): number {
  const { starts, ends } = automaton;
  const atBreak = placesOf(lineBreak, automaton);
  let state = starts & atBreak;
  let reached = state;
  for (let at = 0; at < length; at += 1) {
    state = ((state << 1) | starts) & placesOf(units[at] as number, automaton);
    reached |= state;
  }
  reached |= ((state << 1) | starts) & atBreak;
  let found = 0;
  for (const { place, bit } of ends) if ((reached & place) !== 0) found |= bit;
  return found;
}

/** Looks for the pairs of characters that words begin with, and for the words only where one stands. */
function createWordFinder(words: readonly AskedWord[]): (text: string, units: Uint16Array) => number {
  const beginnings: AskedWord[][] = [[]];
  const byPair = new Uint16Array(0x10000);
  for (const asked of words) {
    const pair = pairOf(asked.word.charCodeAt(0), asked.word.charCodeAt(1));
    byPair[pair] ||= beginnings.push([]) - 1;
    beginnings[byPair[pair] ?? 0]?.push(asked);
  }
  return (text, units) => {
    let found = 0;
    let before = units[0] as number;
    for (let at = 1; at < text.length; at += 1) {
      const unit = units[at] as number;
      const alike = byPair[pairOf(before, unit)] as number;
      if (alike !== 0) found |= wordsAt(text, at - 1, beginnings[alike] as AskedWord[]);
      before = unit;
    }
    return found;
  };
}

/** A number for a pair, which other pairs may have too. */
function pairOf(one: number, other: number): number {
  return (Math.imul(one, 31) + other) & 0xffff;
}

function wordsAt(text: string, at: number, words: readonly AskedWord[]): number {
  let found = 0;
  for (const { word, bit } of words) if (text.startsWith(word, at)) found |= bit;
  return found;
}
