import { createOrganIdentifier, type OrganIdentity } from '../fields/organ-identity.ts';
import { ownPlace } from '../fields/own-place.ts';
import { told } from '../fields/register-words.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { OrganEntry } from '../model/registers.ts';
import type { CatalogueIndex, RepositoryRule } from '../model/rule.ts';

/** One organ, one name over all the catalogues of a place: otherwise its items are counted and found as those of two. */
export const organSpelledAlike: RepositoryRule = {
  id: 'organ-spelled-alike',
  title: '同一个机关写法一致',
  scope: 'repository',
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要规范、统一；同一个机关写法不一，汇总和查找时会当成几个',
  tags: ['主体'],
  check(catalogues, report, { registers }) {
    const identify = createOrganIdentifier(registers.organs);
    for (const [region, ofPlace] of groupByRegion(catalogues)) {
      for (const group of groupsIn(ofPlace, region, identify)) reportGroup(group, ownPlace(region), report);
    }
  },
};

function reportGroup({ organ, spellings }: Group, own: string, report: Parameters<RepositoryRule['check']>[1]): void {
  const right = preferred(spellings, own);
  for (const { name, uses } of spellings) {
    if (name === right) continue;
    for (const { catalogue, places } of uses) {
      for (let at = 0; at < places.length; at += 2) {
        const [index = 0, position = 0] = places.slice(at, at + 2);
        report({ catalogue, index }, otherSpelling(name, right, position, organ));
      }
    }
  }
}

interface Spelling {
  readonly name: string;
  readonly uses: { readonly catalogue: CatalogueIndex; readonly places: readonly number[] }[];
}

interface Group {
  /** Undefined where the register has none: the names differ in the place before them only. */
  readonly organ: OrganEntry | undefined;
  readonly spellings: readonly Spelling[];
}

function groupByRegion(catalogues: readonly CatalogueIndex[]): ReadonlyMap<string, readonly CatalogueIndex[]> {
  const regions = new Map<string, CatalogueIndex[]>();
  for (const catalogue of catalogues) {
    const known = regions.get(catalogue.region);
    if (known === undefined) regions.set(catalogue.region, [catalogue]);
    else known.push(catalogue);
  }
  return regions;
}

/** Organs with more than one spelling. */
function groupsIn(
  catalogues: readonly CatalogueIndex[],
  region: string,
  identify: (name: string, region: string) => OrganIdentity | undefined,
): readonly Group[] {
  const groups = new Map<string, { organ: OrganEntry | undefined; spellings: Map<string, Spelling> }>();
  for (const catalogue of catalogues) {
    for (const [name, places] of catalogue.organs) {
      const named = identify(name, region);
      if (named === undefined) continue;
      const group = groups.get(named.key) ?? { organ: named.organ, spellings: new Map<string, Spelling>() };
      groups.set(named.key, group);
      const spelling = group.spellings.get(name) ?? { name, uses: [] };
      group.spellings.set(name, spelling);
      spelling.uses.push({ catalogue, places });
    }
  }
  return [...groups.values()].flatMap(({ organ, spellings }) =>
    spellings.size > 1 ? [{ organ, spellings: [...spellings.values()] }] : [],
  );
}

/** The one with the place's name; of several the most frequent, then the longest. */
function preferred(spellings: readonly Spelling[], own: string): string {
  const ranked = spellings.map(({ name, uses }) => ({
    name,
    rank: [
      name.includes(own) || /分局$/u.test(name) ? 1 : 0,
      uses.reduce((sum, { places }) => sum + places.length, 0),
      name.length,
    ],
  }));
  const [best] = ranked.sort((one, other) => compareRanks(other.rank, one.rank) || (one.name < other.name ? -1 : 1));
  return best?.name ?? '';
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function otherSpelling(name: string, right: string, position: number, organ: OrganEntry | undefined): Finding {
  const path = ['主体', position];
  const isUnsure = organ?.核对 === '待核对';
  const message = `“${name}”与“${right}”是同一个机关，本地的目录里两种写法都有`;
  return {
    path,
    subject: name,
    ...(isUnsure ? { severity: 'info' as const } : {}),
    message: told(message, organ === undefined ? [] : [organ]),
    hint: `请统一写作“${right}”`,
    fix: {
      // What differs only in the place before it is the same for certain.
      isSafe: right.endsWith(name),
      title: `改为“${right}”`,
      edits: [{ path, text: right }],
    },
  };
}
