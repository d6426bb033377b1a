// Which items of two versions are the same, as data. Made by operations/match-items.ts.
import type { VersionItem } from './version.ts';

/** What a pair was matched by, strongest first (DESIGN §7). */
export const matchedByNames = {
  id: '编号',
  lineage: '曾用编号',
  exact: '内容完全相同',
  key: '领域、一级事项和名称',
  similarity: '内容相近',
} as const;
export type MatchedBy = keyof typeof matchedByNames;

export interface Pair {
  readonly before: VersionItem;
  readonly after: VersionItem;
  readonly matchedBy: MatchedBy;
  /** 0 to 1; 1 unless matched by similarity. */
  readonly score: number;
}

/** One item that became several (at least two). */
export interface Split {
  readonly before: VersionItem;
  readonly after: readonly VersionItem[];
  readonly matchedBy: MatchedBy;
  readonly score: number;
}

/** Several items (at least two) that became one. */
export interface Merged {
  readonly before: readonly VersionItem[];
  readonly after: VersionItem;
  readonly matchedBy: MatchedBy;
  readonly score: number;
}

/** What may belong together and is for a person to say. Its items also stand in `removed` and `added`. */
export interface Candidate {
  readonly kind: 'same' | 'split' | 'merged';
  readonly before: readonly VersionItem[];
  readonly after: readonly VersionItem[];
  readonly score: number;
}

/** Every item of either version stands in exactly one of pairs, splits, merges, removed and added. */
export interface Matching {
  readonly pairs: readonly Pair[];
  readonly splits: readonly Split[];
  readonly merges: readonly Merged[];
  readonly removed: readonly VersionItem[];
  readonly added: readonly VersionItem[];
  readonly candidates: readonly Candidate[];
}
