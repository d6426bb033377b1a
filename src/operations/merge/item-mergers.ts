// Every field of an item: what merges it.
import { createActReader } from '../../fields/act.ts';
import { createChannelReader } from '../../fields/channel.ts';
import { normaliseCitation } from '../../fields/citation.ts';
import { createOrganReader } from '../../fields/organ-name.ts';
import { comparable } from '../../fields/text.ts';
import { type Item, recordKeys } from '../../model/catalogue.ts';
import type { ComparedField } from '../../model/change-set.ts';
import type { WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import { fieldEntries } from '../diff/compared-fields.ts';
import type { FieldReaders } from '../diff/field-comparer.ts';
import { isSameValue } from '../diff/field-values.ts';
import { mergeContent } from './merge-content.ts';
import { listMerger } from './merge-list.ts';
import { entriesMerger, recordMerger } from './merge-record.ts';
import { isExactly, mergeWhole, type Three, type ValueMerger } from './three.ts';

export type ItemKey = keyof Item;

export interface ItemTools {
  readonly mergers: Readonly<Record<ItemKey, ValueMerger>>;
  /** True where the field of both items means the same, however it is written. */
  areSame(field: ItemKey, one: WholeItem, other: WholeItem): boolean;
}

/** Texts that differ at most in layout and width; what is empty is absent. */
export function isSameText(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return comparable(one) === comparable(other);
  return isSameValue(one, other);
}

export const mergeText: ValueMerger = (three) => mergeWhole(three, isSameText);
const mergeTexts = listMerger(comparable);
const mergeRecord = recordMerger(mergeText);

export function createItemTools(registers: Registers): ItemTools {
  const readers: FieldReaders = {
    acts: createActReader(registers.acts),
    organs: createOrganReader(registers.organs),
    channels: createChannelReader(registers.channels),
  };
  const comparers = new Map(fieldEntries);
  const areSame = (field: ItemKey, one: WholeItem, other: WholeItem) => {
    if (isSameValue(one[field], other[field])) return true;
    const entry = comparers.get(field as ComparedField);
    if (entry === undefined) return isSameText(one[field], other[field]);
    return entry.compare(entry.read(one), entry.read(other), readers).length === 0;
  };
  const byMeaning = (field: ComparedField): ValueMerger => {
    return (three) => mergeWhole(three, (one, other) => areSame(field, { [field]: one }, { [field]: other }));
  };
  return {
    areSame,
    mergers: {
      编号: mergeText,
      基准编号: mergeText,
      曾用编号: mergeTexts,
      一级事项: byMeaning('一级事项'),
      名称: byMeaning('名称'),
      内容: mergeContent,
      依据: listMerger(normaliseCitation),
      时限: byMeaning('时限'),
      主体: mergeTexts,
      方式: mergeTexts,
      渠道: mergeTexts,
      对象: mergeTexts,
      层级: mergeTexts,
      备注: mergeText,
      栏目: mergeRecord,
      权责编号: mergeText,
      扩展: mergeRecord,
      偏离: entriesMerger(({ 要素 }) => String(要素), mergeRecord),
      核对: recordMerger(mergeText, { 来源: mergeTexts }),
    },
  };
}

const records: readonly string[] = recordKeys;

/** True where nothing differs that readers of the catalogue see. */
export function meansTheSame(one: WholeItem, other: WholeItem, { areSame, mergers }: ItemTools): boolean {
  return (Object.keys(mergers) as ItemKey[]).every((key) => records.includes(key) || areSame(key, one, other));
}

export interface MergedFields {
  readonly item: WholeItem;
  /** Fields that a person has to choose; the item has those of ours. */
  readonly open: readonly ItemKey[];
}

/** Field by field, in the order in which ours has them. */
export function mergeFields({ base, ours, theirs }: Three<WholeItem>, { mergers }: ItemTools): MergedFields {
  if (isExactly(base, theirs) || isExactly(ours, theirs)) return { item: ours, open: [] };
  if (isExactly(base, ours)) return { item: theirs, open: [] };
  const item = new Map<string, unknown>();
  const open: ItemKey[] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)]) as ReadonlySet<ItemKey>) {
    const merge = Object.hasOwn(mergers, key) ? mergers[key] : mergeText;
    const { value, isOpen } = merge({ base: base[key], ours: ours[key], theirs: theirs[key] });
    if (isOpen) open.push(key);
    if (value !== undefined) item.set(key, value);
  }
  return { item: Object.fromEntries(item) as WholeItem, open };
}
