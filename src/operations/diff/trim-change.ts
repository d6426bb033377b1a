import type { Change, FieldChange, PartChange } from '../../model/change-set.ts';
import { gravestPart, type Parts, weighField } from './gravity.ts';

type IsKept = (part: PartChange, field: FieldChange) => boolean;

/**
 * The change with those of its parts only that are to be kept; undefined where nothing is left of it. What happened to
 * the item as a whole, that it came, went, moved to another domain, was split or merged, is always left.
 */
export function trimChange(change: Change, isKept: IsKept): Change | undefined {
  if (change.kind === 'added' || change.kind === 'removed') return change;
  const fields = change.fields.flatMap((field) => trimField(field, isKept));
  if (change.kind !== 'changed' || change.domainMoved) return { ...change, fields };
  const weight = gravestPart(fields);
  return weight && { ...change, fields, level: weight.level, reason: weight.reason };
}

/** The field with those of its parts only; none where nothing is left. */
export function trimField(field: FieldChange, isKept: IsKept): FieldChange[] {
  const parts = field.parts.filter((part) => isKept(part, field));
  if (parts.length === field.parts.length) return [field];
  return parts.length === 0 ? [] : [{ ...field, ...weighField(parts as unknown as Parts), parts }];
}
