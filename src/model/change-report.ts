// A change set arranged for reading. Made by operations/arrange-changes.ts; every reporter and exporter takes this.
import type { Change, ChangeSet, ComparedField, PartChange } from './change-set.ts';

/** The same edit, word for word, in several items: an organ renamed in 37. */
export interface RepeatedEdit {
  readonly field: ComparedField;
  readonly part: PartChange;
  /** At least three, in the order of the change set. */
  readonly changes: readonly Change[];
}

/** A whole domain that only one side has. */
export interface DomainChange {
  readonly kind: 'added' | 'removed';
  readonly domain: string;
  readonly changes: readonly Change[];
}

export interface ChangeReport {
  /** Whole, for the counts and for what is listed by item. */
  readonly changeSet: ChangeSet;
  readonly domains: readonly DomainChange[];
  /** Most frequent first. */
  readonly repeated: readonly RepeatedEdit[];
  /**
   * What `domains` and `repeated` do not tell already, part by part: unexplained first, then by level, then in the
   * order of the change set. A change of which nothing is left is not among them.
   */
  readonly entries: readonly Change[];
}
