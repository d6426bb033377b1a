import type { CellValue } from '../model/sheet-plan.ts';
import { directionNames, levelNames, reasonText } from './change-words.ts';
import type { RevisionRow } from './revision-row.ts';

/** In red where a person has to say it. */
export function reasonCell({ reason }: RevisionRow): CellValue {
  const text = reasonText(reason);
  return reason.trigger === '未说明' ? [{ text, color: 'C00000' }] : text;
}

export function impactText({ direction, level }: RevisionRow): string {
  return direction === 'unclear' ? levelNames[level] : `${directionNames[direction]}\n${levelNames[level]}`;
}
