// What a newer register changes in a repository's own, as data. Made by operations/merge-registers.ts.
import type { RegisterFile } from './register-files.ts';

/** One key of an entry; texts as a person reads them, undefined where there is none. */
export interface FactChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface EntryChange {
  readonly name: string;
  readonly facts: readonly FactChange[];
}

export interface RegisterMerge {
  readonly register: RegisterFile;
  /** The repository's own entries afterwards, in the register's order. */
  readonly entries: readonly object[];
  /** Names of entries that nobody had. */
  readonly added: readonly string[];
  readonly changed: readonly EntryChange[];
  /** What would change in entries that are 已对照 here and 待核对 there: left as they are. */
  readonly kept: readonly EntryChange[];
}

export function changesNothing({ added, changed }: RegisterMerge): boolean {
  return added.length === 0 && changed.length === 0;
}
