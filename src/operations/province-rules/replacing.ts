// 替换: words that are to be written otherwise, found in a text.
import type { Span } from '../../model/location.ts';

export interface Replacement {
  readonly word: string;
  readonly text: string;
  readonly span: Span;
}

/**
 * Every place where a word stands, the longer words first, none of them twice. What stands within its own replacement
 * is right already: 身份证 in 居民身份证.
 */
export function createReplacer(words: Readonly<Record<string, string>>): (text: string) => readonly Replacement[] {
  const known = Object.entries(words).filter(([word, text]) => word !== '' && text !== word);
  if (known.length === 0) return () => [];
  const right = known.flatMap(([word, text]) => (text.includes(word) ? [text] : []));
  const longestFirst = [...new Set([...right, ...known.map(([word]) => word)])].sort((a, b) => b.length - a.length);
  const anyWord = new RegExp(longestFirst.map(escaped).join('|'), 'gu');
  const meant = new Map(known);
  const isRight = new Set(right);
  return (text) =>
    Array.from(text.matchAll(anyWord)).flatMap(({ 0: word, index }) => {
      const replacement = isRight.has(word) ? undefined : meant.get(word);
      return replacement === undefined ? [] : [{ word, text: replacement, span: [index, index + word.length] }];
    });
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
