import { noBoxChosen } from '../../fields/channel-cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/**
 * Without what the reader of a table says of empty boxes where a rule says of the same cell that no channel is filled in:
 * its hint speaks of the boxes, too. Where the rule is off, or the kind of catalogue needs no channel, the reader's word stays.
 */
export function toldOnce(diagnostics: Diagnostic[]): Diagnostic[] {
  if (!diagnostics.some(isOfBoxes)) return diagnostics;
  const unfilled = diagnostics.filter(({ rule, field }) => rule === 'element-present' && field === '渠道');
  const told = new Set(unfilled.map(placeOf));
  return diagnostics.filter((diagnostic) => !isOfBoxes(diagnostic) || !told.has(placeOf(diagnostic)));
}

/** Of several cells it is said once, with their number behind it. */
function isOfBoxes({ message }: Diagnostic): boolean {
  return message.startsWith(noBoxChosen);
}

function placeOf({ location: { file, sheet = '', cell = '' } }: Diagnostic): string {
  return JSON.stringify([file, sheet, cell]);
}
