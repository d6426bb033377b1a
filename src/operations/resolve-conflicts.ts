// What a person chose → catalogues without the conflicts.
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Conflict, ConflictChoice, ConflictItem } from '../model/merge.ts';
import { type CatalogueDraft, catalogueOf, draftOf, type Refusal } from './resolve-conflicts/draft.ts';
import { createSettledTest } from './resolve-conflicts/is-settled.ts';
import { lineageKey, openCircles } from './resolve-conflicts/lineage.ts';
import { resolveField } from './resolve-conflicts/resolve-field.ts';
import { resolveHead } from './resolve-conflicts/resolve-head.ts';
import { resolveItem, standingItems } from './resolve-conflicts/resolve-item.ts';

export interface Resolution {
  readonly catalogues: readonly Catalogue[];
  /** Without a choice, or with one that cannot be put in. */
  readonly open: readonly Conflict[];
  readonly refused: readonly { readonly conflict: Conflict; readonly reason: Refusal }[];
}

/**
 * Puts each choice in its place. A choice is never guessed into a file that has changed since: where the value is no
 * longer that of ours the conflict stays open, and is told with the reason.
 * @param choices one a conflict, in the same order; undefined where none is made
 */
export function resolveConflicts(
  merged: readonly Catalogue[],
  conflicts: readonly Conflict[],
  choices: readonly (ConflictChoice | undefined)[],
): Resolution {
  const settlements = conflicts.map((conflict, index) => ({ conflict, choice: choices[index] })).filter(isMade);
  const drafts = merged.map(draftOf);
  // A catalogue goes with its last item: it may have stood only as long as nobody had chosen.
  const kept = domainsKept(settlements);
  const mayGo = new Set(drafts.filter(({ head, items }) => items.length > 0 && !kept.has(head.领域)));
  const settle = createSettler(drafts, settlements);
  const refused = new Map<Conflict, Refusal>();
  for (const settlement of idsLast(settlements)) {
    const refusal = settle.put(settlement);
    if (refusal !== undefined) refused.set(settlement.conflict, refusal);
  }
  openCircles(settle.drafts, new Set(merged.flatMap(({ 事项 }) => 事项.map(lineageKey))));
  const chosen = new Set(settlements.map(({ conflict }) => conflict));
  return {
    catalogues: settle.drafts.filter((draft) => draft.items.length > 0 || !mayGo.has(draft)).map(catalogueOf),
    open: conflicts.filter((conflict) => !chosen.has(conflict) || refused.has(conflict)),
    refused: [...refused].map(([conflict, reason]) => ({ conflict, reason })),
  };
}

/** What is chosen: undefined or null for none. */
function chosenValue({ conflict, choice }: Settlement): unknown {
  return typeof choice === 'object' ? choice.value : conflict[choice === 'both' ? 'theirs' : choice];
}

/** Domains of which somebody chose that the catalogue is there. */
function domainsKept(settlements: readonly Settlement[]): Set<string> {
  const heads = settlements.filter(({ conflict: { item, field } }) => item === null && field === null);
  return new Set(heads.filter((each) => chosenValue(each) != null).map(({ conflict }) => conflict.domain));
}

interface Settlement {
  readonly conflict: Conflict;
  readonly choice: ConflictChoice;
}

function isMade(each: {
  readonly conflict: Conflict;
  readonly choice: ConflictChoice | undefined;
}): each is Settlement {
  return each.choice !== undefined;
}

/** The others find their item by its 编号. */
function idsLast(settlements: readonly Settlement[]): Settlement[] {
  const isId = ({ conflict: { field } }: Settlement) => field === '编号';
  return [...settlements.filter((each) => !isId(each)), ...settlements.filter(isId)];
}

function createSettler(drafts: CatalogueDraft[], settlements: readonly Settlement[]) {
  const known = drafts.flatMap(({ items }) => items);
  const used = new Set(known.flatMap(({ 编号, 曾用编号 = [] }) => [编号, ...曾用编号]));
  // Looked up before anything is put in: two items may exchange their ids.
  const standing = new Map<Conflict, Item[] | Refusal>();
  const leaving = new Set<Item>();
  const settled = new Set<Conflict>();
  const isSettled = createSettledTest(drafts);
  for (const { conflict, choice } of settlements) {
    const { item, field } = conflict;
    if (item === null || field !== null) continue;
    if (choice !== 'ours' && isSettled(conflict, chosenValue({ conflict, choice }), choice === 'both')) {
      settled.add(conflict);
      continue;
    }
    const found = standingItems(drafts, { ...conflict, item });
    standing.set(conflict, found);
    if (choice !== 'ours' && choice !== 'both' && typeof found !== 'string')
      for (const each of found) leaving.add(each);
  }

  function putItem(conflict: Conflict & { item: ConflictItem }, choice: ConflictChoice, value: unknown) {
    const found = standing.get(conflict) ?? 'unknown';
    if (settled.has(conflict)) return undefined;
    if (typeof found === 'string') return found;
    if (choice === 'ours') return undefined;
    return resolveItem(drafts, value, { conflict, standing: found, isBoth: choice === 'both', leaving, used });
  }

  function put({ conflict, choice }: Settlement): Refusal | undefined {
    const { item, field, theirs } = conflict;
    const value = chosenValue({ conflict, choice });
    if (choice === 'both' && (item === null || field !== null || theirs === null)) return 'unfit';
    if (item === null) return resolveHead(drafts, conflict, value);
    const about = conflict as Conflict & { item: ConflictItem };
    return field === null ? putItem(about, choice, value) : resolveField(drafts, about, value);
  }

  return { drafts, put };
}
