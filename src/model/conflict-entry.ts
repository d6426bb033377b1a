// A conflict as a person reads and settles it: an entry of a conflict file, a row of the workbook of choices.
import { asRecord } from './exact-values.ts';
import type { ConflictFileDocument, Entry } from './generated/conflict-file.ts';
import type { Conflict, ConflictKind, ConflictValue } from './merge.ts';

export type ConflictEntry = Entry;

/** What stands in a conflict file. */
export type ConflictList = ConflictFileDocument;

export const conflictKindWords = {
  'both-changed': '两边都改了',
  'removed-changed': '本地删去而对方改了',
  'changed-removed': '本地改了而对方删去',
  'both-added': '两边都新增了',
} as const satisfies Record<ConflictKind, Entry['种类']>;

/** The sides as a person names them. The baseline's editions are the ancestor and the other side of an update. */
export const sideOfChoice = {
  本地: '本地',
  对方: '对方',
  祖先: '祖先',
  基准旧: '祖先',
  基准新: '对方',
} as const satisfies Record<string, keyof Entry>;

export type Choice = keyof typeof sideOfChoice;

/** An entry that is still open. */
export function entryOf({ kind, item, field, base, ours, theirs }: Conflict): ConflictEntry {
  return {
    种类: conflictKindWords[kind],
    ...(item?.编号 && { 编号: item.编号 }),
    ...(item?.一级事项 && { 一级事项: item.一级事项 }),
    ...(item?.名称 && { 名称: item.名称 }),
    ...(field !== null && { 要素: field }),
    祖先: entryValue(base),
    对方: entryValue(theirs),
    本地: entryValue(ours),
    选择: null,
  };
}

/** The generated types know no readonly. */
function entryValue(value: ConflictValue | null): ConflictEntry['祖先'] {
  return value as ConflictEntry['祖先'];
}

/** The reverse of `entryOf`. */
export function conflictOf(entry: ConflictEntry, domain: string): Conflict {
  const kinds = Object.entries(conflictKindWords) as [ConflictKind, Entry['种类']][];
  const { 编号 = null, 一级事项 = null, 名称 = null, 要素 = null } = entry;
  const isHead = 编号 === null && 名称 === null && 一级事项 === null;
  return {
    kind: kinds.find(([, words]) => words === entry.种类)?.[0] ?? 'both-changed',
    item: isHead ? null : { 编号, 领域: domain, 一级事项, 名称 },
    domain,
    field: 要素 as Conflict['field'],
    base: entry.祖先 as ConflictValue | null,
    ours: entry.本地 as ConflictValue | null,
    theirs: entry.对方 as ConflictValue | null,
  };
}

/** What a person settled; undefined where nothing is filled in yet. */
export type Decision = { readonly choice: Choice } | { readonly value: NonNullable<ConflictEntry['写成']> };

/** @returns `contradiction` where both a side and words of one's own are given */
export function decisionOf({ 选择, 写成 }: ConflictEntry): Decision | 'contradiction' | undefined {
  const choice = 选择 || undefined;
  const value = 写成 ?? undefined;
  if (choice !== undefined && value !== undefined) return 'contradiction';
  if (value !== undefined) return { value };
  return choice === undefined ? undefined : { choice };
}

/** What an entry is about: one conflict of a catalogue has it at a time. */
export function subjectKey({ 编号, 一级事项, 名称, 要素 }: ConflictEntry): string {
  return JSON.stringify([编号 ?? [一级事项 ?? null, 名称 ?? null], 要素 ?? null]);
}

/** Any value in the same words whatever the order of its keys: to tell whether an entry is still the one it was. */
export function entryPrint(entry: ConflictEntry): string {
  const { 选择: _choice, 写成: _value, ...rest } = entry;
  return JSON.stringify(rest, (_key, value: unknown) => {
    const record = asRecord(value);
    return record === undefined
      ? value
      : Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
