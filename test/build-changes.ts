// Hand-made changes in few words: levels and directions come from the table of kinds, values from the items.
import { type ChangeKind, changeKinds } from '../src/model/change-kinds.ts';
import type {
  Added,
  Change,
  Changed,
  ChangeSet,
  ChangeSummary,
  ComparedField,
  FieldChange,
  FieldValue,
  MergedChange,
  PartChange,
  Reason,
  Removed,
  SplitChange,
} from '../src/model/change-set.ts';
import { type Severity, severities } from '../src/model/diagnostic.ts';
import type { CatalogueHead } from '../src/model/exact-values.ts';
import type { MatchedBy } from '../src/model/matching.ts';
import type { ItemContent, Version, VersionCatalogue, VersionItem } from '../src/model/version.ts';

/** The place of a version's items: a YAML file of 20 lines an item, or a row of a sheet. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
}

export function catalogue(
  place: Place,
  index: number,
  head: Omit<CatalogueHead, '格式'>,
  rows: Rows,
): VersionCatalogue {
  return {
    file: place.file,
    head: { 格式: 'gkml/1', ...head },
    items: rows.map(([id, content], at) => ({ id, content, domain: head.领域, catalogue: index, index: at })),
    locate: (path) => {
      const row = Number(path[1] ?? 0);
      return place.sheet === undefined
        ? { file: place.file, line: 8 + 20 * row, column: 5 }
        : { file: place.file, sheet: place.sheet, cell: `B${4 + row}` };
    },
  };
}

export type Rows = readonly (readonly [id: string | undefined, content: ItemContent])[];

/** The item of a version that has this 编号, or this 名称. */
export function itemOf(version: Version, word: string): VersionItem {
  const items = version.catalogues.flatMap(({ items }) => items);
  const found = items.find(({ id, content }) => id === word || content.名称 === word);
  if (found === undefined) throw new Error(`The sample has no item ${word}`);
  return found;
}

const gravest = (levels: readonly Severity[]): Severity => severities.find((level) => levels.includes(level)) ?? 'info';

export function part(kind: ChangeKind, before: string | null, after: string | null, reason: Reason): PartChange {
  const { direction, level } = changeKinds[kind];
  return { kind, before, after, direction, level, reason };
}

const valueIn = (item: VersionItem, field: ComparedField): FieldValue =>
  (item.content[field] as FieldValue | undefined) ?? null;

/** The field as both items have it. */
export function field(name: ComparedField, before: VersionItem, after: VersionItem, parts: PartChange[]): FieldChange {
  return fieldBetween(name, valueIn(before, name), valueIn(after, name), parts);
}

export function fieldBetween(
  name: ComparedField,
  before: FieldValue,
  after: FieldValue,
  parts: PartChange[],
): FieldChange {
  const directions = [...new Set(parts.map(({ direction }) => direction))];
  const [only] = directions;
  return {
    field: name,
    before,
    after,
    direction: directions.length === 1 && only !== undefined ? only : 'unclear',
    level: gravest(parts.map(({ level }) => level)),
    parts,
  };
}

export function added(after: VersionItem, reason: Reason): Added {
  return { kind: 'added', after, level: changeKinds['item-added'].level, reason };
}

export function removed(before: VersionItem, reason: Reason): Removed {
  return { kind: 'removed', before, level: changeKinds['item-removed'].level, reason };
}

interface Relating {
  readonly matchedBy?: MatchedBy;
  readonly score?: number;
  readonly moved?: boolean;
  /** Where the item moved to another domain. */
  readonly moveReason?: Reason;
}

export function changed(
  before: VersionItem,
  after: VersionItem,
  fields: FieldChange[],
  { matchedBy = 'id', score = 1, moved = false, moveReason }: Relating = {},
): Changed {
  const level = gravest(fields.map((each) => each.level));
  const reason = moveReason ?? fields.flatMap(({ parts }) => parts).find((each) => each.level === level)?.reason;
  if (reason === undefined) throw new Error('A changed item has a part that changed, or moved');
  const domainMoved = before.domain !== after.domain;
  return { kind: 'changed', matchedBy, score, before, after, moved, domainMoved, fields, level, reason };
}

export function split(before: VersionItem, after: VersionItem[], fields: FieldChange[], reason: Reason): SplitChange {
  const level = gravest(['info', ...fields.map((each) => each.level)]);
  return { kind: 'split', matchedBy: 'lineage', score: 1, before, after, fields, level, reason };
}

export function merged(before: VersionItem[], after: VersionItem, fields: FieldChange[], reason: Reason): MergedChange {
  const level = gravest(['info', ...fields.map((each) => each.level)]);
  return { kind: 'merged', matchedBy: 'similarity', score: 0.78, before, after, fields, level, reason };
}

/** What the changes count, with what cannot be seen from them. */
export function summaryOf(
  changes: readonly Change[],
  rest: Pick<ChangeSummary, 'unchanged' | 'moved' | 'noise'>,
): ChangeSummary {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    split: count('split'),
    merged: count('merged'),
    ...rest,
  };
}

/** A set without candidates or head changes. */
export function changeSetOf(before: Version, after: Version, changes: readonly Change[]): ChangeSet {
  const summary = summaryOf(changes, { unchanged: 0, moved: 0, noise: 0 });
  return { before, after, summary, changes, candidates: [], heads: [] };
}
