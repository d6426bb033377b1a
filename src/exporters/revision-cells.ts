import { directionNames, levelNames } from '../model/change-words.ts';
import type { CellValue } from '../model/sheet-plan.ts';
import type { RevisionRow } from './revision-row.ts';
import { reasonText } from './version-words.ts';

/** In red where a person has to say it. */
export function reasonCell({ reason }: RevisionRow): CellValue {
  const text = reasonText(reason);
  return reason.trigger === '未说明' ? [{ text, color: 'C00000' }] : text;
}

export function impactText({ direction, level }: RevisionRow): string {
  return direction === 'unclear' ? levelNames[level] : `${directionNames[direction]}\n${levelNames[level]}`;
}
