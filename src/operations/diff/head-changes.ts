import { comparable } from '../../fields/text.ts';
import type { NotApplicable } from '../../model/catalogue.ts';
import type { HeadChange } from '../../model/change-set.ts';
import { exclusionText } from '../../model/departure-words.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Version, VersionCatalogue } from '../../model/version.ts';

const headTexts: Readonly<Record<string, (head: CatalogueHead) => string | undefined>> = {
  目录: ({ 目录 }) => 目录,
  类型: ({ 类型 = '标准目录' }) => 类型,
  领域: ({ 领域 }) => 领域,
  地区: ({ 地区 }) => 地区 && withBracket(地区.名称, 地区.级别),
  版本: ({ 版本 }) => 版本,
  基准: ({ 基准 }) => 基准 && withBracket(基准.来源, 基准.版本),
};

/** What differs in the heads of catalogues of the same domain, the first with the first where a domain has several. */
export function compareHeads(before: Version, after: Version, domainKey: (name: string) => string): HeadChange[] {
  const old = groupBy(before.catalogues, ({ head }) => domainKey(head.领域));
  const fresh = groupBy(after.catalogues, ({ head }) => domainKey(head.领域));
  return [...fresh].flatMap(([domain, catalogues]) =>
    catalogues.flatMap((catalogue, index) => compareHead(old.get(domain)?.[index], catalogue)),
  );
}

function compareHead(before: VersionCatalogue | undefined, after: VersionCatalogue): HeadChange[] {
  if (before === undefined) return [];
  const domain = after.head.领域;
  const texts = Object.entries(headTexts).flatMap(([field, textOf]) => {
    const [old, fresh] = [textOf(before.head), textOf(after.head)];
    if (comparable(old ?? '') === comparable(fresh ?? '')) return [];
    // A published table has no place for a version or a baseline: what it does not say has not changed.
    if ((before.isTable && old === undefined) || (after.isTable && fresh === undefined)) return [];
    return [{ domain, field, before: old ?? null, after: fresh ?? null }];
  });
  return [...texts, ...compareExclusions(before, after, domain)];
}

/** 不适用, an entry at a time: what came to be left out, what no longer is, and for which other reason. */
function compareExclusions(before: VersionCatalogue, after: VersionCatalogue, domain: string): HeadChange[] {
  const sides = [before, after].map(({ head }) => head.不适用);
  if ([before, after].some(({ isTable }, side) => isTable && sides[side] === undefined)) return [];
  const [old, fresh] = sides.map((entries = []) => new Map(entries.map((entry) => [exclusionKey(entry), entry])));
  if (old === undefined || fresh === undefined) return [];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)].map((entry) => entry && exclusionText(entry));
    if (comparable(was ?? '') === comparable(is ?? '')) return [];
    return [{ domain, field: '不适用', before: was ?? null, after: is ?? null }];
  });
}

function exclusionKey({ 基准编号: id, 名称: name }: NotApplicable): string {
  return id === undefined ? comparable(name) : `@${id}`;
}

function withBracket(name: string, rest: string | undefined): string {
  return rest === undefined ? name : `${name}（${rest}）`;
}
