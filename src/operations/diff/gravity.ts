// How grave several changes are together.
import type { FieldChange, PartChange, Reason } from '../../model/change-set.ts';
import type { Direction } from '../../model/comparison.ts';
import { type Severity, severities } from '../../model/diagnostic.ts';

/** How grave something is, and why it came about. */
export interface Weight {
  readonly level: Severity;
  readonly reason: Reason;
}

export type Parts = readonly [PartChange, ...PartChange[]];

/** Level and direction of a field by its parts. */
export function weighField(parts: Parts): { readonly level: Severity; readonly direction: Direction } {
  return { level: gravest(parts).level, direction: overallDirection(parts.map((part) => part.direction)) };
}

/** What happened to an item as a whole keeps its reason; what happened to its fields may make it graver. */
export function weighWhole(own: Weight, fields: readonly FieldChange[]): Weight {
  const levels = [own, ...fields].map(({ level }) => level);
  return { level: severities.find((level) => levels.includes(level)) ?? own.level, reason: own.reason };
}

/** Undefined where no field changed. */
export function gravestPart(fields: readonly FieldChange[]): PartChange | undefined {
  const [first, ...others] = fields.flatMap(({ parts }) => parts);
  return first && gravest([first, ...others]);
}

/** Of equally grave ones the first that is unexplained, else the first. */
function gravest([first, ...others]: Parts): PartChange {
  return others.reduce((worst, part) => (isGraver(part, worst) ? part : worst), first);
}

function isGraver(a: Weight, b: Weight): boolean {
  if (a.level !== b.level) return severities.indexOf(a.level) < severities.indexOf(b.level);
  return a.reason.trigger === '未说明' && b.reason.trigger !== '未说明';
}

/** The one direction that all have that have one; unclear where they disagree. */
export function overallDirection(directions: readonly Direction[]): Direction {
  const distinct = new Set(directions.filter((direction) => direction !== 'same'));
  const [only] = distinct;
  if (only === undefined) return 'same';
  return distinct.size === 1 ? only : 'unclear';
}
