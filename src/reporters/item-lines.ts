// A catalogue as lines that each say whose they are, so that a line of a diff makes sense by itself.
import { parseContent } from '../fields/content.ts';
import { comparedFields, fieldValue, valueLines } from '../model/change-items.ts';
import type { ComparedField } from '../model/change-set.ts';
import { asRecord } from '../model/exact-values.ts';
import { onOneLine } from '../model/printable.ts';
import type { VersionCatalogue, VersionItem } from '../model/version.ts';

/**
 * 目录: …, then for each item a line with its name and one for each element, act, channel:
 * YWJY-003 招生管理/学生资助政策 · 渠道: 政府网站.
 */
export function itemLines(catalogues: readonly VersionCatalogue[]): string[] {
  return catalogues.flatMap(({ head, items }) => [...headLines(head), ...items.flatMap(linesOf)]);
}

function headLines(head: VersionCatalogue['head']): string[] {
  return Object.entries(head).flatMap(([key, value]) => headTexts(value).map((text) => `${key}: ${onOneLine(text)}`));
}

/** A record key by key, a list of records record by record. */
function headTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map((entry) => Object.values(asRecord(entry) ?? {}).join(' '));
  const record = asRecord(value);
  return record === undefined ? [String(value)] : Object.entries(record).map(([name, text]) => `${name} ${text}`);
}

function linesOf(item: VersionItem): string[] {
  const title = titleOf(item);
  const { 基准编号, 曾用编号, 核对 } = item.content;
  const records = [
    ['基准编号', 基准编号],
    ['曾用编号', 曾用编号?.join('、')],
    ['核对', 核对 && [核对.结论, ...(核对.来源 ?? []), 核对.说明 ?? ''].join(' ').trim()],
  ] as const;
  return [
    title,
    ...records.flatMap(([key, value]) => (value === undefined ? [] : [`${title} · ${key}: ${onOneLine(value)}`])),
    ...comparedFields
      .filter((field) => field !== '一级事项' && field !== '名称')
      .flatMap((field) => textsOf(item, field).map((text) => `${title} · ${field}: ${onOneLine(text)}`)),
  ];
}

function titleOf({ id, content }: VersionItem): string {
  const names = [content.一级事项, content.名称].filter((name) => name !== undefined).map(onOneLine);
  return [id === undefined ? '' : onOneLine(id), names.join('/')].filter(Boolean).join(' ');
}

function textsOf(item: VersionItem, field: ComparedField): readonly string[] {
  const value = fieldValue(item, field);
  if (field === '内容' && typeof value === 'string') return parseContent(value).elements.map(({ text }) => text);
  return typeof value === 'string' ? [value] : valueLines(value);
}
