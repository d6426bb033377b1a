import { withoutBlanks } from '../../fields/text.ts';
import type { NeighbourEntry } from '../../model/registers.ts';
import type { Column, Header } from './header.ts';

const elementOfRole: Readonly<Record<string, string>> = {
  内容: '内容',
  依据: '依据',
  时限: '时限',
  主体: '主体',
  渠道: '渠道',
  渠道勾选: '渠道',
  对象: '对象',
  全社会: '对象',
  特定群体: '对象',
  方式: '方式',
  主动: '方式',
  依申请: '方式',
};

/** A column that can hold an item's name when none is headed so: 类别 in a negative list or a village list. */
const nameLikeLabel = /^(信息事项类别|事项类别|类别|分类|信息类别|公开类别)$/u;

/** True for the header of a catalogue; `words` are the table's title and sheet name, which tell a negative list. */
export function isCatalogueHeader(header: Header, words: string): boolean {
  const { columns } = header;
  const isNamed = columns.some(
    (column) => column.role === '事项' || column.role === '一级事项' || column.role === '二级事项',
  );
  const elements = new Set(columns.map((column) => elementOfRole[column.role ?? '']).filter(Boolean));
  const isNegativeList = /负面清单|不予.{0,4}公开/u.test(words + columns.map((column) => column.header).join());
  if (isNegativeList)
    return (isNamed || nameColumnOf(columns) !== undefined) && elements.has('内容') && elements.has('依据');
  if (isNamed) return elements.size >= 3 || (elements.size === 2 && elements.has('内容') && publicLabels(columns) >= 3);
  return elements.size >= 4 && nameColumnOf(columns) !== undefined;
}

function publicLabels(columns: readonly Column[]): number {
  return columns.filter((column) => column.header.includes('公开')).length;
}

/** The column that stands for the item's name where no header says so. */
export function nameColumnOf(columns: readonly Column[]): Column | undefined {
  return columns.find((column) => nameLikeLabel.test(withoutBlanks(column.label)));
}

/** What a table that is no catalogue looks like, by the words of its first rows; undefined where nothing is known. */
export function recogniseNeighbour(words: string, neighbours: readonly NeighbourEntry[]): NeighbourEntry | undefined {
  const plain = withoutBlanks(words);
  return neighbours.find((entry) => entry.特征.some((marks) => marks.split('+').every((mark) => plain.includes(mark))));
}
