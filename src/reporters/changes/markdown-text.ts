import { ownWords, type Words } from '../../fields/own-words.ts';
import { printable } from '../../model/printable.ts';

/** Signs that would become structure: | divides a cell even behind a backslash, $ begins a formula on GitHub. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  $: '&#36;',
};
/** What GitHub links by itself and tells people about: @name, #12, GH-12. A blank of no width keeps it apart. */
const reference = /@(?=[\p{L}\p{N}])|#(?=\d)|(?<=\bGH)-(?=\d)/giu;
const apart = '\u200b';

/** A text as itself in a paragraph or a table's cell: no markup, no tag, no mention; lines as <br>. */
export function markdownText(text: string): string {
  return byLine(text, (line) => asEntities(line.replace(/[\\`*_{}[\]~#]/gu, '\\$&')));
}

/** A text as itself inside raw HTML, where Markdown is not read: <summary>. */
export function htmlText(text: string): string {
  return byLine(text, asEntities);
}

/** The old text with what went marked, and the new one with what came. */
export function markdownSides(before: string | null, after: string | null): readonly [before: string, after: string] {
  if (before === null || after === null) return [tagged('del', before ?? ''), tagged('ins', after ?? '')];
  const words = ownWords(before, after);
  return [marked('del', words.before), marked('ins', words.after)];
}

function marked(tag: string, words: readonly Words[]): string {
  return words.map(({ text, isOwn }) => (isOwn ? tagged(tag, text) : markdownText(shortened(text)))).join('');
}

/** Longer stretches are cut in their middle: a comment has room for 65,536 characters. */
const longestStretch = 400;

export function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= longestStretch) return text;
  const half = longestStretch / 2;
  const left = characters.length - longestStretch;
  return `${characters.slice(0, half).join('')}……（略 ${left} 字）……${characters.slice(-half).join('')}`;
}

export function tableHeader(labels: readonly string[]): string {
  return `${tableRow(labels)}${tableRow(labels.map(() => '---'))}`;
}

/** @param cells as Markdown, without line breaks */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function tagged(tag: string, text: string): string {
  return text === '' ? '' : `<${tag}>${markdownText(shortened(text))}</${tag}>`;
}

function asEntities(line: string): string {
  return line.replace(/[&<>|$]/gu, (sign) => entities[sign] ?? sign).replaceAll(apart, '&#8203;');
}

function byLine(text: string, escapeLine: (line: string) => string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => escapeLine(printable(line.replaceAll('\t', ' ')).replace(reference, `$&${apart}`)))
    .join('<br>');
}
