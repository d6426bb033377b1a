// What a person should look at after the merge.
import type { UpdateNotice } from '../../model/baseline-update.ts';
import type { Item } from '../../model/catalogue.ts';
import type { Merge } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { createItemTools, type ItemKey } from '../merge/item-mergers.ts';
import type { FiledCatalogue } from './as-version.ts';
import type { Locality } from './localise-sides.ts';
import { isOrganForm } from './organ-mapping.ts';

interface BaselineSides {
  readonly base: readonly FiledCatalogue[];
  readonly theirs: readonly FiledCatalogue[];
}

/**
 * Deviations in elements that the baseline changed to what the place has.
 * @param merged under the baseline's ids; result: the same catalogues under the place's
 */
export function idleDeviations(
  merged: Merge,
  { base, theirs }: BaselineSides,
  result: Merge,
  registers: Registers,
): UpdateNotice[] {
  const { areSame } = createItemTools(registers);
  const [before, after] = [byId(base), byId(theirs)];
  return merged.catalogues.flatMap(({ catalogue }, place) =>
    catalogue.事项.flatMap((item, index) => {
      const [old, now] = [before.get(item.编号), after.get(item.编号)];
      const own = result.catalogues[place]?.catalogue.事项[index];
      if (old === undefined || now === undefined || own === undefined) return [];
      const elements = new Set((item.偏离 ?? []).map(({ 要素 }) => 要素));
      const idle = [...elements].filter((field: ItemKey) => areSame(field, item, now) && !areSame(field, old, now));
      const { 编号, 一级事项 = null, 名称 = null } = own;
      const reference = { 编号, 领域: catalogue.领域, 一级事项, 名称 };
      return idle.map((element): UpdateNotice => ({ kind: 'deviation-idle', item: reference, element }));
    }),
  );
}

function byId(filed: readonly FiledCatalogue[]): ReadonlyMap<string, Item> {
  return new Map(filed.flatMap(({ catalogue }) => catalogue.事项.map((item) => [item.编号, item] as const)));
}

/** Words for organs that came with the update, and of which nobody knows whom they mean here. */
export function arrivedForms({ catalogues }: Merge, local: Version, { organOf }: Locality): UpdateNotice[] {
  const own = new Map(
    local.catalogues.flatMap(({ items }) => items.map(({ id, content }) => [id, new Set(content.主体)] as const)),
  );
  const counts = new Map<string, number>();
  for (const { 编号, 主体: organs = [] } of catalogues.flatMap(({ catalogue }) => catalogue.事项)) {
    for (const form of new Set(organs)) {
      if (own.get(编号)?.has(form) || !isOrganForm(form) || organOf(form) !== undefined) continue;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return [...counts].map(([form, items]) => ({ kind: 'organ-unknown', form, items }));
}
