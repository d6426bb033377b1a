// What catalogues hold, counted by domain and by each element.
import { parseAudience } from '../fields/audience.ts';
import { type ChannelReader, createChannelReader } from '../fields/channel.ts';
import { deadlineClass, deadlineClasses } from '../fields/deadline-class.ts';
import { domainOfName } from '../fields/domain.ts';
import { levels, parseLevel } from '../fields/level.ts';
import { parseMethod } from '../fields/method.ts';
import { comparable } from '../fields/text.ts';
import { groupBy } from '../model/group-by.ts';
import type { Registers } from '../model/registers.ts';
import type { Count, DomainCount, SectionName, Statistics, StatisticsSection } from '../model/statistics.ts';
import type { ItemContent, Version, VersionItem } from '../model/version.ts';

/** How one element is counted. */
interface Measure {
  readonly name: SectionName;
  readonly isSeveral: boolean;
  /** The rows in which an item counts; none: 没有写. */
  valuesOf(content: ItemContent): readonly string[];
  /** Names that come first, in this order; the others follow by how many items they have. */
  readonly order: readonly string[];
}

const nothing = '没有写';

/** Counts the items of a version. Values are brought under one name where a register or a parse knows that they are one. */
export function statisticsOf(version: Version, registers: Registers): Statistics {
  const items = version.catalogues.flatMap((catalogue) => catalogue.items);
  const measures = measuresOf(registers);
  return {
    name: version.name,
    files: new Set(version.catalogues.map(({ file }) => file)).size,
    items: items.length,
    domains: domainCounts(items, registers),
    total: countDomain('合计', items),
    sections: measures
      .map((measure) => section(measure, items))
      // Only references say how sure they are of an item.
      .filter(({ name, counts }) => name !== '核对' || counts.some((count) => count.name !== nothing)),
  };
}

function measuresOf({ channels }: Registers): readonly Measure[] {
  const channelReader = createChannelReader(channels);
  return [
    { name: '主体', isSeveral: true, valuesOf: ({ 主体 = [] }) => 主体, order: [] },
    {
      name: '层级',
      isSeveral: true,
      valuesOf: ({ 层级 = [] }) =>
        层级.flatMap((value): readonly string[] => {
          const parsed = parseLevel(value);
          return parsed.understood ? parsed.levels : [value];
        }),
      order: levels,
    },
    { name: '时限', isSeveral: false, valuesOf: ({ 时限 }) => [deadlineClass(时限)], order: deadlineClasses },
    {
      name: '渠道',
      isSeveral: true,
      valuesOf: ({ 渠道 = [] }) => 渠道.map((value) => channelName(value, channelReader)),
      order: [],
    },
    { name: '方式', isSeveral: true, valuesOf: ({ 方式 = [] }) => methodsOf(方式), order: ['主动', '依申请'] },
    { name: '对象', isSeveral: true, valuesOf: ({ 对象 = [] }) => audiencesOf(对象), order: ['全社会', '特定群体'] },
    {
      name: '核对',
      isSeveral: false,
      valuesOf: ({ 核对 }) => (核对 === undefined ? [] : [核对.结论]),
      order: ['已对照', '待核对'],
    },
  ];
}

/** The register's name where it knows the channel, else the words as published. */
function channelName(value: string, { normaliseChannel }: ChannelReader): string {
  const name = normaliseChannel(value);
  return name === comparable(value) ? value : name;
}

function methodsOf(values: readonly string[]): string[] {
  return values.map((value) => parseMethod(value) ?? value);
}

function audiencesOf(values: readonly string[]): string[] {
  return values.map((value) => {
    const { kind } = parseAudience(value);
    if (kind === 'unknown') return value;
    return kind === 'society' ? '全社会' : '特定群体';
  });
}

function section({ name, isSeveral, valuesOf, order }: Measure, items: readonly VersionItem[]): StatisticsSection {
  const found = new Map<string, { name: string; items: number }>();
  for (const { content } of items) {
    const values = valuesOf(content).filter((value) => comparable(value) !== '');
    const keys = new Map((values.length === 0 ? [nothing] : values).map((value) => [comparable(value), value]));
    for (const [key, value] of keys) {
      const count = found.get(key) ?? { name: value, items: 0 };
      count.items += 1;
      found.set(key, count);
    }
  }
  return { name, isSeveral, counts: [...found.values()].sort(byOrder(order)) };
}

/** What is not written stands last, so that it is seen. */
function byOrder(order: readonly string[]) {
  const rank = ({ name }: Count) => {
    if (name === nothing) return Number.POSITIVE_INFINITY;
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  return (a: Count, b: Count) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first - second;
    return b.items - a.items || (a.name < b.name ? -1 : 1);
  };
}

function domainCounts(items: readonly VersionItem[], { domains }: Registers): DomainCount[] {
  const byDomain = groupBy(items, ({ domain }) => domainOfName(domain, domains)?.名称 ?? domain);
  const rank = new Map(domains.map(({ 名称 }, index) => [名称, index]));
  return [...byDomain]
    .sort(([a], [b]) => (rank.get(a) ?? domains.length) - (rank.get(b) ?? domains.length) || (a < b ? -1 : 1))
    .map(([domain, inDomain]) => countDomain(domain, inDomain));
}

function countDomain(domain: string, items: readonly VersionItem[]): DomainCount {
  const having = (predicate: (content: ItemContent) => boolean) =>
    items.filter((item) => predicate(item.content)).length;
  const groups = items.flatMap((item) =>
    item.content.一级事项 === undefined ? [] : [`${comparable(item.domain)}\u0000${comparable(item.content.一级事项)}`],
  );
  return {
    domain,
    groups: new Set(groups).size,
    items: items.length,
    active: having(({ 方式 = [] }) => methodsOf(方式).includes('主动')),
    onRequest: having(({ 方式 = [] }) => methodsOf(方式).includes('依申请')),
    society: having(({ 对象 = [] }) => audiencesOf(对象).includes('全社会')),
    group: having(({ 对象 = [] }) => audiencesOf(对象).includes('特定群体')),
    checked: having(({ 核对 }) => 核对?.结论 === '已对照'),
  };
}
