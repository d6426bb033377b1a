import type { Catalogue } from '../model/catalogue.ts';
import type { DomainEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';
import { afterRegion, titleStart } from './region.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export interface TitleDomain {
  /** The register's name, or the title's own words where the register does not know the domain. */
  readonly name: string;
  readonly known: boolean;
  readonly entry?: DomainEntry;
}

type CatalogueType = NonNullable<Catalogue['类型']>;

/** First match wins: a village's list is called 标准目录 too. */
const typeWords: readonly (readonly [RegExp, CatalogueType])[] = [
  [/负面清单/u, '负面清单'],
  [/村务公开|居务公开|村\(居\)务|村居务|村级事务|社区事务|三务公开/u, '村(居)务公开清单'],
  [/主动公开.{0,6}(?:目录|清单)/u, '主动公开基本目录'],
  [/标准.{0,4}目录|公开.{0,12}(?:目录|清单|一览表)|领域.{0,6}目录/u, '标准目录'],
];

/** The kind of catalogue that a title names; undefined where it names none. */
export function catalogueTypeOfTitle(title: string): CatalogueType | undefined {
  const key = comparable(title.slice(0, 500));
  return typeWords.find(([pattern]) => pattern.test(key))?.[1];
}

/** Words of a title that are neither place nor domain. */
const titleWords =
  /(?:领域)?(?:基层)?(?:政务|政府信息|信息|村务|居务|村\(居\)务)?(?:主动)?公开(?:事项|基本|指引|清单)*(?:标准|规范)*(?:化)?(?:目录|清单|指引|一览表).*$|领域.*$|(?:试行|修订|暂行|征求意见稿|\d{4}年).*$/u;
const decorations =
  /[(（[【][^()（）【】[\]]*(?:试行|修订|暂行|版|年|稿|样板|示例|编码|代码)[^()（）【】[\]]*[)）\]】]/gu;

/** The domain in a table's title: （二十二）示例区安全生产领域基层政务公开标准目录 → 安全生产. */
export function domainOfTitle(title: string, domains: readonly DomainEntry[]): TitleDomain | undefined {
  const rest = titleStart(afterRegion(titleStart(title).replace(decorations, '')));
  const words = rest.replace(titleWords, '');
  const entry =
    domainOfName(words, domains) ??
    (rest.includes('公开') || rest.includes('领域') ? knownInside(words, domains) : undefined);
  if (entry !== undefined) return { name: entry.名称, known: true, entry };
  const isNamed = rest.startsWith(`${words}领域`) && /^(?!\d+个|[各全]|.*试点).{1,20}$/u.test(words);
  return isNamed ? { name: words, known: false } : undefined;
}

/** The entry that a name, alias or former name belongs to; 领域 behind it and numbers before it do not count. */
export function domainOfName(name: string, domains: readonly DomainEntry[]): DomainEntry | undefined {
  const plain = titleStart(name);
  return namesOf(domains).get(keyOf(plain)) ?? namesOf(domains).get(keyOf(plain.replace(/领域$|类$/u, '')));
}

/** One key for all names of a domain, aliases and former names included: the register's name, else the words for comparing. */
export const createDomainKey = onceEach((domains: readonly DomainEntry[]) =>
  remember((name) => domainOfName(name, domains)?.名称 ?? comparable(name)),
);

/** The longest known name within the words: 教育局义务教育. Of two equally long, the later one. */
function knownInside(words: string, domains: readonly DomainEntry[]): DomainEntry | undefined {
  const key = keyOf(words);
  let best: { length: number; entry: DomainEntry } | undefined;
  for (const [name, entry] of namesOf(domains)) {
    if (name.length >= 3 && name.length >= (best?.length ?? 0) && key.includes(name))
      best = { length: name.length, entry };
  }
  return best?.entry;
}

/** Every name of the register by its key, made once a register. */
const namesOf = onceEach((domains: readonly DomainEntry[]): ReadonlyMap<string, DomainEntry> => {
  const index = new Map<string, DomainEntry>();
  for (const entry of domains) {
    for (const name of [entry.名称, ...(entry.别名 ?? []), ...(entry.曾用名 ?? [])]) {
      const key = keyOf(name);
      if (!index.has(key)) index.set(key, entry);
    }
  }
  return index;
});

function keyOf(name: string): string {
  return comparable(name);
}
