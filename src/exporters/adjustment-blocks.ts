import type { BlockPlan, DocumentText } from '../model/document-plan.ts';
import type { AdjustmentStyle } from './adjustment-styles.ts';
import { printable } from './cell-text.ts';

export function paragraph(style: AdjustmentStyle, text: DocumentText): BlockPlan {
  return { kind: 'paragraph', style, text: typeof text === 'string' ? printable(text) : text };
}

/** A heading of the first level and what stands below it, its number still to be given. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly BlockPlan[];
}

const numerals = [...'零一二三四五六七八九十'];

/** 一、 then （一）; from 1 to 10. */
function numeral(number: number): string {
  return numerals[number] ?? String(number);
}

/** Each chapter under its number; those without any text are left out. */
export function numbered(chapters: readonly Chapter[]): BlockPlan[] {
  return chapters
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [paragraph('heading1', `${numeral(index + 1)}、${title}`), ...blocks]);
}

/** Below a chapter. */
export function sections(chapters: readonly Chapter[]): BlockPlan[] {
  return chapters
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [paragraph('heading2', `（${numeral(index + 1)}）${title}`), ...blocks]);
}

/** Paragraphs numbered 1. 2. 3., the first ones only where there are many. */
export function list(texts: readonly string[], more: (left: number) => string): BlockPlan[] {
  const shown = texts.slice(0, longestList).map((text, index) => paragraph('body', `${index + 1}.${text}`));
  const left = texts.length - shown.length;
  return left > 0 ? [...shown, paragraph('body', more(left))] : shown;
}

const longestList = 20;
