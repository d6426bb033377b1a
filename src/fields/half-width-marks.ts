// Half-width punctuation among Chinese characters, and the full-width form that belongs there.
import type { Sign } from '../model/rule.ts';
import type { Edit } from './text-edits.ts';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** A list is numbered with points: only those at the end of a line may be meant. */
const candidate = /[,;:?!()"]|\.(?:\n|$)/u;
export const halfWidthSigns: readonly Sign[] = [[',;:?!()"'], ['.', '\n']];
const han = '\\p{Script=Han}';
const anyHan = /\p{Script=Han}/u;
/** Behind a character or a closing mark. 特定群体:… is the form of the national catalogues; ?? are lost characters. */
const single = new RegExp(`(?<=[${han}》）)”〕】])(?<!^特定群体)(?:[,;:!]|\\?(?!\\?)|\\.(?=\\n|$))`, 'gu');
/** A year in brackets belongs to the number of a document, which has a rule of its own. */
const bracketed = /\(([^()（）\n]*)\)|（([^()（）\n]*)\)|\(([^()（）\n]*)）/gu;
const quoted = /"([^"\n]*)"/gu;

const none: readonly Edit[] = [];

/** Edits in the order of their places. What they change is the same for `comparable`. */
export function halfWidthMarksIn(text: string): readonly Edit[] {
  if (!candidate.test(text) || !anyHan.test(text)) return none;
  const edits = [...singles(text), ...brackets(text), ...quotes(text)];
  return edits.sort((one, other) => one.span[0] - other.span[0]);
}

function singles(text: string): Edit[] {
  return Array.from(text.matchAll(single), ({ 0: mark, index }) => edit(index, fullWidth[mark] ?? mark));
}

function brackets(text: string): Edit[] {
  return Array.from(text.matchAll(bracketed)).flatMap(({ 0: whole, index }) => {
    const last = index + whole.length - 1;
    if (!isChinese(text, index, last)) return [];
    return [...(whole.startsWith('(') ? [edit(index, '（')] : []), ...(whole.endsWith(')') ? [edit(last, '）')] : [])];
  });
}

function isChinese(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  const isMixed = (text[open] === '(') !== (text[close] === ')');
  return anyHan.test(inside) || (isMixed && !/^\d{4}$/u.test(inside));
}

function quotes(text: string): Edit[] {
  return Array.from(text.matchAll(quoted)).flatMap(({ 0: whole, 1: inside = '', index }) =>
    anyHan.test(inside) ? [edit(index, '“'), edit(index + whole.length - 1, '”')] : [],
  );
}

function edit(at: number, text: string): Edit {
  return { span: [at, at + 1], text };
}
