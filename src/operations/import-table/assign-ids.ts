import type { Item } from '../../model/catalogue.ts';
import type { DomainEntry } from '../../model/registers.ts';
import type { Kept, Unnumbered } from './keep-ids.ts';

/** Ids of a domain that the register does not know begin with this. */
const unknownDomainCode = 'QT';

/** Hands out ids for one import. Numbers run on within a code; an id that was ever used is not given again. */
export interface IdGiver {
  /** Ids for the items of one domain: an item's own, then that of the existing item that it is, then a new one. */
  number(domain: string, items: readonly Unnumbered[], kept: readonly Kept[]): Item[];
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
    number: (domain, items, kept) => {
      const code = codes.get(domain) ?? unknownDomainCode;
      for (const { 编号 } of items) {
        if (编号 === undefined) continue;
        used.add(编号);
        noteNumber(highest, 编号);
      }
      return items.map((item, index) => {
        const { id, formerIds } = kept[index] ?? {};
        const lineage = formerIds === undefined ? {} : { 曾用编号: [...formerIds] };
        return { 编号: item.编号 ?? id ?? next(code), ...lineage, ...item };
      });
    },
  };
}

function noteNumber(highest: Map<string, number>, id: string): void {
  const parts = /^([A-Z]+)-(\d{1,9})$/u.exec(id);
  if (!parts) return;
  const [, code = '', digits = ''] = parts;
  highest.set(code, Math.max(highest.get(code) ?? 0, Number(digits)));
}
