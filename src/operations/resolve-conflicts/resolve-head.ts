// A key of a catalogue's head, or the head as a whole.
import { asHead, type CatalogueHead } from '../../model/exact-values.ts';
import type { Conflict } from '../../model/merge.ts';
import { isSameValue } from '../diff/field-values.ts';
import type { CatalogueDraft, Refusal } from './draft.ts';

/** @param value undefined or null: the head is to have none, or the catalogue is to go */
export function resolveHead(drafts: CatalogueDraft[], conflict: Conflict, value: unknown): Refusal | undefined {
  const { domain, field, ours } = conflict;
  const known = drafts.filter(({ head }) => head.领域 === domain);
  if (field === null) {
    const own = known.find(({ head }) => isSameValue(head, ours)) ?? known[0];
    return resolveCatalogue(drafts, own, conflict, value);
  }
  const key = field as keyof CatalogueHead;
  // A place may have two catalogues of a domain: its own and that of its villages.
  const draft = known.find(({ head }) => isSameValue(head[key], ours ?? undefined));
  if (known.some(({ head }) => isSameValue(head[key], value ?? undefined))) return undefined;
  if (draft === undefined) return known.length === 0 ? 'unknown' : 'stale';
  const { [key]: _, ...rest } = draft.head;
  const isNone = value === null || value === undefined || value === '';
  const head = asHead(isNone ? rest : { ...draft.head, [key]: value });
  if (head === undefined) return 'unfit';
  draft.head = head;
  return undefined;
}

/** A catalogue goes only when it has no item left: its items have conflicts of their own. */
function resolveCatalogue(
  drafts: CatalogueDraft[],
  draft: CatalogueDraft | undefined,
  { ours }: Conflict,
  value: unknown,
): Refusal | undefined {
  const isNone = value === null || value === undefined;
  // Chosen before already, by a run that was stopped.
  if (isNone ? draft === undefined : drafts.some(({ head }) => isSameValue(head, value))) return undefined;
  if (ours !== null && draft === undefined) return 'unknown';
  if (isNone) {
    if (draft?.items.length === 0) drafts.splice(drafts.indexOf(draft), 1);
    return undefined;
  }
  const head = asHead(value);
  if (head === undefined) return 'unfit';
  if (draft === undefined) drafts.push({ head, items: [] });
  else draft.head = head;
  return undefined;
}
