import type { Item } from '../model/catalogue.ts';
import type { ChannelEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';

/** The platforms that law names for items of a domain, ready to be asked item by item. */
export interface StatutoryPlatform {
  readonly entry: ChannelEntry;
  /** Words of 一级事项 or 名称, any of which an item has to have. */
  readonly words: readonly string[];
}

const none: readonly StatutoryPlatform[] = [];

/** Those of a domain by its name in the register of domains; made once a register. */
export function platformsOf(domain: string, channels: readonly ChannelEntry[]): readonly StatutoryPlatform[] {
  return indexOf(channels).get(domain) ?? none;
}

const indexOf = onceEach((channels: readonly ChannelEntry[]): ReadonlyMap<string, readonly StatutoryPlatform[]> => {
  const index = new Map<string, StatutoryPlatform[]>();
  for (const entry of channels) {
    const { 领域: domains = [], 事项: words = [] } = entry;
    if (words.length === 0) continue;
    for (const domain of domains) index.set(domain, [...(index.get(domain) ?? []), { entry, words }]);
  }
  return index;
});

export function concerns(
  { words }: StatutoryPlatform,
  { 一级事项: group = '', 名称: name = '' }: Partial<Item>,
): boolean {
  return words.some((word) => name.includes(word) || group.includes(word));
}

/** An order of a ministry or a law binds; what an opinion or a guide says is advice. */
export function isBinding({ 依据: grounds = [] }: ChannelEntry): boolean {
  return grounds.some((ground) => /令第\d+号|^《[^》]*(?:法|条例)》/u.test(ground));
}
