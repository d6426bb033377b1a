// Holds what a comparison says against the truth. Items that look the same are counted, never told apart: nobody could.
import type { Change, ChangeSet, ComparedField } from '../../../src/model/change-set.ts';
import type { VersionItem } from '../../../src/model/version.ts';
import type { Revision } from './revision.ts';
import { lookOf, type TrueItem, type TrueVersion } from './true-item.ts';

interface Sides {
  readonly before: TrueVersion;
  readonly after: TrueVersion;
  /** With ids, items that look the same are told apart all the same. */
  readonly ids: boolean;
}

/** What the change set says that is not true, and what it does not say that is; empty where it is exact. */
export function judge(changeSet: ChangeSet, revision: Revision, { before, after, ids }: Sides): string[] {
  const names = { before: namesOf(revision.before, ids), after: namesOf(revision.after, ids) };
  const side = (version: TrueVersion, known: ReadonlyMap<string, string>) => (item: VersionItem) =>
    known.get(version.trueOf(item).identity) ?? '?';
  const told = changeSet.changes.map((change) =>
    toldLine(change, side(before, names.before), side(after, names.after)),
  );
  const truth = trueLines(revision, names.before, names.after);
  return [
    ...difference(truth, told).map((line) => `missed: ${line}`),
    ...difference(told, truth).map((line) => `false: ${line}`),
    ...judgeKinds(changeSet, revision, before),
    ...judgeParts(changeSet, revision),
    ...judgeCounts(changeSet, revision),
  ];
}

/** Identity → the identity of the first item that looks the same, and its name for a reader. */
function namesOf(items: readonly TrueItem[], ids: boolean): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const names = new Map<string, string>();
  for (const item of items) {
    const look = ids ? item.identity : lookOf(item);
    const name = first.get(look) ?? `${item.identity} (${item.domain}/${item.content.一级事项}/${item.content.名称})`;
    first.set(look, name);
    names.set(item.identity, name);
  }
  return names;
}

type Namer = (item: VersionItem) => string;

function toldLine(change: Change, before: Namer, after: Namer): string {
  switch (change.kind) {
    case 'added':
      return `added ${after(change.after)}`;
    case 'removed':
      return `removed ${before(change.before)}`;
    case 'split':
      return `split ${before(change.before)} → ${change.after.map(after).sort().join(' + ')}`;
    case 'merged':
      return `merged ${change.before.map(before).sort().join(' + ')} → ${after(change.after)}`;
    default: {
      const fields = change.fields.map(({ field }) => field);
      return changedLine(before(change.before), after(change.after), fields, change.domainMoved);
    }
  }
}

function changedLine(before: string, after: string, fields: readonly ComparedField[], domainMoved: boolean): string {
  return `changed ${before} → ${after}: ${[...fields].sort().join(' ')}${domainMoved ? ' domain' : ''}`;
}

function trueLines(
  { truth }: Revision,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const old = (identity: string) => before.get(identity) ?? '?';
  const fresh = (identity: string) => after.get(identity) ?? '?';
  return [
    ...Array.from(truth.added, (identity) => `added ${fresh(identity)}`),
    ...Array.from(truth.removed, (identity) => `removed ${old(identity)}`),
    ...truth.splits.map((split) => `split ${old(split.before)} → ${split.after.map(fresh).sort().join(' + ')}`),
    ...truth.merges.map((merge) => `merged ${merge.before.map(old).sort().join(' + ')} → ${fresh(merge.after)}`),
    ...Array.from(truth.changed, ([identity, { fields, domainMoved }]) =>
      changedLine(old(identity), fresh(identity), [...fields.keys()], domainMoved),
    ),
  ];
}

/** The lines of `from` that `other` has not, as often as it has not. */
function difference(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** Where the truth knows what kind of change a field has, its parts are of that kind. */
function judgeKinds(changeSet: ChangeSet, { truth }: Revision, before: TrueVersion): string[] {
  return changeSet.changes.flatMap((change) => {
    if (change.kind !== 'changed') return [];
    const { identity } = before.trueOf(change.before);
    const known = truth.changed.get(identity)?.fields;
    return change.fields.flatMap(({ field, parts }) => {
      const kinds: readonly string[] | undefined = known?.get(field);
      const told = parts.map(({ kind }) => kind);
      const isRight = kinds === undefined || told.every((kind) => kinds.includes(kind));
      return isRight ? [] : [`kind: ${identity} ${field} is ${kinds?.join(' or ')}, told as ${told.join(' + ')}`];
    });
  });
}

/** Parts of a split, and what was merged, lost nothing: taken together they say what the one item said. */
const keptWhole: readonly ComparedField[] = ['内容', '依据', '主体', '渠道', '方式', '对象', '层级', '时限'];

function judgeParts({ changes }: ChangeSet, { flavour }: Revision): string[] {
  if (!flavour.listed) return [];
  return changes.flatMap((change) => {
    if (change.kind !== 'split') return [];
    const lost = change.fields.filter(({ field }) => keptWhole.includes(field)).map(({ field }) => field);
    return lost.length === 0 ? [] : [`split ${change.before.content.名称} said to differ in ${lost.join(' ')}`];
  });
}

function judgeCounts({ summary }: ChangeSet, revision: Revision): string[] {
  const { truth } = revision;
  const expected = {
    added: truth.added.size,
    removed: truth.removed.size,
    changed: truth.changed.size,
    split: truth.splits.length,
    merged: truth.merges.length,
    unchanged: pairsOf(revision).length - truth.changed.size,
    ...(truth.moved !== undefined && { moved: truth.moved.size }),
    ...(truth.splits.length + truth.merges.length === 0 && { noise: noiseOf(revision) }),
  };
  return Object.entries(expected).flatMap(([key, count]) => {
    const told = summary[key as keyof typeof summary];
    return told === count ? [] : [`summary: ${key} is ${count}, told as ${told}`];
  });
}

function pairsOf({ before, after }: Revision): (readonly [TrueItem, TrueItem])[] {
  const old = new Map(before.map((item) => [item.identity, item]));
  return after.flatMap((item) => {
    const was = old.get(item.identity);
    return was === undefined ? [] : [[was, item] as const];
  });
}

/** Fields written otherwise, in items whose meaning did not change there. */
function noiseOf(revision: Revision): number {
  return pairsOf(revision).reduce((count, [was, is]) => {
    const changed = revision.truth.changed.get(is.identity)?.fields;
    const fields = Object.keys(is.content) as (keyof typeof is.content)[];
    const noisy = fields.filter(
      (field) =>
        !changed?.has(field as ComparedField) &&
        JSON.stringify(was.content[field]) !== JSON.stringify(is.content[field]),
    );
    return count + noisy.length;
  }, 0);
}
