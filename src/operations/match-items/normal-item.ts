// The normal form of an item: what is left of it when presentation is taken away.
import { normaliseAudience } from '../../fields/audience.ts';
import { createChannelReader } from '../../fields/channel.ts';
import { normaliseCitation } from '../../fields/citation.ts';
import { normaliseContent } from '../../fields/content.ts';
import { normaliseDeadline } from '../../fields/deadline.ts';
import { remember } from '../../fields/remember.ts';
import { comparable } from '../../fields/text.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemContent, VersionItem } from '../../model/version.ts';
import { plainName } from './plain-name.ts';
import { joined } from './raw-key.ts';

export interface NormalItem {
  /** 一级事项 and 名称 without leading numbers. */
  readonly group: string;
  readonly name: string;
  /** The elements of 内容, each once. */
  readonly elements: readonly string[];
  /** 时限, 渠道 and all other fields that have a value, each behind its name. */
  readonly rest: readonly string[];
  /** Equal for items that differ in presentation only, 依据 and 主体 included; ids do not count. */
  readonly key: string;
}

type Form = (content: ItemContent) => string;

/** Makes normal forms; each item's once. */
export function createNormaliser(registers: Registers): (item: VersionItem) => NormalItem {
  const known = new Map<VersionItem, NormalItem>();
  const restForms = Object.entries(createRestForms(registers));
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const normal = normalItem(item.content, restForms);
    known.set(item, normal);
    return normal;
  };
}

function normalItem(content: ItemContent, restForms: readonly (readonly [string, Form])[]): NormalItem {
  const group = plainName(content.一级事项 ?? '');
  const name = plainName(content.名称 ?? '');
  const elements = elementsOf(content.内容 ?? '');
  const rest: string[] = [];
  for (const [field, form] of restForms) {
    const text = form(content);
    if (text !== '') rest.push(`${field}=${text}`);
  }
  const elementSet = [...new Set(elements)].sort().join('\n');
  const key = [group, name, elementSet, citationSet(joined(content.依据)), organSet(joined(content.主体)), ...rest];
  return { group, name, elements, rest, key: key.join('\u0000') };
}

const elementsOf = remember((text: string): readonly string[] => {
  const lines = normaliseContent(text).split('\n');
  return lines.filter((line) => line !== '').map((line) => line.slice(1));
});

/** The entries of a joined list, normalised, each once, sorted: their order says nothing. */
function setOf(normalise: (entry: string) => string): (list: string) => string {
  return remember((list) => {
    const entries = new Set(list.split('\u0001').map(normalise));
    entries.delete('');
    return [...entries].sort().join('\u0001');
  });
}

const citationSet = setOf(normaliseCitation);
const organSet = setOf(comparable);
const audienceSet = setOf(normaliseAudience);
const plainSet = setOf(comparable);
const deadlineForm = remember(normaliseDeadline);

function createRestForms({ channels }: Registers): Readonly<Record<string, Form>> {
  const channelSet = setOf(createChannelReader(channels).normaliseChannel);
  return {
    时限: (content) => deadlineForm(content.时限 ?? ''),
    渠道: (content) => channelSet(joined(content.渠道)),
    对象: (content) => audienceSet(joined(content.对象)),
    方式: (content) => plainSet(joined(content.方式)),
    层级: (content) => plainSet(joined(content.层级)),
    备注: (content) => comparable(content.备注 ?? ''),
    权责编号: (content) => comparable(content.权责编号 ?? ''),
    栏目: (content) => recordForm(content.栏目),
    扩展: (content) => recordForm(content.扩展),
    偏离: (content) => (content.偏离 ?? []).map(recordForm).sort().join('\u0001'),
  };
}

function recordForm(record: object | undefined): string {
  if (record === undefined) return '';
  const entries = Object.entries(record).map(([key, value]) => [comparable(key), comparable(String(value))] as const);
  const written = entries.filter(([, value]) => value !== '').map((entry) => entry.join('='));
  return written.sort().join('\u0002');
}
