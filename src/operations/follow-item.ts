import type { ItemEvent, ItemHistory } from '../model/item-history.ts';
import type { MatchedBy } from '../model/matching.ts';
import type { Registers } from '../model/registers.ts';
import type { Version, VersionItem } from '../model/version.ts';
import { type ComparedStep, compareStep, type Descent } from './history/compare-step.ts';
import { fileOf, itemAt, placeKey } from './history/item-place.ts';
import type { HistoryStep } from './history/step.ts';
import { mayHold, placesBefore } from './history/untouched.ts';
import { withoutUnchanged } from './history/without-unchanged.ts';
import { matchItems } from './match-items.ts';

/** An item with the version that it stands in. */
export interface PlacedItem {
  readonly version: Version;
  readonly item: VersionItem;
}

/** What is being followed back: several items where one was merged of them. */
interface Trail {
  /** Files by place. */
  present: Map<string, string>;
  /** Items that came new, and may have been removed before. */
  readonly absent: PlacedItem[];
}

/**
 * Follows an item back through the steps, newest first: through renames, moves, splits and merges, and past a time when
 * it was gone. Items go by the one matching operation, never by their row.
 * @param steps those after which the item stood in the version, newest first
 */
export async function followItem(
  start: PlacedItem,
  steps: readonly HistoryStep[],
  registers: Registers,
): Promise<ItemHistory> {
  const file = fileOf(start.version, start.item);
  const trail: Trail = { present: new Map([[placeKey(start.version, start.item), file]]), absent: [] };
  const events: ItemEvent[] = [];
  for (const step of steps) {
    if (trail.present.size === 0 && trail.absent.length === 0) break;
    if (await passes(step, trail)) continue;
    const compared = await compareStep(step, registers);
    const removals = findRemoved(compared, trail, registers);
    events.push(...goBack(compared, trail));
    for (const { event, place } of removals) {
      trail.present.set(place, fileOf(compared.before, event.item));
      events.push(event);
    }
  }
  return { item: start.item, file, isGone: false, events: withReturns(events) };
}

/** Moves the trail over a step that has nothing to do with it. @returns false where it has to be compared */
async function passes(step: HistoryStep, trail: Trail): Promise<boolean> {
  const moved = await placesBefore(trail.present, step);
  if (moved === undefined) return false;
  const absent = trail.absent.map(({ item }) => item);
  if (absent.length > 0 && mayHold((await step.open()).before, absent)) return false;
  trail.present = moved;
  return true;
}

/** Moves the trail from the new side of a step to its old side. */
function goBack(compared: ComparedStep, trail: Trail): ItemEvent[] {
  const { step, before, after } = compared;
  const present = new Map<string, string>();
  const told = new Set<Descent>();
  const events: ItemEvent[] = [];
  for (const [place, file] of trail.present) {
    const item = step.files.includes(file) ? itemAt(after, place) : undefined;
    const descent = item && compared.descentTo(item);
    if (item === undefined || descent === undefined) {
      present.set(place, file);
      continue;
    }
    for (const older of descent.before) present.set(placeKey(before, older), fileOf(before, older));
    if (descent.before.length === 0) trail.absent.push({ version: after, item });
    if (told.has(descent)) continue;
    told.add(descent);
    events.push(...eventsOf(descent, item, compared));
  }
  trail.present = present;
  return events;
}

function eventsOf(descent: Descent, item: VersionItem, compared: ComparedStep): ItemEvent[] {
  const { step, before, after, changeSet } = compared;
  const { change } = descent;
  const [older] = descent.before;
  const files = { before: older === undefined ? '' : fileOf(before, older), after: fileOf(after, item) };
  const isElsewhere = older !== undefined && files.before !== files.after;
  const event = {
    revision: step.revision,
    item,
    changeSet: withoutUnchanged(changeSet, change === undefined ? [] : [change]),
    ...(isElsewhere && { files }),
  };
  if (change === undefined) return isElsewhere ? [{ ...event, kind: 'file-moved' }] : [];
  if (change.kind === 'added' && step.isEarliest) return [{ ...event, kind: 'known' }];
  return [{ ...event, kind: change.kind, change }];
}

/** The same item where it was removed before: by what it is, never by a mere likeness. */
const sure = new Set<MatchedBy>(['id', 'lineage', 'exact', 'key']);

function findRemoved(compared: ComparedStep, trail: Trail, registers: Registers): Removal[] {
  const { before, changeSet, step } = compared;
  const removals: Removal[] = [];
  const removed = changeSet.changes.filter((change) => change.kind === 'removed');
  if (removed.length === 0) return removals;
  const gone = only(before, new Set(removed.map((change) => change.before)));
  for (const absent of [...trail.absent]) {
    const { pairs } = matchItems(gone, only(absent.version, new Set([absent.item])), { registers });
    const pair = pairs.find(({ matchedBy }) => sure.has(matchedBy));
    const change = removed.find((each) => each.before === pair?.before);
    if (pair === undefined || change === undefined) continue;
    trail.absent.splice(trail.absent.indexOf(absent), 1);
    const { before: item } = pair;
    const alone = withoutUnchanged(changeSet, [change]);
    const event: ItemEvent = { kind: 'removed', revision: step.revision, item, change, changeSet: alone };
    removals.push({ event, place: placeKey(before, item) });
  }
  return removals;
}

interface Removal {
  readonly event: ItemEvent;
  /** In the old side of its step. */
  readonly place: string;
}

function only(version: Version, items: ReadonlySet<VersionItem>): Version {
  const catalogues = version.catalogues.map((catalogue) => {
    return { ...catalogue, items: catalogue.items.filter((item) => items.has(item)) };
  });
  return { ...version, catalogues };
}

/** What came after it had been removed came again. */
function withReturns(events: readonly ItemEvent[]): ItemEvent[] {
  return events.map((event, index) => {
    const isReturn = event.kind === 'added' && events.slice(index + 1).some(({ kind }) => kind === 'removed');
    return isReturn ? { ...event, kind: 'returned' } : event;
  });
}
