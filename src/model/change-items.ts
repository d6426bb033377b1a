// What a reader wants of a change whatever its kind: its items, its fields, where it stands, whether it is explained.
import { itemKeys, recordKeys } from './catalogue.ts';
import type { Change, ChangeSet, ComparedField, FieldChange, FieldValue, Reason } from './change-set.ts';
import type { Location } from './location.ts';
import type { VersionItem } from './version.ts';

export function itemsBefore(change: Change): readonly VersionItem[] {
  return change.kind === 'added' ? [] : [change.before].flat();
}

export function itemsAfter(change: Change): readonly VersionItem[] {
  return change.kind === 'removed' ? [] : [change.after].flat();
}

/** The item that a change is called by: the new one, but for what was removed or split. */
export function subjectOf(change: Change): VersionItem {
  return change.kind === 'removed' || change.kind === 'split' ? change.before : change.after;
}

export function fieldsOf(change: Change): readonly FieldChange[] {
  return 'fields' in change ? change.fields : [];
}

/** The reasons of its parts; where it came, went, moved, was split or merged as a whole, its own too. */
export function reasonsOf(change: Change): readonly Reason[] {
  const ofParts = fieldsOf(change).flatMap(({ parts }) => parts.map(({ reason }) => reason));
  const isWhole = change.kind !== 'changed' || change.domainMoved || ofParts.length === 0;
  return isWhole ? [change.reason, ...ofParts] : ofParts;
}

export function isUnexplained(change: Change): boolean {
  return reasonsOf(change).some(({ trigger }) => trigger === '未说明');
}

/** 主体 of its items, old and new. */
export function organsOf(change: Change): readonly string[] {
  const items = [...itemsBefore(change), ...itemsAfter(change)];
  return [...new Set(items.flatMap(({ content }) => content.主体 ?? []))];
}

/** In the new version; of what was removed, in the old one. */
export function placeOf(change: Change, { before, after }: ChangeSet): Location | undefined {
  const [fresh] = itemsAfter(change);
  const [version, item] = fresh === undefined ? [before, subjectOf(change)] : [after, fresh];
  return version.catalogues[item.catalogue]?.locate(['事项', item.index]);
}

/** Domains as they stand in the new version, then those that only the old one has. */
export function domainsOf({ before, after }: ChangeSet): readonly string[] {
  return [...new Set([...after.catalogues, ...before.catalogues].map(({ head }) => head.领域))];
}

const records = new Set<string>(recordKeys);

/** Every field that is compared, in its canonical order. */
export const comparedFields = itemKeys.filter((key): key is ComparedField => !records.has(key));

export function fieldValue(item: VersionItem, field: ComparedField): FieldValue {
  return (item.content[field] as FieldValue | undefined) ?? null;
}

/** A value as lines for a person: an entry of a list each, 键：值 of a record each. */
export function valueLines(value: FieldValue): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return value.split(/\r\n?|\n/u);
  if (!Array.isArray(value)) return Object.entries(value).map(([key, entry]) => `${key}：${String(entry)}`);
  return value.map((entry: unknown) =>
    typeof entry === 'string' ? entry : valueLines(entry as FieldValue).join('，'),
  );
}
