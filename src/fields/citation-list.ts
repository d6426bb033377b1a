// Which of the chunks of a 公开依据 cell are acts of their own and which go on with the act before.
import { type Chunk, cutIntoChunks } from './citation-chunks.ts';
import {
  closingWords,
  continuation,
  endsAsAct,
  kindPrefix,
  levelAlone,
  namedAct,
  numberAlone,
  opensQuotation,
  organPrefix,
  proseBeforeTitle,
  proseWords,
  trailing,
} from './citation-words.ts';

/** One element of the list while it grows. */
interface Element {
  text: string;
  /** The last words of the text. */
  end: string;
  hasTitle: boolean;
  /** The text of an article follows: commas and titles in it divide nothing. */
  isProse: boolean;
}

/** Longer words after an act are the text of an article, not a remark. */
const longestRemark = 12;

export function splitCitations(text: string): string[] {
  const elements: Element[] = [];
  let style: string | undefined;
  for (const chunk of cutIntoChunks(text)) {
    style ??= styleOf(chunk.marker);
    const last = elements.at(-1);
    if (last === undefined || begins(chunk, last, style)) elements.push(elementOf(chunk));
    else extend(last, chunk);
  }
  return elements.map((element) => onOneLine(element.text)).filter((element) => element !== '');
}

function elementOf(chunk: Chunk): Element {
  const hasTitle = chunk.titleAt >= 0;
  return { text: chunk.text, end: endOf(chunk.text), hasTitle, isProse: hasTitle && isProse(chunk.tail) };
}

function extend(element: Element, chunk: Chunk): void {
  if (element.hasTitle && !isContinuation(chunk)) {
    element.isProse ||= opensQuotation.test(element.end) || isProse(chunk.titleAt >= 0 ? chunk.tail : chunk.text);
  }
  const added = chunk.gap + chunk.marker + chunk.text;
  element.text += added;
  element.end = endOf(element.end + added);
  element.hasTitle ||= chunk.titleAt >= 0;
}

function endOf(text: string): string {
  return text.slice(-80);
}

/** Line breaks inside an element are layout; blanks are words. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, (blank) => (/[\n\r\v\f\u2028\u2029]/u.test(blank) ? '' : blank)).trim();
}

function isProse(words: string): boolean {
  if (closingWords.test(words) || trailing.test(words)) return false;
  return words.length > longestRemark || proseWords.test(words);
}

function isContinuation({ text, titleAt }: Chunk): boolean {
  return titleAt !== 0 && continuation.test(text);
}

/** 1. and 12. count alike, as do （一） and （二）; '' counts nothing. */
function styleOf(marker: string): string {
  return marker
    .replace(/\d+/u, '1')
    .replace(/[一二三四五六七八九十]+/u, '一')
    .replace(/[①-⑳]/u, '①')
    .trim();
}

function begins(chunk: Chunk, last: Element, style: string | undefined): boolean {
  if (isContinuation(chunk) || isNumberOf(last, chunk)) return false;
  const startsAct = isStartOfAct(chunk);
  if (chunk.marker !== '' && (startsAct || styleOf(chunk.marker) === style)) return true;
  if (last.isProse) return (startsAct && /[；;。\n\r]/u.test(chunk.gap)) || closesQuotation(last, chunk);
  if (!last.hasTitle && !endsAsAct.test(last.end)) return false;
  return startsAct || isNamed(chunk, last) || levelAlone.test(chunk.text) || /[\n\r]/u.test(chunk.gap);
}

/** A quoted article that ended with its line. */
function closesQuotation(last: Element, { gap }: Chunk): boolean {
  return last.end.endsWith('”') && /[\n\r]/u.test(gap);
}

/** 《…》，国办发〔2017〕97号: the number of the act before. */
function isNumberOf(last: Element, { gap, text }: Chunk): boolean {
  return last.hasTitle && /^[，,]\s*$/u.test(gap) && numberAlone.test(text);
}

function isStartOfAct({ text, titleAt }: Chunk): boolean {
  if (titleAt <= 0) return titleAt === 0;
  const prefix = text.slice(0, titleAt).replace(kindPrefix, '');
  return (
    /^[【[［]/u.test(prefix) || (organPrefix.test(prefix) && !proseBeforeTitle.test(prefix) && !proseWords.test(prefix))
  );
}

function isNamed({ text, gap }: Chunk, last: Element): boolean {
  const quotes = last.hasTitle && opensQuotation.test(last.end);
  return gap !== '' && !quotes && text.length > 3 && namedAct.test(text) && !proseWords.test(text);
}
