// A new version of the baseline → the catalogues of a place that follows it (DESIGN §7).
import { createDomainKey } from '../fields/domain.ts';
import type { BaselineUpdate, UpdateNotice } from '../model/baseline-update.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CatalogueHead } from '../model/exact-values.ts';
import type { Merge, MergedCatalogue } from '../model/merge.ts';
import type { Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';
import { createItemTools } from './merge/item-mergers.ts';
import { mergeVersions } from './merge.ts';
import { asVersion } from './update-from-baseline/as-version.ts';
import { settleDomains } from './update-from-baseline/domains.ts';
import { withoutExcluded } from './update-from-baseline/exclusions.ts';
import { withoutHalfMoved } from './update-from-baseline/half-moved.ts';
import { withKnownLists } from './update-from-baseline/known-lists.ts';
import { linkBaselines } from './update-from-baseline/link-baselines.ts';
import { linkLocal, restoreLocalIds } from './update-from-baseline/local-side.ts';
import {
  createLocality,
  type KnownOrgans,
  localiseAll,
  steadyOrgans,
  withOwnWords,
} from './update-from-baseline/localise-sides.ts';
import { arrivedForms, idleDeviations } from './update-from-baseline/notices.ts';
import { deriveOrgans } from './update-from-baseline/organ-mapping.ts';

/** The three versions that an update is made of. */
export interface UpdateSides {
  /** The version of the baseline that the place took last. */
  readonly old: Version;
  readonly fresh: Version;
  readonly local: Version;
}

export interface UpdateOptions {
  readonly registers: Registers;
  readonly organs: KnownOrgans;
  /** 基准.来源 for each catalogue of `fresh`. */
  readonly references: readonly string[];
  /** Ids of the place that stand in other catalogues than those of `local`. */
  readonly usedIds?: ReadonlySet<string>;
}

/**
 * A three-way merge in which both versions of the baseline are first made the place's own: organs, names, levels, ids.
 * What the place recorded as not applying stays out. Pure; items are linked by 基准编号, else by what they say.
 */
export function updateFromBaseline(
  { old, fresh, local: found }: UpdateSides,
  { registers, organs, references, usedIds = new Set() }: UpdateOptions,
): BaselineUpdate {
  const domainKey = createDomainKey(registers.domains);
  const linked = linkBaselines(old, fresh, registers);
  const local = withoutHalfMoved(found, linked, domainKey);
  const domains = settleDomains(linked, local, domainKey);
  const tools = createItemTools(registers);
  const applicable = withoutExcluded(domains.sides, local, domainKey, tools);
  const first = linkLocal(asVersion('基准旧', applicable.old), local, { freshIds: linked.freshIds, registers });
  const locality = createLocality(local, deriveOrgans(first.pairs), organs, registers);
  const [before, after] = [applicable.old, applicable.fresh].map((side) =>
    localiseAll(side, local, locality, registers),
  );
  const localised = { before: before ?? [], after: after ?? [] };
  const steady = steadyOrgans(applicable.old, applicable.fresh);
  const side = linkLocal(asVersion('基准旧', localised.before), local, { freshIds: linked.freshIds, registers });
  const [base = [], worded = []] = [localised.before, localised.after].map((each) =>
    withOwnWords(each, side.pairs, steady),
  );
  const theirs = withKnownLists(worded, { old: base, pairs: side.pairs }, tools);
  const merged = mergeVersions(asVersion('基准旧', base), side.version, asVersion('基准新', theirs), { registers });
  const { merge, renumbered } = restoreLocalIds(merged, side, linked.freshIds, usedIds);
  const result = { ...merge, catalogues: withReferences(merge, fresh, { domainKey, references, local }) };
  const notices: UpdateNotice[] = [
    ...domains.notices,
    ...applicable.notices,
    ...idleDeviations(merged, { base, theirs }, result, registers),
    ...[...renumbered].map(
      ([baselineId, item]): UpdateNotice => ({ kind: 'renumbered', baselineId, item: referenceOf(item, result) }),
    ),
    ...arrivedForms(result, local, locality),
  ];
  return { merge: result, notices, baseline: linked.numbered.map(({ catalogue }) => catalogue) };
}

function referenceOf(item: Catalogue['事项'][number], { catalogues }: Merge) {
  const { 编号, 一级事项 = null, 名称 = null } = item;
  const home = catalogues.find(({ catalogue }) => catalogue.事项.includes(item));
  return { 编号, 领域: home?.catalogue.领域 ?? '', 一级事项, 名称 };
}

interface ReferenceSettings {
  readonly domainKey: (name: string) => string;
  readonly references: readonly string[];
  readonly local: Version;
}

/** Each catalogue that follows the new version says so. A new one has the 版本 of the others. */
function withReferences(
  { catalogues }: Merge,
  fresh: Version,
  { domainKey, references, local }: ReferenceSettings,
): MergedCatalogue[] {
  const above = new Map(fresh.catalogues.map((each) => [domainKey(each.head.领域), each] as const).reverse());
  const version = local.catalogues.find(({ head }) => head.版本 !== undefined)?.head.版本;
  const edition = version === undefined ? {} : { 版本: version };
  return catalogues.map((merged) => {
    const { 事项: items, ...head } = merged.catalogue;
    const baseline = above.get(domainKey(head.领域));
    if (baseline === undefined || merged.theirsFile === undefined) return merged;
    const { 版本: newVersion } = baseline.head;
    const 来源 =
      merged.oursFile !== undefined && head.基准 !== undefined
        ? head.基准.来源
        : (references[fresh.catalogues.indexOf(baseline)] ?? baseline.file);
    const own = merged.oursFile === undefined ? edition : ownKeys(local, merged.oursFile);
    const catalogue: Catalogue = {
      ...head,
      ...own,
      基准: { 来源, ...(newVersion !== undefined && { 版本: newVersion }) },
      事项: items,
    };
    return { ...merged, catalogue };
  });
}

/** What a head keeps though the baseline's domain was renamed: then it came under another head. */
function ownKeys(local: Version, file: string): Partial<CatalogueHead> {
  const { 版本, 不适用 } = local.catalogues.find((each) => each.file === file)?.head ?? {};
  return { ...(版本 !== undefined && { 版本 }), ...(不适用 !== undefined && { 不适用 }) };
}
