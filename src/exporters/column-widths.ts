import type { Item } from '../model/catalogue.ts';
import type { FormColumn } from './form-column.ts';
import { emWidth } from './text-size.ts';

/** In digits. The 14 columns of the national form fill A3 landscape without being scaled down. */
const fixedWidths: Readonly<Record<string, number>> = {
  一级事项: 9,
  名称: 14,
  时限: 14,
  主体: 12,
  渠道: 34,
  备注: 12,
  '栏目.名称': 12,
  '栏目.网址': 16,
  权责编号: 11,
};
const extensionWidth = 12;
const tickWidth = 6;
/** A tick column in which words stand (特定群体:申请人). */
const wordsWidth = 9;
/** 内容 and 依据 share what is left of the page by how much there is to read in each, within limits. */
const pageWidth = 202;
const leastShared = 62;
const smallestShare = 0.36;

/** Width of each column, in the order of `columns`. With more columns than the page holds, the print is scaled down. */
export function columnWidths(columns: readonly FormColumn[], items: readonly Item[]): number[] {
  const others = columns.map((column) => (isShared(column) ? 0 : ownWidth(column, items)));
  const shared = Math.max(leastShared, pageWidth - others.reduce((sum, width) => sum + width, 0));
  const content = Math.round(shared * contentShare(columns, items));
  return columns.map((column, index) => {
    if (isShared(column)) return column.key === '内容' ? content : shared - content;
    return others[index] ?? 0;
  });
}

function isShared({ key }: FormColumn): boolean {
  return key === '内容' || key === '依据';
}

function ownWidth(column: FormColumn, items: readonly Item[]): number {
  if (column.look !== 'tick') return fixedWidths[column.key] ?? extensionWidth;
  return items.some((item) => column.show(item).length > 1) ? wordsWidth : tickWidth;
}

function contentShare(columns: readonly FormColumn[], items: readonly Item[]): number {
  const content = amount(columns, items, '内容');
  const basis = amount(columns, items, '依据');
  const share = content + basis === 0 ? 0.5 : content / (content + basis);
  return Math.min(Math.max(share, smallestShare), 1 - smallestShare);
}

/** The longest texts make the highest rows, so they count more than their length. */
function amount(columns: readonly FormColumn[], items: readonly Item[], key: string): number {
  const column = columns.find((candidate) => candidate.key === key);
  const squares = items.map((item) => emWidth(column?.show(item) ?? '') ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}
