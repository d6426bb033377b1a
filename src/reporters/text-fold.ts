import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';

/** A finding, and where else in the same file it stands word for word. */
export interface Repeated {
  readonly diagnostic: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** Fewer than these are shown one by one: a list of places is harder to read than two findings. */
const fewest = 3;

/**
 * An organ renamed or a basis repealed shows up in dozens of items. Findings of one file that say the same about the
 * same words become one, at the place of the first; the places of the others are kept, so nothing is lost.
 */
export function foldRepeats(diagnostics: readonly Diagnostic[]): Repeated[] {
  const groups = groupBy(diagnostics, sameWords);
  return diagnostics.flatMap((diagnostic) => {
    const [first, ...others] = groups.get(sameWords(diagnostic)) ?? [];
    if (others.length + 1 < fewest) return [{ diagnostic, others: [] }];
    return diagnostic === first ? [{ diagnostic, others }] : [];
  });
}

function sameWords({ rule, severity, message, hint, basis, field, location, excerpt }: Diagnostic): string {
  return JSON.stringify([rule, severity, message, hint, basis, field, location.sheet, excerpt?.trim()]);
}
