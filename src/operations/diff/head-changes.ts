import { comparable } from '../../fields/text.ts';
import type { HeadChange } from '../../model/change-set.ts';
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
  return Object.entries(headTexts).flatMap(([field, textOf]) => {
    const [old, fresh] = [textOf(before.head), textOf(after.head)];
    if (comparable(old ?? '') === comparable(fresh ?? '')) return [];
    // A published table has no place for a version or a baseline: what it does not say has not changed.
    if ((before.isTable && old === undefined) || (after.isTable && fresh === undefined)) return [];
    return [{ domain, field, before: old ?? null, after: fresh ?? null }];
  });
}

function withBracket(name: string, rest: string | undefined): string {
  return rest === undefined ? name : `${name}（${rest}）`;
}
