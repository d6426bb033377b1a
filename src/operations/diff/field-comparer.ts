// What every comparer of a field takes and gives.
import type { ActReader } from '../../fields/act.ts';
import type { ChannelReader } from '../../fields/channel.ts';
import type { OrganReader } from '../../fields/organ-name.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';

/** What a comparer may ask of the registers. */
export interface FieldReaders {
  readonly acts: ActReader;
  readonly organs: OrganReader;
  readonly channels: ChannelReader;
}

/** One thing that changed inside a field, before its level and reason are known. Texts as published. */
export interface PartDraft {
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Compares one field whose values differ as published. A field is a list of texts: one for 名称, several for 依据, those
 * of all items together where one is compared with several. No part means that only the presentation differs.
 * Swapping the sides gives the same parts with sides swapped and kinds mirrored, in any order.
 */
export type FieldComparer = (
  before: readonly string[],
  after: readonly string[],
  readers: FieldReaders,
) => readonly PartDraft[];

/** Several texts in one, for a part that means the field as a whole. */
export function inOneText(texts: readonly string[]): string | null {
  const distinct = [...new Set(texts)];
  return distinct.length === 0 ? null : distinct.join('；');
}
