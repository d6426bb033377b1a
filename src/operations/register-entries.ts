import { wholeName } from '../model/divisions.ts';
import { type RegisterEntry, type RegisterName, registerKeys } from '../model/register-list.ts';
import type { Registers } from '../model/registers.ts';

/** The entries of a register as people look them up: of 区划 all divisions, not only those that had another name. */
export function registerEntries(register: RegisterName, registers: Registers): readonly RegisterEntry[] {
  return register === '区划' ? divisionEntries(registers) : registers[registerKeys[register]];
}

/** A division with the facts of its former names, then former names of what is no division any more. */
function divisionEntries({ divisions, renames }: Registers): readonly RegisterEntry[] {
  const facts = new Map(renames.map((rename) => [wholeName(rename), rename]));
  const entries = divisions.map((division) => {
    const rename = facts.get(wholeName(division));
    facts.delete(wholeName(division));
    return rename === undefined ? division : { ...division, ...rename };
  });
  return [...entries, ...facts.values()];
}
