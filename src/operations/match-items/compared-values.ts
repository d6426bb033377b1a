// The fields that two items are compared by: how each reads when presentation is taken away, and what it consists of.
import { normaliseAudience } from '../../fields/audience.ts';
import { createChannelReader } from '../../fields/channel.ts';
import { normaliseCitation } from '../../fields/citation.ts';
import { actOf } from '../../fields/citation-comparison.ts';
import { normaliseContent } from '../../fields/content.ts';
import { normaliseDeadline } from '../../fields/deadline.ts';
import { remember } from '../../fields/remember.ts';
import { comparable } from '../../fields/text.ts';
import { recordKeys } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemContent } from '../../model/version.ts';
import { nameTokens } from './name-tokens.ts';
import { plainName } from './plain-name.ts';

export const comparedFields = ['名称', '内容', '依据', '一级事项', '主体', '其他'] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface ReadValue {
  /** Equal where only presentation differs; empty where there is no value. */
  readonly plain: string;
  /** What the value consists of: pairs of neighbouring words of a name, elements of a content, acts … */
  readonly parts: readonly string[];
}

export interface ValueReader {
  /** As published: equal texts are read once. */
  written(content: ItemContent): string;
  read(content: ItemContent): ReadValue;
}

export function createValueReaders(registers: Registers): Readonly<Record<ComparedField, ValueReader>> {
  return {
    名称: nameReader(({ 名称 }) => 名称),
    一级事项: nameReader(({ 一级事项 }) => 一级事项),
    内容: { written: ({ 内容 }) => 内容 ?? '', read: ({ 内容 }) => asSet(elementsOf(内容 ?? '')) },
    依据: {
      written: ({ 依据 }) => joined(依据),
      read: ({ 依据 = [] }) => ({ plain: setOf(依据.map(citation)), parts: 依据.map(act) }),
    },
    主体: { written: ({ 主体 }) => joined(主体), read: ({ 主体 = [] }) => asSet(主体.map(comparable)) },
    其他: createRestReader(registers),
  };
}

const citation = remember(normaliseCitation);
const act = remember(actOf);

function asSet(parts: readonly string[]): ReadValue {
  return { plain: setOf(parts), parts };
}

function nameReader(nameOf: (content: ItemContent) => string | undefined): ValueReader {
  return {
    written: (content) => nameOf(content) ?? '',
    read: (content) => {
      const plain = plainName(nameOf(content) ?? '');
      return { plain, parts: neighbours(nameTokens(plain)) };
    },
  };
}

/** A name of one word is its own pair. */
function neighbours(tokens: readonly string[]): readonly string[] {
  return tokens.length < 2 ? tokens : tokens.slice(1).map((token, index) => `${tokens[index]}${token}`);
}

function elementsOf(text: string): string[] {
  const lines = normaliseContent(text).split('\n');
  return lines.filter((line) => line !== '').map((line) => line.slice(1));
}

/** Everything else that an item says, ids and lineage aside. */
function createRestReader({ channels }: Registers): ValueReader {
  const { normaliseChannel } = createChannelReader(channels);
  const partsOf = (content: ItemContent) => {
    const values: Readonly<Record<string, string>> = {
      时限: normaliseDeadline(content.时限 ?? ''),
      渠道: setOf((content.渠道 ?? []).map(normaliseChannel)),
      对象: setOf((content.对象 ?? []).map(normaliseAudience)),
      方式: setOf((content.方式 ?? []).map(comparable)),
      层级: setOf((content.层级 ?? []).map(comparable)),
      备注: comparable(content.备注 ?? ''),
      权责编号: comparable(content.权责编号 ?? ''),
      栏目: recordText(content.栏目),
      扩展: recordText(content.扩展),
      偏离: setOf((content.偏离 ?? []).map(recordText)),
      ...Object.fromEntries(furtherFields(content).map(([field, value]) => [field, comparable(JSON.stringify(value))])),
    };
    return Object.entries(values).flatMap(([field, value]) => (value === '' ? [] : [`${field}=${value}`]));
  };
  return {
    written: writtenRest,
    read: (content) => {
      const parts = partsOf(content);
      return { plain: parts.join('\u0000'), parts };
    },
  };
}

const ownFields: ReadonlySet<string> = new Set([
  ...recordKeys,
  ...['一级事项', '名称', '内容', '依据', '主体'],
  ...['时限', '渠道', '对象', '方式', '层级', '备注', '权责编号', '栏目', '扩展', '偏离'],
]);

/** What no reader knows: it has to be equal all the same. */
function furtherFields(content: ItemContent): [string, unknown][] {
  return Object.entries(content).filter(([field, value]) => !ownFields.has(field) && value !== undefined);
}

function writtenRest(content: ItemContent): string {
  const { 时限 = '', 渠道, 对象, 方式, 层级, 备注 = '', 权责编号 = '', 栏目, 扩展, 偏离 } = content;
  const lists = `${joined(渠道)}\u0000${joined(对象)}\u0000${joined(方式)}\u0000${joined(层级)}`;
  const further = furtherFields(content);
  const records = 栏目 || 扩展 || 偏离 || further.length > 0 ? JSON.stringify([栏目, 扩展, 偏离, further]) : '';
  return `${时限}\u0000${lists}\u0000${备注}\u0000${权责编号}\u0000${records}`;
}

function joined(list: readonly string[] | undefined): string {
  if (list === undefined || list.length === 0) return '';
  return list.length === 1 ? (list[0] ?? '') : list.join('\u0001');
}

/** Each entry once, sorted: their order says nothing. */
function setOf(entries: readonly string[]): string {
  const set = new Set(entries);
  set.delete('');
  return [...set].sort().join('\u0001');
}

function recordText(record: object | undefined): string {
  const entries = Object.entries(record ?? {}).map(([key, value]) => [comparable(key), comparable(String(value))]);
  return setOf(entries.flatMap(([key, value]) => (value === '' ? [] : [`${key}=${value}`])));
}
