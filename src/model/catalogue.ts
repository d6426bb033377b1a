// The words of the field as types. They are generated from schemas/catalogue.schema.json; this file gives them
// one address and adds what a schema cannot say: the order of the keys and which of them are the eight elements.
import type { CatalogueDocument, Deviation, Item } from './generated/catalogue.ts';

export type {
  CatalogueDocument as Catalogue,
  Check,
  Deviation,
  Item,
  NotApplicable,
  Region,
  SiteColumn,
  Source,
} from './generated/catalogue.ts';

/** The eight elements that 国办发〔2019〕54号 demands of every item. */
export const elements = ['名称', '内容', '依据', '时限', '主体', '方式', '渠道', '对象'] as const;
export type Element = (typeof elements)[number];

/** Fields of an item whose value is always a list. */
export const listFields = ['依据', '主体', '方式', '渠道', '对象', '层级'] as const;

/** Fields of an item whose value is one text. */
export const textFields = ['一级事项', '名称', '内容', '时限', '备注'] as const;

/** The fields that a baseline can ask for: those that the published table has a column of, in its order. */
export const tableFields = [
  '一级事项',
  '名称',
  '内容',
  '依据',
  '时限',
  '主体',
  '方式',
  '渠道',
  '对象',
  '层级',
] as const satisfies readonly Deviation['要素'][];

/** Canonical order of a catalogue's keys. */
export const catalogueKeys = [
  '格式',
  '目录',
  '类型',
  '领域',
  '地区',
  '版本',
  '基准',
  '来源',
  '规模',
  '不适用',
  '事项',
] as const satisfies readonly (keyof CatalogueDocument)[];

/** Canonical order of an item's keys. */
export const itemKeys = [
  '编号',
  '基准编号',
  '曾用编号',
  '一级事项',
  '名称',
  '内容',
  '依据',
  '时限',
  '主体',
  '方式',
  '渠道',
  '对象',
  '层级',
  '备注',
  '栏目',
  '权责编号',
  '扩展',
  '偏离',
  '核对',
] as const satisfies readonly (keyof Item)[];

/** Canonical order of the keys of a map, by its key or that of the list that it is in. */
export const partKeys: Readonly<Record<string, readonly string[]>> = {
  地区: ['名称', '级别'],
  基准: ['来源', '版本'],
  来源: ['代号', '名称', '种类', '文号', '日期', '网址', '一级事项', '规模', '说明'],
  规模: ['一级事项', '事项', '说明'],
  栏目: ['名称', '网址'],
  不适用: ['基准编号', '名称', '理由', '批准', '日期', '有效期'],
  偏离: ['要素', '理由', '批准', '日期', '有效期'],
  核对: ['结论', '来源', '说明'],
};

/** Every key that a catalogue can have, each once. */
export const allKeys: readonly string[] = [
  ...new Set([...itemKeys, ...catalogueKeys, ...Object.values(partKeys).flat()]),
];

/** Keys that say nothing to those who read the catalogue, only to those who keep it: no change between versions. */
export const recordKeys = ['编号', '基准编号', '曾用编号', '核对'] as const satisfies readonly (keyof Item)[];
