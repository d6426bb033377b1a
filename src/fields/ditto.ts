// 同上: an entry that only points at another row. A table may have it; a catalogue, whose items stand alone, may not.
import type { Span } from '../model/location.ts';
import { withoutBlanks } from './text.ts';

const ditto =
  /^(?:(?:内容|依据|时限|主体|渠道|对象|方式|要求|其[他它余])?[:：]?(?:同上|同前|同左|同右|上同)(?:一?[项栏条格行]|所?述|面|文)?|同(?:第|序号)?\d{1,3}(?:项|号|条)?|[〃″〞＂"”]{1,2})[。.,，;；]?$/u;

/** No ditto is without one of these: nearly every text is told by them alone. */
export const dittoMarks = '同〃″〞＂"”';
const marks = new RegExp(`[${dittoMarks}]`, 'u');

/** Longer texts say something of their own. */
const longest = 20;

/** The whole text is 同上, 同前, ″ or the like. */
export function isDitto(text: string): boolean {
  return marks.test(text) && text.length < longest && ditto.test(withoutBlanks(text));
}

/** 同上 and its like, which stand for the text above; 同左 and 同第3项 point elsewhere. */
export function pointsAbove(text: string): boolean {
  return isDitto(text) && !/[左右\d]/u.test(text);
}

const none: readonly Span[] = [];

/** The lines of a text that are nothing but 同上: one line of a content may be while the others are written out. */
export function dittoLines(text: string): readonly Span[] {
  if (!marks.test(text)) return none;
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const from = start + line.indexOf(words);
    if (isDitto(words)) spans.push([from, from + words.length]);
    start += line.length + 1;
  }
  return spans;
}
