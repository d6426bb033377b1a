// How two versions of a catalogue differ, as data. Made by operations/diff.ts; reporters and exporters show it.
import type { recordKeys } from './catalogue.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { Direction } from './comparison.ts';
import type { Severity } from './diagnostic.ts';
import type { Candidate, MatchedBy } from './matching.ts';
import type { ItemContent, Version, VersionItem } from './version.ts';

/** The grounds of a 动态调整 (DOMAIN §1); 未说明: the registers know none, a person has to say. */
export const triggers = ['未说明', '依据立改废', '机构改革', '基准更新', '要素变化', '纯文字'] as const;
export type Trigger = (typeof triggers)[number];

export interface Reason {
  readonly trigger: Trigger;
  /** Which act, organ or baseline, and when, for a person; absent where the trigger says all. */
  readonly explanation?: string;
}

/** Fields that make an item what it is; a difference only in its record keys is none. */
export type ComparedField = Exclude<keyof ItemContent, (typeof recordKeys)[number]>;

/** As published; null where the item has no such field or an empty one. */
export type FieldValue = string | readonly string[] | Readonly<Record<string, unknown>> | readonly object[] | null;

/** One thing that changed inside a field: an element of 内容, an act, a channel; the whole text of a 时限. */
export interface PartChange {
  readonly kind: ChangeKind;
  /** As published; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly direction: Direction;
  readonly level: Severity;
  readonly reason: Reason;
}

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** Of the field as a whole. */
  readonly direction: Direction;
  /** The gravest of its parts. */
  readonly level: Severity;
  /** At least one. */
  readonly parts: readonly PartChange[];
}

interface ChangeHead {
  /** The gravest of what changed. */
  readonly level: Severity;
  /** Why the item as a whole came, went, moved, was split or merged; for `changed`, the reason of its gravest part. */
  readonly reason: Reason;
}

export interface Added extends ChangeHead {
  readonly kind: 'added';
  readonly after: VersionItem;
}

export interface Removed extends ChangeHead {
  readonly kind: 'removed';
  readonly before: VersionItem;
}

/** The fields that differ; those of `before` a split is compared with are its parts taken together, and so for a merge. */
interface Related extends ChangeHead {
  readonly matchedBy: MatchedBy;
  readonly score: number;
  readonly fields: readonly FieldChange[];
}

export interface Changed extends Related {
  readonly kind: 'changed';
  readonly before: VersionItem;
  readonly after: VersionItem;
  /** Stands elsewhere in the order of its domain. */
  readonly moved: boolean;
  readonly domainMoved: boolean;
}

export interface SplitChange extends Related {
  readonly kind: 'split';
  readonly before: VersionItem;
  readonly after: readonly VersionItem[];
}

export interface MergedChange extends Related {
  readonly kind: 'merged';
  readonly before: readonly VersionItem[];
  readonly after: VersionItem;
}

export type Change = Added | Removed | Changed | SplitChange | MergedChange;

/** 目录, 类型, 地区, 版本, 基准 of one catalogue. */
export interface HeadChange {
  readonly domain: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeSummary {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly split: number;
  readonly merged: number;
  readonly unchanged: number;
  /** Pairs, changed or not, that stand elsewhere in the order of their domain. */
  readonly moved: number;
  /** Fields that differ only in presentation: width, punctuation, blanks, order in lists. */
  readonly noise: number;
}

export interface ChangeSet {
  readonly before: Version;
  readonly after: Version;
  readonly summary: ChangeSummary;
  /** In the order of the new version; what was removed stands after what was before it. */
  readonly changes: readonly Change[];
  readonly candidates: readonly Candidate[];
  readonly heads: readonly HeadChange[];
}
