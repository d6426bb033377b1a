// The words for conflicts, the same in reports, marks, conflict files and the workbook of choices.
import { conflictKindWords } from './conflict-entry.ts';
import { asRecord } from './exact-values.ts';
import type { Conflict } from './merge.ts';
import { onOneLine } from './printable.ts';

/** 优抚政策（YWJY-004）; 目录本身 where no item is meant. */
export function conflictItemName({ item }: Pick<Conflict, 'item'>): string {
  if (item === null) return '目录本身';
  const name = onOneLine(item.名称 ?? item.一级事项 ?? '') || '（没有名称）';
  return item.编号 === null ? name : `${name}（${item.编号}）`;
}

/** 义务教育 / 学生管理 / 优抚政策（YWJY-004） */
export function conflictTitle(conflict: Pick<Conflict, 'item' | 'domain'>): string {
  const { item, domain } = conflict;
  const group = item?.名称 ? item.一级事项 : null;
  return [domain, ...(group ? [onOneLine(group)] : []), conflictItemName(conflict)].join(' / ');
}

/** 时限; 整项 or 目录 where no single field is meant. */
export function conflictFieldName({ field, item }: Pick<Conflict, 'item' | 'field'>): string {
  return field ?? (item === null ? '目录' : '整项');
}

export function conflictKindName({ kind }: Pick<Conflict, 'kind'>): string {
  return conflictKindWords[kind];
}

/** Any value of a side as text: an entry of a list or a key a line; null where that side has none. */
export function sideText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((entry) => sideText(entry) ?? '').join('\n');
  const record = asRecord(value);
  if (record === undefined) return String(value);
  return Object.entries(record).map(keyLine).join('\n');
}

function keyLine([key, value]: [string, unknown]): string {
  const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  const record = asRecord(value);
  const text = isList && key !== '依据' ? value.join('、') : record ? inBraces(record) : (sideText(value) ?? '');
  return `${key}：${text.includes('\n') ? '\n' : ''}${text}`;
}

function inBraces(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join('，');
}
