import { changeKinds, type LevelSettings } from '../../model/change-kinds.ts';
import type { ComparedField, FieldChange, PartChange } from '../../model/change-set.ts';
import type { VersionItem } from '../../model/version.ts';
import { fieldEntries } from './compared-fields.ts';
import type { FieldReaders, PartDraft } from './field-comparer.ts';
import { fieldValue, isSameValue, valuesTogether } from './field-values.ts';
import { type Parts, weighField } from './gravity.ts';
import type { Reasoner } from './reasons.ts';

/** All that the comparison of two versions needs besides the versions. */
export interface DiffTools extends FieldReaders {
  readonly reasoner: Reasoner;
  readonly levels: LevelSettings;
  /** The same for a domain's name, aliases and former names. */
  domainKey(name: string): string;
}

export interface ItemDifference {
  readonly fields: readonly FieldChange[];
  /** How many fields differ only in presentation. */
  readonly noise: number;
}

/** Field by field. Nearly every field of nearly every pair is equal as published, and costs no more than to see that. */
export function comparePair(before: VersionItem, after: VersionItem, tools: DiffTools): ItemDifference {
  const fields: FieldChange[] = [];
  let noise = 0;
  for (const [field, { read, compare }] of fieldEntries) {
    if (isSameValue(before.content[field], after.content[field])) continue;
    const drafts = compare(read(before.content), read(after.content), tools);
    const parts = drafts.map((draft) => partOf(draft, field, before, after, tools));
    const values = { before: fieldValue(before.content, field), after: fieldValue(after.content, field) };
    if (hasPart(parts)) fields.push({ field, ...values, ...weighField(parts), parts });
    else noise++;
  }
  return { fields, noise };
}

/** One item with the several that it became, or became of, taken together: says whether anything was lost. */
export function compareTogether(
  before: readonly VersionItem[],
  after: readonly VersionItem[],
  tools: DiffTools,
): FieldChange[] {
  const [[firstBefore], [firstAfter]] = [before, after];
  if (firstBefore === undefined || firstAfter === undefined) return [];
  return fieldEntries.flatMap(([field, { read, compare, addsUp }]) => {
    if (!addsUp) return [];
    const [old, fresh] = [before.map(({ content }) => content), after.map(({ content }) => content)];
    const drafts = compare(old.flatMap(read), fresh.flatMap(read), tools);
    const parts = drafts.map((draft) => partOf(draft, field, firstBefore, firstAfter, tools));
    if (!hasPart(parts)) return [];
    const values = { before: valuesTogether(old, field), after: valuesTogether(fresh, field) };
    return [{ field, ...values, ...weighField(parts), parts }];
  });
}

function hasPart(parts: readonly PartChange[]): parts is Parts {
  return parts.length > 0;
}

function partOf(
  { kind, before, after }: PartDraft,
  field: ComparedField,
  oldItem: VersionItem,
  newItem: VersionItem,
  { levels, reasoner }: DiffTools,
): PartChange {
  const { direction, level: usual } = changeKinds[kind];
  const level = levels[kind] ?? usual;
  const reason = reasoner.ofPart({ kind, before, after, direction, level }, field, oldItem, newItem);
  return { kind, before, after, direction, level, reason };
}
