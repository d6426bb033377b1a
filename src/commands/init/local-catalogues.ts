import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { printable } from '../../model/printable.ts';
import { withDistinctIds } from '../../operations/localise-baseline/distinct-ids.ts';
import { localise } from '../../operations/localise-baseline.ts';
import type { CommandContext } from '../context.ts';
import type { Baseline } from './baseline.ts';
import { type OrganKnowledge, type SettledOrgans, settleOrgans } from './settle-organs.ts';

export interface Making {
  readonly baseline: Baseline;
  /** Of the new catalogues. */
  readonly version: string;
  readonly knowledge: OrganKnowledge;
}

export interface LocalCatalogues {
  readonly catalogues: readonly Catalogue[];
  readonly organs: SettledOrgans;
}

/** The catalogues of the new place: those of the baseline that have items of its level. */
export async function localCatalogues(making: Making, context: CommandContext): Promise<LocalCatalogues> {
  const { version, baseline, knowledge } = making;
  const organs = await settleOrgans(localised(making, new Map()), knowledge, context);
  const found = localised(making, organs.answers);
  const catalogues = baseline.catalogues.flatMap(({ catalogue: above, path }, index): Catalogue[] => {
    const catalogue = found[index];
    if (catalogue === undefined || catalogue.事项.length === 0) return [];
    const reference = { 来源: path, ...(above.版本 !== undefined && { 版本: above.版本 }) };
    return [{ ...catalogue, 版本: version, 基准: reference }];
  });
  return { catalogues: withDistinctIds(catalogues), organs };
}

/**
 * One a catalogue of the baseline, in the same order; without items where none is of the place's level.
 * @throws UsableError where there is not one item
 */
export function localised(
  { baseline, knowledge: { place, level } }: Making,
  organs: ReadonlyMap<string, readonly string[]>,
): Catalogue[] {
  const locality = { place, level, organOf: (form: string) => organs.get(form) };
  const found = baseline.catalogues.map(({ catalogue }) => localise(catalogue, locality));
  if (found.some(({ 事项: items }) => items.length > 0)) return found;
  throw new UsableError(`基准里没有${level}的事项，没法建目录`, {
    place: printable(baseline.name),
    hint: '看看基准选对了没有，级别（--level）写对了没有',
  });
}
