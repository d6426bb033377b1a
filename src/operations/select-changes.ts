// Part of a change set: what a reader asked for.
import { comparable } from '../fields/text.ts';
import { itemsAfter, itemsBefore } from '../model/change-items.ts';
import { type ChangeKind, changeKinds } from '../model/change-kinds.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { Direction } from '../model/comparison.ts';
import type { VersionItem } from '../model/version.ts';
import { countByKind } from './diff/count-by-kind.ts';
import { trimChange } from './diff/trim-change.ts';

export interface Selection {
  /** Changes in this direction; of a changed item only the parts in it. */
  readonly only?: Direction;
  /** 编号 on either side, or 名称: exact, else contained. */
  readonly item?: string;
}

/**
 * The changes that a selection leaves. All counts are of what is left, so none is of the unchanged or of noise.
 * Candidates stay with their items; heads, which are no item's, stay only where nothing is selected.
 */
export function selectChanges(changeSet: ChangeSet, { only, item }: Selection): ChangeSet {
  if (only === undefined && item === undefined) return changeSet;
  const ofItem = item === undefined ? changeSet.changes : changesOfItem(changeSet.changes, item);
  const changes = only === undefined ? ofItem : ofItem.flatMap((change) => inDirection(change, only));
  const items = new Set(changes.flatMap(itemsOf));
  return {
    ...changeSet,
    summary: {
      ...countByKind(changes),
      moved: changes.filter((change) => change.kind === 'changed' && change.moved).length,
      unchanged: 0,
      noise: 0,
    },
    changes,
    candidates: changeSet.candidates.filter(({ before, after }) => [...before, ...after].some((one) => items.has(one))),
    heads: [],
  };
}

function itemsOf(change: Change): readonly VersionItem[] {
  return [...itemsBefore(change), ...itemsAfter(change)];
}

/** The first way of naming an item that finds any. */
function changesOfItem(changes: readonly Change[], word: string): readonly Change[] {
  const name = comparable(word);
  const ways: readonly ((item: VersionItem) => boolean)[] = [
    ({ id }) => id === word.trim(),
    ({ content }) => comparable(content.名称 ?? '') === name,
    ({ content }) => name !== '' && comparable(content.名称 ?? '').includes(name),
  ];
  const found = ways.map((way) => changes.filter((change) => itemsOf(change).some(way)));
  return found.find((some) => some.length > 0) ?? [];
}

/** An item that came, went, was split, merged or moved has the direction of that, besides those of its parts. */
function inDirection(change: Change, direction: Direction): readonly Change[] {
  const trimmed = trimChange(change, (part) => part.direction === direction);
  if (trimmed === undefined) return [];
  const hasParts = 'fields' in trimmed && trimmed.fields.length > 0;
  return hasParts || changeKinds[ownKind(trimmed)].direction === direction ? [trimmed] : [];
}

function ownKind({ kind }: Change): ChangeKind {
  return kind === 'changed' ? 'domain-changed' : `item-${kind}`;
}
