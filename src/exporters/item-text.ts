import type { TextRun } from '../model/sheet-plan.ts';
import type { VersionItem } from '../model/version.ts';
import { printable } from './cell-text.ts';

/** What a reviewer needs of an item that came or went as a whole. */
const shownFields = ['名称', '内容', '依据', '时限', '主体', '方式', '渠道', '对象', '层级'] as const;

/** The item element by element, each with its name before it. */
export function itemText({ content }: VersionItem): TextRun[] {
  const shown = shownFields.flatMap((field) => {
    const text = printable([content[field] ?? []].flat().join(field === '依据' ? '\n' : '、')).trim();
    return text === '' ? [] : [{ field, text }];
  });
  return shown.flatMap(({ field, text }, index) => {
    const opening = text.includes('\n') ? '：\n' : '：';
    return [{ text: `${index > 0 ? '\n' : ''}${field}${opening}`, bold: true }, { text }];
  });
}
