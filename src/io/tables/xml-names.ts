// The names of elements: a sheet has millions of tags and ten names, so each is made once and found again by its units.
import type { XmlInput } from './xml-attributes.ts';

export interface XmlName {
  readonly qualified: string;
  /** Without its prefix. */
  readonly local: string;
  /** The UTF-16 units of `qualified`. */
  readonly codes: Uint16Array;
}

/** Names met so far, each at a slot that its spelling gives, or at one of the next. */
export type NameTable = (XmlName | undefined)[];

/** A power of two. */
const slots = 256;
/** How many neighbouring slots are looked at for a name. */
const probes = 8;

export function createNameTable(): NameTable {
  return new Array<XmlName | undefined>(slots).fill(undefined);
}

/** The name spelt by the units [start, end), always the same object and strings, so that comparing them is cheap. */
export function nameAt(names: NameTable, input: XmlInput, start: number, end: number): XmlName {
  const { codes } = input;
  const length = end - start;
  let slot = (codes[start] as number) * 7 + (codes[end - 1] as number) * 31 + length * 67;
  for (const last = slot + probes; slot < last; slot++) {
    const known = names[slot & (slots - 1)];
    if (known === undefined) break;
    if (known.codes.length === length && isName(codes, start, known)) return known;
  }
  const qualified = input.text.slice(start, end);
  const local = internalized(qualified.slice(qualified.indexOf(':') + 1));
  const name = { qualified, local, codes: codes.slice(start, end) };
  names[slot & (slots - 1)] = name;
  return name;
}

export function isName(codes: Uint16Array, start: number, name: XmlName): boolean {
  for (let index = 0; index < name.codes.length; index++) {
    if (codes[start + index] !== name.codes[index]) return false;
  }
  return true;
}

/** The engine compares the keys of objects, and literals in the code, by their address. */
function internalized(name: string): string {
  return Object.keys({ [name]: 0 })[0] ?? name;
}
