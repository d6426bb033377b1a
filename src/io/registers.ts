import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFormerNames } from '../model/divisions.ts';
import { type RegisterFile, registerFiles } from '../model/register-files.ts';
import type { Division, Registers } from '../model/registers.ts';
import { decodeText } from './decode.ts';
import { packageRoot } from './package-root.ts';

const shipped = registersFrom(readBuilt);

/**
 * The registers that ship with gkml, each read once and when it is first asked for, as the build made JSON of them. That
 * they fit their schemas is for the tests to hold, not for every start to check again.
 */
export function loadRegisters(): Registers {
  return shipped;
}

/** @param read gives the entries of a file; asked once a file, when they are first needed */
export function registersFrom(read: (file: RegisterFile) => readonly unknown[]): Registers {
  const getters = Object.entries(registerFiles).map(([key, file]) => [key, lazily(() => read(file))] as const);
  const registers = Object.defineProperties({}, Object.fromEntries(getters)) as Registers;
  return Object.defineProperty(
    registers,
    'divisions',
    lazily(() => divisionsWith(registers.renames)),
  );
}

/** The build has given the divisions the former names that ship. */
function divisionsWith(renames: Registers['renames']): readonly Division[] {
  const divisions = readBuilt('区划代码') as readonly Division[];
  return renames === shipped.renames ? divisions : withFormerNames(divisions, renames);
}

function lazily<Value>(make: () => Value): PropertyDescriptor {
  let made: Value | undefined;
  return {
    enumerable: true,
    get() {
      made ??= make();
      return made;
    },
  };
}

function readBuilt(name: RegisterFile | '区划代码'): readonly unknown[] {
  const bytes = readFileSync(join(packageRoot(), 'dist', 'registers', `${name}.json`));
  return JSON.parse(decodeText(bytes).text) as readonly unknown[];
}
