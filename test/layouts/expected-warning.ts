import type { ImportNotice } from '../../src/operations/import-table/notices.ts';
import type { ExpectedAccount } from './table-fixture.ts';

type Warning = ExpectedAccount['warnings'][number];

/** What each kind of notice says, and what of it is meant: a word of the message, its cell or its sheet. */
const kinds: readonly { readonly kind: string; readonly says: RegExp; readonly by?: 'cell' | 'sheet' }[] = [
  { kind: '未勾选', says: /“公开(\S{2}).*”一栏.*没有打勾/ },
  { kind: '表头错位', says: /从([A-Z]+)列起，列头与内容错位/ },
  { kind: '扩展栏', says: /^([A-Z]+)列.*写入“扩展”/ },
  { kind: '隐藏列', says: /^([A-Z]+) ?列是隐藏的/ },
  { kind: '隐藏工作表', says: /工作表是隐藏的/, by: 'sheet' },
  { kind: '渠道全部未选', says: /一个也没有选中/, by: 'cell' },
  { kind: '渠道缺框', says: /前面没有框/, by: 'cell' },
  { kind: '不认识的符号', says: /不认识/, by: 'cell' },
];

/** A notice in the words of the fixtures; one of another kind as it is. */
export function warningOf({ sheet, cell, message }: ImportNotice): Warning {
  for (const { kind, says, by } of kinds) {
    const match = says.exec(message);
    if (match) return { kind, about: (by === 'sheet' ? sheet : by === 'cell' ? cell : match[1]) ?? '' };
  }
  return { kind: '其他', about: message };
}
