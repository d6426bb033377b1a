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

/** A text with all that was mended in it: a person changes it once. */
export interface FixedPlace extends FixedText {
  /** In the order in which they were applied; a merged cell has the same for each of its items. */
  readonly fixes: readonly AppliedFix[];
}

/** The places in the order of their first fixes. */
export function placesOf({ applied }: Pick<FixedFile, 'applied'>): readonly FixedPlace[] {
  const open = new Map<string, Step>();
  const steps: Step[] = [];
  for (const fix of applied) {
    for (const text of fix.texts) {
      const key = JSON.stringify(text.location);
      const known = open.get(key);
      if (known !== undefined && continues(known, text)) {
        if (text.before === known.after) known.last = text.before;
        known.after = text.after;
        known.fixes.push(fix);
        continue;
      }
      const step = { ...text, last: text.before, fixes: [fix] };
      open.set(key, step);
      steps.push(step);
    }
  }
  return steps.map(({ last: _, ...place }) => place);
}

interface Step {
  readonly location: Location;
  readonly before: string | null;
  after: string | null;
  /** What stood there before the last fix. */
  last: string | null;
  readonly fixes: AppliedFix[];
}

/** A further fix of the text as it is by now, or one that was made together with the last. Entries are added one by one. */
function continues({ before, after, last }: Step, text: FixedText): boolean {
  if (before === null || text.before === null) return false;
  return text.before === after || (text.before === last && text.after === after);
}
