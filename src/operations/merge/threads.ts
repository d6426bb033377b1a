// Which catalogue of one version is which of another.
import { comparable } from '../../fields/text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Matching } from '../../model/matching.ts';
import type { Version, VersionCatalogue, VersionItem } from '../../model/version.ts';
import type { Side, Three } from './three.ts';

/** A catalogue through the versions; absent where a version has none. */
export interface Thread {
  readonly base?: VersionCatalogue;
  readonly ours?: VersionCatalogue;
  readonly theirs?: VersionCatalogue;
}

export interface Threads {
  /** Each catalogue of each version in exactly one: those of base first, then those that ours, then theirs added. */
  readonly all: readonly Thread[];
  of(side: keyof Thread, item: VersionItem): Thread;
}

/** 领域 as the result writes it. */
export function domainOf({ ours, theirs, base }: Thread): string {
  return (ours ?? theirs ?? base)?.head.领域 ?? '';
}

type DomainKey = (name: string) => string;

export function threadCatalogues(
  versions: Three<Version>,
  links: Readonly<Record<Side, Matching>>,
  domainKey: DomainKey,
): Threads {
  const { base, ours, theirs } = versions;
  const toOurs = pairCatalogues(base, ours, links.ours, domainKey);
  const toTheirs = pairCatalogues(base, theirs, links.theirs, domainKey);
  const [newInOurs, newInTheirs] = [without(ours, toOurs), without(theirs, toTheirs)];
  const added = pairByHead(newInOurs, newInTheirs, domainKey);
  const known = new Set(added.values());
  const all: Thread[] = [
    ...base.catalogues.map((catalogue) => thread(catalogue, toOurs.get(catalogue), toTheirs.get(catalogue))),
    ...newInOurs.map((catalogue) => thread(undefined, catalogue, added.get(catalogue))),
    ...newInTheirs
      .filter((catalogue) => !known.has(catalogue))
      .map((catalogue) => thread(undefined, undefined, catalogue)),
  ];
  const index = new Map(all.flatMap((each) => Object.values(each).map((catalogue) => [catalogue, each] as const)));
  return { all, of: (side, item) => index.get(versions[side].catalogues[item.catalogue] as VersionCatalogue) ?? {} };
}

function thread(base?: VersionCatalogue, ours?: VersionCatalogue, theirs?: VersionCatalogue): Thread {
  return { ...(base && { base }), ...(ours && { ours }), ...(theirs && { theirs }) };
}

type CataloguePairs = Map<VersionCatalogue, VersionCatalogue>;

/** By place and domain, else by domain; what is left by its items, for a domain may have been renamed. */
function pairCatalogues(before: Version, after: Version, matching: Matching, domainKey: DomainKey): CataloguePairs {
  const pairs = pairByHead(before.catalogues, after.catalogues, domainKey);
  const taken = new Set(pairs.values());
  for (const catalogue of before.catalogues) {
    if (pairs.has(catalogue)) continue;
    const successor = mostCommon(catalogue, before, after, matching);
    if (successor === undefined || taken.has(successor)) continue;
    pairs.set(catalogue, successor);
    taken.add(successor);
  }
  return pairs;
}

function pairByHead(
  before: readonly VersionCatalogue[],
  after: readonly VersionCatalogue[],
  domainKey: DomainKey,
): CataloguePairs {
  const pairs: CataloguePairs = new Map();
  const byDomain = ({ head }: VersionCatalogue) => domainKey(head.领域);
  const placeOf = (catalogue: VersionCatalogue) => {
    const { 类型: type = '标准目录', 地区: place } = catalogue.head;
    return [byDomain(catalogue), type, comparable(place?.名称 ?? '')].join('\n');
  };
  for (const keyOf of [placeOf, byDomain]) {
    const taken = new Set(pairs.values());
    const waiting = groupBy(
      after.filter((catalogue) => !taken.has(catalogue)),
      keyOf,
    );
    for (const catalogue of before) {
      if (pairs.has(catalogue)) continue;
      const other = waiting.get(keyOf(catalogue))?.shift();
      if (other !== undefined) pairs.set(catalogue, other);
    }
  }
  return pairs;
}

/** The catalogue that holds more than half of the items of both. */
function mostCommon(
  catalogue: VersionCatalogue,
  before: Version,
  after: Version,
  { pairs }: Matching,
): VersionCatalogue | undefined {
  const here = pairs.filter((pair) => before.catalogues[pair.before.catalogue] === catalogue);
  const found = groupBy(here, (pair) => after.catalogues[pair.after.catalogue]);
  return [...found].find(([other, shared]) => {
    return other !== undefined && shared.length * 2 > Math.max(catalogue.items.length, other.items.length);
  })?.[0];
}

function without({ catalogues }: Version, pairs: CataloguePairs): VersionCatalogue[] {
  const taken = new Set(pairs.values());
  return catalogues.filter((catalogue) => !taken.has(catalogue));
}
