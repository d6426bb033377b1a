import type { DomainEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';

/** 农业, 统计: words of any text. */
const shortest = 3;

/** The domains that a text names as such: 重大建设项目批准和实施领域. The same register gives the same reader. */
export const createDomainMentions = onceEach((domains: readonly DomainEntry[]) => {
  const byName = new Map<string, DomainEntry>();
  for (const entry of domains) {
    for (const name of [entry.名称, ...(entry.别名 ?? []), ...(entry.曾用名 ?? [])]) {
      if (name.length >= shortest && !byName.has(name)) byName.set(name, entry);
    }
  }
  const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${longestFirst.map(escaped).join('|')})领域`, 'gu');
  const read = (text: string) =>
    Array.from(text.matchAll(pattern), ([, name = '']) => byName.get(name)).filter(isEntry);
  const none: readonly DomainEntry[] = [];
  return (text: string): readonly DomainEntry[] => (text.includes('领域') ? read(text) : none);
});

function isEntry(entry: DomainEntry | undefined): entry is DomainEntry {
  return entry !== undefined;
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
