import { comparable } from '../../fields/text.ts';
import type { Item } from '../../model/catalogue.ts';
import type { DomainEntry } from '../../model/registers.ts';

/** Ids of a domain that the register does not know begin with this. */
const unknownDomainCode = 'QT';

type Unnumbered = Partial<Item>;

/** Hands out ids for one import. Numbers run on within a code; an id that was ever used is not given again. */
export interface IdGiver {
  /** Ids for the items of one domain: its own, then that of the same item in `existing`, then new ones. */
  number(domain: string, items: readonly Unnumbered[], existing: readonly Item[]): Item[];
}

/**
 * @param taken every id that the place already uses, in any domain, 曾用编号 included
 */
export function createIdGiver(domains: readonly DomainEntry[], taken: Iterable<string>): IdGiver {
  const codes = new Map(domains.map((entry) => [entry.名称, entry.代码]));
  const used = new Set(taken);
  const highest = new Map<string, number>();
  for (const id of used) noteNumber(highest, id);

  const next = (code: string): string => {
    let number = highest.get(code) ?? 0;
    let id: string;
    do {
      number++;
      id = `${code}-${String(number).padStart(3, '0')}`;
    } while (used.has(id));
    highest.set(code, number);
    used.add(id);
    return id;
  };

  return {
    number: (domain, items, existing) => {
      const code = codes.get(domain) ?? unknownDomainCode;
      for (const { 编号 } of items) {
        if (编号 === undefined) continue;
        used.add(编号);
        noteNumber(highest, 编号);
      }
      const kept = keptIds(items, existing);
      return items.map((item, index) => ({
        编号: item.编号 ?? kept[index] ?? next(code),
        ...item,
      }));
    },
  };
}

function noteNumber(highest: Map<string, number>, id: string): void {
  const parts = /^([A-Z]+)-(\d{1,9})$/u.exec(id);
  if (!parts) return;
  const [, code = '', digits = ''] = parts;
  highest.set(code, Math.max(highest.get(code) ?? 0, Number(digits)));
}

/** The id of the existing item that is the same: by all its texts, then by 一级事项 and 名称 where both are unique. */
function keptIds(items: readonly Unnumbered[], existing: readonly Item[]): (string | undefined)[] {
  const kept: (string | undefined)[] = items.map(() => undefined);
  if (existing.length === 0) return kept;
  const given = new Set(items.map((item) => item.编号));
  const free = new Set(existing.filter((item) => !given.has(item.编号)));
  for (const keyOf of [wholeKey, nameKey]) {
    const candidates = uniqueBy([...free], keyOf);
    const wanted = uniqueBy(
      items.filter((item, index) => item.编号 === undefined && kept[index] === undefined),
      keyOf,
    );
    items.forEach((item, index) => {
      const key = keyOf(item);
      const match = candidates.get(key);
      if (kept[index] !== undefined || match === undefined || wanted.get(key) !== item) return;
      kept[index] = match.编号;
      free.delete(match);
    });
  }
  return kept;
}

function uniqueBy<Entry extends Unnumbered>(
  entries: readonly Entry[],
  keyOf: (entry: Unnumbered) => string,
): Map<string, Entry> {
  const found = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const key = keyOf(entry);
    found.set(key, found.has(key) ? undefined : entry);
  }
  return new Map([...found].filter((pair): pair is [string, Entry] => pair[1] !== undefined));
}

function wholeKey(item: Unnumbered): string {
  return comparable([item.一级事项 ?? '', item.名称, item.内容, ...(item.依据 ?? []), item.时限].join('|'));
}

function nameKey(item: Unnumbered): string {
  return comparable(`${item.一级事项 ?? ''}|${item.名称}`);
}
