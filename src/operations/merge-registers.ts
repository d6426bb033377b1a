// A newer register into a repository's own: names are united, facts are the newer ones, what was verified here stays.
import { isDeepStrictEqual } from 'node:util';
import { comparable } from '../fields/text.ts';
import { layOver, naming } from '../model/lay-over.ts';
import type { RegisterFile } from '../model/register-files.ts';
import type { EntryChange, FactChange, RegisterMerge } from '../model/register-merge.ts';
import type { Division } from '../model/registers.ts';

/** Lists of what has been met somewhere: nobody's list is complete, and none is wrong. */
const unitedKeys: ReadonlySet<string> = new Set([
  '简称',
  '误写',
  '别名',
  '曾用名',
  '泛称',
  '除外',
  '词语',
  '写法',
  '特征',
]);

export interface MergeSides {
  /** The entries of the repository's own file. */
  readonly own: readonly object[];
  /** What holds in the repository now: gkml's own entries with `own` laid over them. */
  readonly current: readonly object[];
  readonly newer: readonly object[];
  /** All that there are, for the order of 区划. */
  readonly divisions: readonly Division[];
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Only what the newer register changes of what holds now goes into the own file: what gkml brings anyway does not. Merging
 * the same again changes nothing, and no name or fact of the own file is lost.
 */
export function mergeRegister(register: RegisterFile, { own, current, newer, divisions }: MergeSides): RegisterMerge {
  const nameOf = naming(register);
  const known = new Map(current.map((entry) => [nameOf(entry), entry as Entry]));
  const written: Entry[] = [];
  const added: string[] = [];
  const changed: EntryChange[] = [];
  const kept: EntryChange[] = [];
  for (const entry of newer as readonly Entry[]) {
    const name = nameOf(entry);
    const before = known.get(name);
    const after = before === undefined ? entry : mergeEntries(before, entry);
    const facts = before === undefined ? [] : factChanges(before, after);
    if (before !== undefined && facts.length === 0) continue;
    if (before !== undefined && isVerified(before) && !isVerified(entry)) {
      kept.push({ name, facts });
      continue;
    }
    if (before === undefined) added.push(name);
    else changed.push({ name, facts });
    known.set(name, after);
    written.push(after);
  }
  return { register, entries: layOver(register, own, written, divisions), added, changed, kept };
}

/** Entries of registers that do not say 核对 are taken as they are. */
function isVerified({ 核对 }: Entry): boolean {
  return 核对 !== '待核对';
}

/** Keys in the order of the old entry; a new one behind the key that it follows in the newer entry. */
function mergeEntries(before: Entry, newer: Entry): Entry {
  const keys = Object.keys(before);
  let previous: string | undefined;
  for (const key of Object.keys(newer)) {
    if (!keys.includes(key)) keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key);
    previous = key;
  }
  return Object.fromEntries(keys.map((key) => [key, mergeValues(key, before[key], newer[key])]));
}

function mergeValues(key: string, before: unknown, newer: unknown): unknown {
  if (newer === undefined) return before;
  const isUnited = unitedKeys.has(key) && Array.isArray(before) && Array.isArray(newer);
  return isUnited ? united(before, newer) : newer;
}

/** In the spelling of the first that has it. */
function united(before: readonly unknown[], newer: readonly unknown[]): unknown[] {
  const met = new Set<string>();
  return [...before, ...newer].filter((name) => {
    const key = comparable(String(name));
    return !met.has(key) && met.add(key);
  });
}

function factChanges(before: Entry, after: Entry): FactChange[] {
  return Object.keys(after)
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => ({ key, before: before[key], after: after[key] }));
}
