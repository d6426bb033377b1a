import { type Box, findBoxes } from './channel-boxes.ts';
import type { ChannelNames } from './channel-names.ts';
import { splitChannelNames } from './channel-split.ts';
import { repairedGlyphs } from './glyph.ts';
import { asOneLine } from './pieces.ts';
import { comparable } from './text.ts';

/** One cell of 公开渠道和载体, names as published and each once. */
export interface ChannelCell {
  readonly chosen: readonly string[];
  readonly unchosen: readonly string[];
  /** Entries without a box among boxed ones: not chosen, and worth a look. */
  readonly unboxed: readonly string[];
  /** 注:… with its beginning. */
  readonly note?: string;
  /** Addresses that were glued to a channel, one a line. */
  readonly url?: string;
  /** There are boxes and every one of them is empty. */
  readonly allUnchosen: boolean;
  /** Marks that no table knows; their entries count as chosen. */
  readonly unknownGlyphs: readonly string[];
}

/** What is said of a cell in which all boxes are empty. */
export const noBoxChosen = '渠道前面全是空框，一个也没有选中，按没有渠道读入；请对照原件看实心框是不是丢了';

const address = /(?:网址|链接|地址)?[:：]?(?:https?:\/\/|www\.)[!-~]+/giu;
const note = /(?:^|[\s\u00a0\u3000、，,；;。])[(（]?(?:备注|注)[:：]/u;
/** Blanks that a transfer turned into ? and lines drawn for handwriting. */
const lostBlanks = /[?？]+|[_＿]{2,}/gu;

export function readChannelCellWith(names: ChannelNames, cell: string): ChannelCell {
  const { text, url } = withoutAddresses(repairedGlyphs(cell));
  const { entries, words } = withoutNote(text);
  const plain = entries.replace(lostBlanks, ' ');
  const boxes = findBoxes(plain, names);
  const lists = boxes.length === 0 ? unboxedCell(plain, names) : boxedCell(plain, boxes, names);
  const unknown = boxes.filter((box) => box.mark === 'unknown').map((box) => box.glyph);
  return {
    ...lists,
    ...(words === '' ? {} : { note: words }),
    ...(url === '' ? {} : { url }),
    unknownGlyphs: [...new Set(unknown)],
  };
}

type Lists = Pick<ChannelCell, 'chosen' | 'unchosen' | 'unboxed' | 'allUnchosen'>;

function unboxedCell(text: string, names: ChannelNames): Lists {
  return { chosen: eachOnce(splitChannelNames(text, names)), unchosen: [], unboxed: [], allUnchosen: false };
}

function boxedCell(text: string, boxes: readonly Box[], names: ChannelNames): Lists {
  const [chosen, unchosen, unboxed]: [string[], string[], string[]] = [[], [], []];
  for (const { mark, words, isAfterBox } of chunks(text, boxes)) {
    const parts = splitChannelNames(words, names);
    const own = isAfterBox ? parts.shift() : parts.pop();
    const list = mark === undefined ? unboxed : mark === 'unchosen' ? unchosen : chosen;
    if (own !== undefined) list.push(own);
    unboxed.push(...parts);
  }
  return {
    chosen: eachOnce(chosen),
    unchosen: eachOnce(unchosen),
    unboxed: eachOnce(unboxed),
    allUnchosen: unchosen.length > 0 && boxes.every((box) => box.mark === 'unchosen'),
  };
}

interface Chunk {
  readonly mark: Box['mark'] | undefined;
  readonly words: string;
  readonly isAfterBox: boolean;
}

/** Boxes stand before their names; only where the cell begins with a name and ends in a box do they stand behind. */
function chunks(text: string, boxes: readonly Box[]): Chunk[] {
  const ends = boxes.map((box) => box.at + box.glyph.length);
  const before = text.slice(0, boxes[0]?.at);
  const after = text.slice(ends.at(-1));
  if (before.trim() !== '' && after.trim() === '') {
    return boxes.map(({ mark, at }, index) => ({
      mark,
      words: text.slice(ends[index - 1] ?? 0, at),
      isAfterBox: false,
    }));
  }
  const behind = boxes.map(({ mark }, index) => ({
    mark,
    words: text.slice(ends[index], boxes[index + 1]?.at),
    isAfterBox: true,
  }));
  return [{ mark: undefined, words: before, isAfterBox: true }, ...behind];
}

function withoutAddresses(text: string): { text: string; url: string } {
  const urls: string[] = [];
  const rest = text.replace(address, (found) => {
    const start = found.search(/https?:|www\./iu);
    const url = found.slice(start).replace(/[.,;:)\]]+$/u, '');
    urls.push(url);
    return ` ${found.slice(start + url.length)}`;
  });
  return { text: rest, url: eachOnce(urls).join('\n') };
}

/** A note runs to the end of the cell, or to the next line that begins with a box. */
function withoutNote(text: string): { entries: string; words: string } {
  const start = note.exec(text);
  if (start === null) return { entries: text, words: '' };
  const from = start.index + (/^[(（备注]/u.test(start[0]) ? 0 : 1);
  const end = text.slice(from).search(/\n\s*[■□▲◆]/u);
  const until = end < 0 ? text.length : from + end;
  const words = asOneLine(text.slice(from, until)).replace(/^[(（](.*)[)）]$/su, '$1');
  return { entries: `${text.slice(0, from)} ${text.slice(until)}`, words };
}

function eachOnce(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(comparable(name))) seen.set(comparable(name), name);
  return [...seen.values()];
}
