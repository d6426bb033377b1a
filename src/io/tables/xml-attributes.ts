// The attributes of one tag as offsets into the scanned text: strings are made only of those that are asked for.
import { decodeXmlAttribute } from './xml-text.ts';

export interface XmlAttributes {
  /** The value of the attribute of that name without a prefix. Valid only until the handler returns, like the next. */
  get(name: string): string | undefined;
  /** The value of the attribute of that name with any prefix: r:id whatever the writer calls its r. */
  getPrefixed(name: string): string | undefined;
  /** Where the value of that name stands, undecoded: for values of which there are millions, so that no strings are made. */
  find(name: string): XmlValue | undefined;
}

/** UTF-16 units codes[start, end). The same object every time: to be read at once. */
export interface XmlValue {
  readonly codes: Uint16Array;
  readonly start: number;
  readonly end: number;
}

export interface AttributeList extends XmlAttributes {
  /** Reads the attributes from `at` to the tag's end and gives the place of its > or />, or one of the two below. */
  scan(input: XmlInput, at: number): number;
}

/** A piece of text, and its UTF-16 units: reading typed numbers is three times as fast as charCodeAt. */
export interface XmlInput {
  text: string;
  codes: Uint16Array;
  /** Units of the text; `codes` may be longer. */
  length: number;
}

export const incomplete = -1;
const malformed = -2;

const most = 256;
const quote = 0x22;
const apostrophe = 0x27;
const equals = 0x3d;

interface State {
  input: XmlInput;
  readonly found: { codes: Uint16Array; start: number; end: number };
  count: number;
  /** Four per attribute: name [start, end), value [start, end). */
  readonly offsets: Int32Array;
}

export function createAttributeList(): AttributeList {
  const codes = new Uint16Array(0);
  const state: State = {
    input: { text: '', codes, length: 0 },
    found: { codes, start: 0, end: 0 },
    count: 0,
    offsets: new Int32Array(4 * most),
  };
  return {
    scan: (input, at) => scanAll(state, input, at),
    get: (name) => valueAt(state, find(state, name)),
    find: (name) => placeOf(state, find(state, name)),
    getPrefixed: (name) => valueAt(state, findPrefixed(state, name)),
  };
}

function scanAll(state: State, input: XmlInput, from: number): number {
  state.input = input;
  state.count = 0;
  let at = from;
  for (;;) {
    at = skipBlank(input, at);
    if (at >= input.length) return incomplete;
    const code = input.codes[at];
    if (code === 0x3e || code === 0x2f) return at;
    at = scanOne(state, input, at);
    if (at < 0) return at;
  }
}

/** Gives the place after the attribute that begins at `start`. */
function scanOne(state: State, input: XmlInput, start: number): number {
  const { codes, length } = input;
  const nameEnd = attributeNameEnd(input, start);
  const sign = skipBlank(input, nameEnd);
  const opening = skipBlank(input, sign + 1);
  if (opening >= length) return incomplete;
  if (nameEnd === start || codes[sign] !== equals) return malformed;
  const closing = valueEnd(input, opening);
  if (closing < 0) return closing;
  if (state.count === most) return malformed;
  const slot = state.count * 4;
  state.offsets[slot] = start;
  state.offsets[slot + 1] = nameEnd;
  state.offsets[slot + 2] = opening + 1;
  state.offsets[slot + 3] = closing;
  state.count += 1;
  return closing + 1;
}

function attributeNameEnd({ codes, length }: XmlInput, start: number): number {
  let at = start;
  while (at < length && !endsName(codes[at] as number)) at++;
  return at;
}

/** The place of the quote that closes the one at `opening`. */
function valueEnd(input: XmlInput, opening: number): number {
  const { codes, length } = input;
  const mark = codes[opening];
  if (mark !== quote && mark !== apostrophe) return malformed;
  for (let at = opening + 1; at < length; at++) {
    const code = codes[at];
    if (code === mark) return at;
    if (code === 0x3c) return malformed;
  }
  return incomplete;
}

function find({ input, offsets, count }: State, name: string): number {
  const { length } = name;
  const first = name.charCodeAt(0);
  for (let index = 0; index < count; index++) {
    const start = offsets[index * 4] as number;
    if ((offsets[index * 4 + 1] as number) - start !== length || input.codes[start] !== first) continue;
    if (length === 1 || standsAt(input, start, name)) return index;
  }
  return -1;
}

/** For what is rarely asked for or rarely there: x:name, but not xmlns:name. */
function findPrefixed(state: State, name: string): number {
  for (let index = 0; index < state.count; index++) {
    const start = state.offsets[index * 4] as number;
    const end = state.offsets[index * 4 + 1] as number;
    const local = end - name.length;
    if (local <= start + 1 || state.input.codes[local - 1] !== 0x3a || !standsAt(state.input, local, name)) continue;
    if (state.input.text.slice(start, local) !== 'xmlns:') return index;
  }
  return -1;
}

function valueAt(state: State, index: number): string | undefined {
  if (index < 0) return undefined;
  const start = state.offsets[index * 4 + 2] as number;
  const end = state.offsets[index * 4 + 3] as number;
  const raw = state.input.text.slice(start, end);
  return needsDecoding(state.input, start, end) ? (decodeXmlAttribute(raw) ?? raw) : raw;
}

function placeOf(state: State, index: number): XmlValue | undefined {
  if (index < 0) return undefined;
  state.found.codes = state.input.codes;
  state.found.start = state.offsets[index * 4 + 2] as number;
  state.found.end = state.offsets[index * 4 + 3] as number;
  return state.found;
}

/** Only values that are asked for are looked over for references and control characters. */
function needsDecoding({ codes }: XmlInput, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (code === 0x26 || code < 0x20) return true;
  }
  return false;
}

/** Whether the text has `name` at `start`; reads beyond its end find nothing. */
function standsAt({ codes }: XmlInput, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (codes[start + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** The first place from `from` that is no blank; nearly always `from` itself. */
export function skipBlank(input: XmlInput, from: number): number {
  return (input.codes[from] as number) > 0x20 ? from : skipBlanks(input, from);
}

function skipBlanks({ codes, length }: XmlInput, from: number): number {
  let at = from;
  while (at < length && isBlankCode(codes[at] as number)) at++;
  return at;
}

function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whatever is neither letter, digit nor one of : . - _ and beyond ASCII. */
export function endsName(code: number): boolean {
  return code < 0x3f && (code < 0x2d || code === 0x2f || code > 0x3a);
}
