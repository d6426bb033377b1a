// What newer registers would make of a repository's own, all of them together.
import { layOver } from '../model/lay-over.ts';
import { type RegisterFile, registerKey } from '../model/register-files.ts';
import type { RegisterMerge } from '../model/register-merge.ts';
import type { Registers } from '../model/registers.ts';
import type { RegisterEntries } from './contradictions.ts';
import { mergeRegister } from './merge-registers.ts';

export interface RegisterUpdate {
  /** One a newer file, in their order. */
  readonly merges: readonly RegisterMerge[];
  /** What would hold in the repository then. */
  readonly after: Registers;
}

/**
 * @param own entries of the repository's own files
 * @param current what holds now: gkml's own entries with `own` laid over them
 */
export function planRegisterUpdate(
  newer: readonly RegisterEntries[],
  own: ReadonlyMap<RegisterFile, readonly object[]>,
  current: Registers,
): RegisterUpdate {
  const merges: RegisterMerge[] = [];
  let after = current;
  for (const { register, entries } of newer) {
    const held: readonly object[] = after[registerKey(register)];
    const { divisions } = after;
    const sides = { own: own.get(register) ?? [], current: held, newer: entries, divisions };
    const merge = mergeRegister(register, sides);
    merges.push(merge);
    after = { ...after, [registerKey(register)]: layOver(register, held, merge.entries, divisions) };
  }
  return { merges, after };
}
