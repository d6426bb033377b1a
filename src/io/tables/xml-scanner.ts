// A push scanner for the XML of office files: no entities beyond the five, no DOCTYPE, no namespaces but "the name
// without its prefix". Text comes in pieces of any size; nothing is kept but the open elements and an unfinished tag.
import { broken } from './broken.ts';
import {
  type AttributeList,
  createAttributeList,
  endsName,
  incomplete,
  skipBlank,
  type XmlAttributes,
  type XmlInput,
} from './xml-attributes.ts';
import { createNameTable, isName, type NameTable, nameAt, type XmlName } from './xml-names.ts';
import { decodeXmlText, longestReference } from './xml-text.ts';

export type { XmlAttributes, XmlInput } from './xml-attributes.ts';

export interface XmlHandler {
  /**
   * Asked where a tag begins: may read whole elements by itself and give the place after them, or give `at`. For what a
   * document repeats a million times in the same spelling.
   */
  shortcut?(input: XmlInput, at: number): number;
  /** An element begins; an empty element gives open and close. */
  open?(name: string, attributes: XmlAttributes): void;
  /** Character data, decoded, line ends as \n; one run of text may come in several calls. */
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlScanner {
  write(text: string): void;
  /** To be called once: throws UsableError if the document is not complete. */
  end(): void;
}

const deepest = 256;
/** UTF-16 units of one tag. */
const longestTag = 1_000_000;
const none = Number.MAX_SAFE_INTEGER;

interface State extends XmlInput {
  // The handlers apart: what comes in their object differs from part to part, which would slow down every call.
  readonly shortcut: XmlHandler['shortcut'] | undefined;
  readonly onOpen: Required<XmlHandler>['open'];
  readonly onText: Required<XmlHandler>['text'];
  readonly onClose: Required<XmlHandler>['close'];
  readonly place: string;
  readonly attributes: AttributeList;
  readonly names: NameTable;
  /** The open elements, and how many they are: the list itself never shrinks. */
  readonly open: XmlName[];
  depth: number;
  /** What is read of the text, up to the last complete event. */
  at: number;
  /** Units of the pieces before `text`. */
  before: number;
  /** The next & and \r at or after `at`, `none` if `text` has no more of them. */
  ampersand: number;
  carriage: number;
  /** What ends the comment, instruction or CDATA section that the text begins in. */
  until: string;
  rootSeen: boolean;
}

/**
 * @param place file and part, for messages
 * @throws UsableError (from write and end) when the text is not well-formed or has a DOCTYPE
 */
export function createXmlScanner(handler: XmlHandler, place: string): XmlScanner {
  const state: State = {
    shortcut: handler.shortcut,
    onOpen: handler.open ?? ignore,
    onText: handler.text ?? ignore,
    onClose: handler.close ?? ignore,
    place,
    attributes: createAttributeList(),
    names: createNameTable(),
    open: [],
    depth: 0,
    text: '',
    codes: new Uint16Array(0),
    length: 0,
    at: 0,
    before: 0,
    ampersand: -1,
    carriage: -1,
    until: '',
    rootSeen: false,
  };
  return {
    write(piece) {
      load(state, piece);
      run(state);
      if (state.length - state.at > longestTag) fail(state, '有一个标记过长');
    },
    end() {
      const isBlank = skipBlank(state, state.at) >= state.length;
      if (!isBlank || state.until !== '' || state.depth > 0 || !state.rootSeen) fail(state, '内容不完整');
    },
  };
}

function ignore(): void {}

/** Puts the next piece behind what is not yet read. */
function load(state: State, piece: string): void {
  state.before += state.at;
  state.text = state.at < state.length ? state.text.slice(state.at) + piece : piece;
  state.length = state.text.length;
  state.at = 0;
  state.ampersand = -1;
  state.carriage = -1;
  if (state.codes.length < state.length) state.codes = new Uint16Array(state.length);
  Buffer.from(state.codes.buffer).write(state.text, 'utf16le');
}

/**
 * Reads one event after the other. The functions below take the place where theirs begins and give the place after it,
 * or `incomplete` where more text is needed.
 */
function run(state: State): void {
  const { codes, length } = state;
  let at = state.until === '' ? 0 : section(state, 0, state.until);
  while (at >= 0 && at < length) {
    state.at = at;
    at = codes[at] === 0x3c ? tag(state, at) : characters(state, at);
  }
  if (at >= 0) state.at = at;
}

function tag(state: State, at: number): number {
  const shortened = state.shortcut?.(state, at) ?? at;
  if (shortened > at) return shortened;
  if (at + 1 >= state.length) return incomplete;
  const next = state.codes[at + 1];
  if (next === 0x2f) return closeTag(state, at);
  if (next === 0x21) return declaration(state, at);
  return next === 0x3f ? section(state, at + 2, '?>') : openTag(state, at);
}

function openTag(state: State, at: number): number {
  const { codes, length } = state;
  let nameEnd = at + 1;
  while (nameEnd < length && !endsName(codes[nameEnd] as number)) nameEnd++;
  if (nameEnd >= length) return incomplete;
  if (nameEnd === at + 1) fail(state, '标记没有名称');
  const end = state.attributes.scan(state, nameEnd);
  if (end === incomplete) return incomplete;
  const isEmpty = codes[end] === 0x2f;
  if (isEmpty && end + 1 >= length) return incomplete;
  if (end < 0 || (isEmpty && codes[end + 1] !== 0x3e)) fail(state, '标记的属性写法有误');
  const name = nameAt(state.names, state, at + 1, nameEnd);
  enter(state, name);
  state.onOpen(name.local, state.attributes);
  if (!isEmpty) return end + 1;
  leave(state, name);
  return end + 2;
}

function enter(state: State, name: XmlName): void {
  if (state.depth === 0) {
    if (state.rootSeen) fail(state, '有多个根元素');
    state.rootSeen = true;
  } else if (state.depth === deepest) fail(state, '嵌套过深');
  state.open[state.depth] = name;
  state.depth += 1;
}

function leave(state: State, name: XmlName): void {
  state.depth -= 1;
  state.onClose(name.local);
}

function closeTag(state: State, at: number): number {
  const name = state.depth > 0 ? state.open[state.depth - 1] : undefined;
  if (name === undefined) return fail(state, '结束标记没有对应的开始标记');
  const end = skipBlank(state, at + 2 + name.codes.length);
  if (end >= state.length && state.text.indexOf('>', at) < 0) return incomplete;
  if (state.codes[end] !== 0x3e || !isName(state.codes, at + 2, name))
    fail(state, `元素 ${name.qualified} 没有正确结束`);
  leave(state, name);
  return end + 1;
}

function declaration(state: State, at: number): number {
  const { text } = state;
  if (text.startsWith('<!--', at)) return section(state, at + 4, '-->');
  if (text.startsWith('<![CDATA[', at)) return section(state, at + 9, ']]>');
  if (text.length - at < 9) return incomplete;
  // A DOCTYPE can define entities that expand without bound; no office program writes one.
  return fail(state, '含有不允许的 DTD 定义');
}

/** Inside a comment, an instruction or a CDATA section: only the last is text. */
function section(state: State, at: number, until: string): number {
  const { text } = state;
  const found = text.indexOf(until, at);
  const end = found >= 0 ? found : sectionEnd(text, at, until);
  if (until === ']]>' && end > at) sendText(state, text.slice(at, end).replace(/\r\n?/gu, '\n'));
  state.until = found >= 0 ? '' : until;
  state.at = end;
  return found >= 0 ? found + until.length : incomplete;
}

/** As far as the section surely goes: its end mark and a line break may be cut in two. */
function sectionEnd(text: string, at: number, until: string): number {
  const end = Math.max(at, text.length - until.length + 1);
  return end > at && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

function characters(state: State, at: number): number {
  const next = nextTag(state, at);
  const end = next >= 0 ? next : charactersEnd(state, at);
  if (end > at) {
    const raw = state.text.slice(at, end);
    sendText(state, hasSpecials(state, at, end) ? (decodeXmlText(raw) ?? fail(state, '有不认识的字符引用')) : raw);
    state.at = end;
  }
  return next >= 0 ? end : incomplete;
}

/** The next < or -1. Most texts are a few digits, for which a loop is quicker than the built-in search. */
function nextTag({ codes, text, length }: State, at: number): number {
  const near = Math.min(length, at + 16);
  for (let place = at; place < near; place++) {
    if (codes[place] === 0x3c) return place;
  }
  return text.indexOf('<', near);
}

/** As far as the text can be decoded: a reference or a line break may be cut in two. */
function charactersEnd(state: State, at: number): number {
  const { text } = state;
  const ampersand = text.lastIndexOf('&');
  const isCut = ampersand >= at && text.indexOf(';', ampersand) < 0;
  if (isCut && text.length - ampersand > longestReference) fail(state, '有不认识的字符引用');
  if (isCut) return ampersand;
  return text.charCodeAt(text.length - 1) === 0x0d ? text.length - 1 : text.length;
}

/** Whether text[at, end) holds & or \r. Looks each character of the piece over once, not once a text. */
function hasSpecials(state: State, at: number, end: number): boolean {
  if (state.ampersand < at) state.ampersand = nextOf(state, '&', at);
  if (state.carriage < at) state.carriage = nextOf(state, '\r', at);
  return state.ampersand < end || state.carriage < end;
}

function nextOf(state: State, character: string, at: number): number {
  const found = state.text.indexOf(character, at);
  return found < 0 ? none : found;
}

function sendText(state: State, text: string): void {
  if (state.depth > 0) state.onText(text);
  else if (text.trim() !== '') fail(state, '根元素之外有文字');
}

function fail(state: State, reason: string): never {
  throw broken(`${state.place} 第 ${state.before + state.at + 1} 个字符`, reason);
}
