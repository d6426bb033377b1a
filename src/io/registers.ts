import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RegisterFile, registerFiles } from '../model/register-files.ts';
import type { Division, Registers } from '../model/registers.ts';
import { packageRoot } from './package-root.ts';

let lines: ReadonlyMap<string, string> | undefined;
const shipped = registersFrom(readBuilt, () => readBuilt('区划代码') as readonly Division[]);

/**
 * The registers that ship with gkml, each parsed once and when it is first asked for, as the build made JSON of them. That
 * they fit their schemas is for the tests to hold, not for every start to check again.
 */
export function loadRegisters(): Registers {
  return shipped;
}

/**
 * @param read gives the entries of a file; asked once a file, when they are first needed
 * @param divisions gives all divisions with the former names of these registers; asked once as well
 */
export function registersFrom(
  read: (file: RegisterFile) => readonly unknown[],
  divisions: (registers: Registers) => readonly Division[],
): Registers {
  const getters = Object.entries(registerFiles).map(([key, file]) => [key, lazily(() => read(file))] as const);
  const registers = Object.defineProperties({}, Object.fromEntries(getters)) as Registers;
  return Object.defineProperty(
    registers,
    'divisions',
    lazily(() => divisions(registers)),
  );
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
  lines ??= builtLines();
  return JSON.parse(lines.get(name) as string) as readonly unknown[];
}

/** The JSON of each register by its name, out of the one file that bin/build.mjs writes. */
function builtLines(): ReadonlyMap<string, string> {
  const text = readFileSync(join(packageRoot(), 'dist', 'registers.txt'), 'utf16le');
  return new Map(text.split('\n').map((line) => line.split('\t', 2) as [string, string]));
}
