import { isBlank } from '../fields/text.ts';
// The national form of 基层政务公开标准目录 (国办发〔2019〕54号 and the 26 national guides), column by column.
import type { Catalogue, Item } from '../model/catalogue.ts';
import { columnLabel, hiddenColumn } from '../model/round-trip.ts';
import { printable } from './cell-text.ts';
import { channelBoxes } from './channel-boxes.ts';
import type { FormColumn } from './form-column.ts';
import { tickColumns } from './tick-columns.ts';

const standardColumns: readonly FormColumn[] = [
  {
    key: '一级事项',
    labels: ['公开事项', '一级事项'],
    look: 'name',
    show: (item) => item.一级事项 ?? '',
  },
  {
    key: '名称',
    labels: ['公开事项', '二级事项'],
    look: 'name',
    show: (item) => item.名称 ?? '',
  },
  {
    key: '内容',
    labels: ['公开内容\n（要素）'],
    look: 'text',
    show: (item) => item.内容 ?? '',
  },
  {
    key: '依据',
    labels: ['公开依据'],
    look: 'text',
    show: (item) => (item.依据 ?? []).join('\n'),
  },
  {
    key: '时限',
    labels: ['公开时限'],
    look: 'text',
    show: (item) => item.时限 ?? '',
  },
  {
    key: '主体',
    labels: ['公开主体'],
    look: 'name',
    show: (item) => (item.主体 ?? []).join('、'),
  },
  {
    key: '渠道',
    labels: ['公开渠道和载体'],
    look: 'text',
    show: (item) => (item.渠道 ? channelBoxes(item.渠道) : ''),
  },
];

/** Not in the national form: each is there when an item has something to show in it. */
const furtherColumns: readonly FormColumn[] = [
  {
    key: '备注',
    labels: ['备注'],
    look: 'text',
    show: (item) => item.备注 ?? '',
  },
  {
    key: '栏目.名称',
    labels: ['网站栏目'],
    look: 'text',
    show: (item) => item.栏目?.名称 ?? '',
  },
  {
    key: '栏目.网址',
    labels: ['网址'],
    look: 'text',
    show: (item) => item.栏目?.网址 ?? '',
  },
  {
    key: '权责编号',
    labels: ['权责清单编号'],
    look: 'name',
    show: (item) => item.权责编号 ?? '',
  },
];

/** A sheet with more columns than this is no table any more; what has no column is still in the hidden item. */
const mostExtensions = 30;
const longestLabel = 40;

/** All columns that the table of a catalogue needs, from left to right, without 序号. Their labels are unique. */
export function formColumns(catalogue: Catalogue): FormColumn[] {
  const items = catalogue.事项;
  const further = furtherColumns.filter(({ show }) => items.some((item) => show(item) !== ''));
  const fixed = [...standardColumns, ...tickColumns(items), ...further];
  return [...fixed, ...extensionColumns(items, fixed)];
}

function extensionColumns(items: readonly Item[], before: readonly FormColumn[]): FormColumn[] {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item.扩展 ?? {})))].slice(0, mostExtensions);
  const taken = new Set(['', '序号', ...before.map(({ labels }) => columnLabel(labels))]);
  return keys.map((key) => {
    const label = freeLabel(key, taken);
    taken.add(columnLabel([label]));
    return {
      key: `扩展.${key}`,
      labels: [label],
      look: 'text',
      show: (item) => ownText(item.扩展, key),
    };
  });
}

function freeLabel(key: string, taken: ReadonlySet<string>): string {
  const shown = printable(key).trim().slice(0, longestLabel);
  // A label of blanks only, a zero-width space say, would be no header.
  const plain = isBlank(shown) ? '（无表头）' : shown;
  let label = plain;
  for (let number = 2; taken.has(columnLabel([label])) || hiddenColumn(columnLabel([label])); number += 1) {
    label = `${plain}（${number}）`;
  }
  return label;
}

/** A header may be called `constructor`. */
function ownText(record: Item['扩展'], key: string): string {
  return record && Object.hasOwn(record, key) ? (record[key] ?? '') : '';
}
