// What 不适用 says of the items that the place does not have.
import { isBlank } from '../../fields/text.ts';
import type { Exclusion, IdleReason } from '../../model/baseline-check.ts';
import { allItems } from '../../model/baseline-check.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { plainName } from '../match-items/plain-name.ts';

export interface ExclusionReader {
  /** The entry that leaves an item of the baseline out. */
  of(item: VersionItem): Exclusion | undefined;
  readonly idle: readonly (Exclusion & { readonly why: IdleReason })[];
}

interface Situation {
  readonly baseline: readonly VersionItem[];
  /** True for an item of the baseline that the place has. */
  isPresent(item: VersionItem): boolean;
  domainKey(domain: string): string;
}

/** An entry means an item by 基准编号, else by 名称 where only one of the domain has it, or the whole domain. */
export function readExclusions(local: Version, { baseline, isPresent, domainKey }: Situation): ExclusionReader {
  const read = entriesOf(local).map((exclusion): ReadEntry => {
    const domain = domainKey(local.catalogues[exclusion.catalogue]?.head.领域 ?? '');
    const meant = itemsMeant(exclusion.entry, baseline, (item) => domainKey(item.domain) === domain);
    if (typeof meant === 'string') return { exclusion, meant: [], why: meant };
    return meant.some(isPresent) ? { exclusion, meant: [], why: 'present' } : { exclusion, meant };
  });
  const excluded = new Map<VersionItem, Exclusion>();
  for (const { exclusion, meant } of [...read].reverse()) {
    if (!isBlank(exclusion.entry.理由)) for (const item of meant) excluded.set(item, exclusion);
  }
  return {
    of: (item) => excluded.get(item),
    idle: read.flatMap(({ exclusion, why }) => (why === undefined ? [] : [{ ...exclusion, why }])),
  };
}

interface ReadEntry {
  readonly exclusion: Exclusion;
  /** Items of the baseline that it leaves out. */
  readonly meant: readonly VersionItem[];
  /** Why it leaves none out. */
  readonly why?: IdleReason;
}

function entriesOf({ catalogues }: Version): Exclusion[] {
  return catalogues.flatMap(({ head: { 不适用 = [] } }, catalogue) =>
    不适用.map((entry, index) => ({ entry, catalogue, index })),
  );
}

function itemsMeant(
  { 基准编号: id, 名称: name }: Exclusion['entry'],
  baseline: readonly VersionItem[],
  isOfDomain: (item: VersionItem) => boolean,
): readonly VersionItem[] | Exclude<IdleReason, 'present'> {
  const found = baseline.filter((item) => {
    if (id !== undefined) return item.id === id || item.content.曾用编号?.includes(id) === true;
    return isOfDomain(item) && (name === allItems || plainName(item.content.名称 ?? '') === plainName(name));
  });
  if (found.length === 0) return 'unknown';
  return found.length > 1 && id === undefined && name !== allItems ? 'ambiguous' : found;
}
