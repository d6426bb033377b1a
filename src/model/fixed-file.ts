import type { Diagnostic } from './diagnostic.ts';
import type { Fix } from './fix.ts';
import type { Location } from './location.ts';

/** One text before and after the fix. */
export interface FixedText {
  readonly location: Location;
  /** Null: the entry was added to its list. */
  readonly before: string | null;
  /** Null: the entry was taken out of its list. */
  readonly after: string | null;
}

export interface AppliedFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly texts: readonly FixedText[];
}

/** What the fixes make of one file. */
export interface FixedFile {
  readonly file: string;
  /** A workbook is not written: a person changes the cells. */
  readonly isTable: boolean;
  readonly applied: readonly AppliedFix[];
}
