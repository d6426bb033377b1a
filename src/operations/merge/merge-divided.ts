// Items that one side split or united, while the other may have changed them.

import type { WholeItem } from '../../model/merge.ts';
import type { VersionItem } from '../../model/version.ts';
import { type ItemKey, type ItemTools, meansTheSame } from './item-mergers.ts';
import type { Kin } from './kin.ts';
import { type KinTools, unresolvedKin } from './kin-tools.ts';
import { type MergedItem, type MergedKin, wholeItem } from './merged-item.ts';
import { isExactly, type Side } from './three.ts';

export function mergeDivided(kin: Kin, tools: KinTools): MergedKin {
  if (kin.theirs.length === 0) return unresolvedKin(kin, 'changed-removed', tools);
  if (kin.ours.length === 0) return unresolvedKin(kin, 'removed-changed', tools);
  const [byOurs, byTheirs] = [isDivided(kin, 'ours', tools), isDivided(kin, 'theirs', tools)];
  if (byOurs && byTheirs) return mergeBothDivided(kin, tools);
  const side = byOurs ? 'ours' : 'theirs';
  const edits = editsOf(kin, byOurs ? 'theirs' : 'ours', tools);
  const carried = edits && carryOver(edits, kin, side, tools);
  if (carried === undefined) return unresolvedKin(kin, 'both-changed', tools);
  const items = kin[side].map((item, index): MergedItem => {
    return { item: carried[index] ?? wholeItem(item), thread: tools.threads.of(side, item), [side]: item };
  });
  return { items, conflicts: [] };
}

function isDivided(kin: Kin, side: Side, { links }: KinTools): boolean {
  const { splits, merges } = links[side];
  const members = new Set(kin[side]);
  return (
    splits.some(({ after }) => after.some((item) => members.has(item))) ||
    merges.some(({ after }) => members.has(after))
  );
}

/** What the side that kept the items apart as they were did to them. */
interface Edit {
  readonly field: ItemKey;
  readonly before: WholeItem;
  readonly after: WholeItem;
}

/** Undefined where it did more than edit fields. */
function editsOf(kin: Kin, side: Side, tools: KinTools): Edit[] | undefined {
  const after = new Map(tools.links[side].pairs.map((pair) => [pair.before, pair.after]));
  const edits: Edit[] = [];
  for (const base of kin.base) {
    const item = after.get(base);
    if (item === undefined || tools.threads.of('base', base) !== tools.threads.of(side, item)) return undefined;
    const [was, is] = [wholeItem(base), wholeItem(item)];
    for (const field of Object.keys(tools.mergers) as ItemKey[]) {
      if (!tools.areSame(field, was, is)) edits.push({ field, before: was, after: is });
    }
  }
  return edits;
}

/**
 * The edits made to every item of the divided side: only where all that was one, or became one, was edited alike, and
 * the division itself left the field alone. Undefined where not.
 */
function carryOver(edits: readonly Edit[], kin: Kin, side: Side, tools: ItemTools): WholeItem[] | undefined {
  let items = kin[side].map(wholeItem);
  for (const { field, before, after } of edits) {
    const siblings = edits.filter((edit) => edit.field === field);
    const isAlike =
      siblings.length === kin.base.length && siblings.every((edit) => tools.areSame(field, edit.after, after));
    const isFree = kin[side].every(({ content }) => tools.areSame(field, content, before));
    if (field === '编号' || !isAlike || !isFree) return undefined;
    items = items.map((item) => withField(item, field, after[field]));
  }
  return items;
}

function withField(item: WholeItem, field: ItemKey, value: unknown): WholeItem {
  const { [field]: _, ...rest } = item;
  return value === undefined ? rest : { ...rest, [field]: value };
}

/** The same on both sides; else it is not for a program to say what belongs to what. */
function mergeBothDivided(kin: Kin, tools: KinTools): MergedKin {
  const items = pairEqual(kin, tools);
  return items === undefined ? unresolvedKin(kin, 'both-changed', tools) : { items, conflicts: [] };
}

function pairEqual({ ours, theirs }: Kin, tools: KinTools): MergedItem[] | undefined {
  const left = new Set(theirs);
  const items: MergedItem[] = [];
  for (const item of ours) {
    const thread = tools.threads.of('ours', item);
    const equal = [...left].find((other) => isSame(item, other, tools) && tools.threads.of('theirs', other) === thread);
    if (equal === undefined) return undefined;
    left.delete(equal);
    items.push({ item: wholeItem(item), thread, ours: item, theirs: equal });
  }
  return left.size === 0 ? items : undefined;
}

function isSame(one: VersionItem, other: VersionItem, tools: ItemTools): boolean {
  return (
    one.id === other.id && (isExactly(one.content, other.content) || meansTheSame(one.content, other.content, tools))
  );
}
