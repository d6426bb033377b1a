// What files of registers say against each other, told at the entry of a file: nobody has the whole register before him.
import type { Finding } from '../model/diagnostic.ts';
import { naming } from '../model/lay-over.ts';
import type { Path } from '../model/path.ts';
import { type RegisterFile, registerKey } from '../model/register-files.ts';
import type { Registers } from '../model/registers.ts';
import { contradictionsIn } from './check-registers.ts';

/** A file of a register, as it was read. */
export interface RegisterEntries {
  readonly register: RegisterFile;
  readonly entries: readonly object[];
}

export interface Contradiction<File> extends Pick<Finding, 'message' | 'hint'> {
  readonly register: RegisterFile;
  /** The first of the files that has one of the entries; undefined where none has. */
  readonly file: File | undefined;
  /** From the root of that file. */
  readonly path: Path;
}

/**
 * @param registers with the files laid over those that ship; those contradict nothing
 * @param files in the order of their weight; the same entry may be in several
 */
export function contradictionsOf<File extends RegisterEntries>(
  registers: Registers,
  files: readonly File[],
): Contradiction<File>[] {
  const names = [...new Set(files.map(({ register }) => register))];
  return [...files.flatMap(repetitionsIn), ...names.flatMap((register) => together(register, registers, files))];
}

/** Entries are laid over each other by name: of two in one file one would vanish. */
function repetitionsIn<File extends RegisterEntries>(file: File): Contradiction<File>[] {
  const { register, entries } = file;
  const nameOf = naming(register);
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const name = nameOf(entry);
    if (!first.has(name)) first.set(name, index);
    if (first.get(name) === index) return [];
    const key = register === '表头' ? '栏' : '名称';
    const message = `“${name}”写了两次`;
    return [{ register, message, hint: '请合成一条，或者删去一条', file, path: ['条目', index, key] }];
  });
}

const position = /第(\d+)条/gu;

function together<File extends RegisterEntries>(
  register: RegisterFile,
  registers: Registers,
  files: readonly File[],
): Contradiction<File>[] {
  const entries: readonly object[] = registers[registerKey(register)];
  const nameOf = naming(register);
  const own = files.filter((file) => file.register === register);
  return contradictionsIn(register, registers).map(({ message, hint, path: [, index, ...rest] }) => {
    const others = Array.from(message.matchAll(position), ([, number]) => ({ index: Number(number) - 1, rest: [] }));
    const concerned = [{ index: Number(index), rest }, ...others].flatMap((place) => {
      const entry = entries[place.index];
      return entry === undefined ? [] : [{ name: nameOf(entry), rest: place.rest }];
    });
    const words = message.replace(position, (place, number: string) => {
      const entry = entries[Number(number) - 1];
      return entry === undefined ? place : `“${nameOf(entry)}”`;
    });
    return { register, message: words, ...(hint !== undefined && { hint }), ...placeIn(own, concerned) };
  });
}

/** Where the first file stands that has one of the entries, and which part of the entry is meant. */
function placeIn<File extends RegisterEntries>(
  files: readonly File[],
  concerned: readonly { readonly name: string; readonly rest: Path }[],
): { readonly file: File | undefined; readonly path: Path } {
  for (const { name, rest } of concerned) {
    for (const file of files) {
      const at = file.entries.map(naming(file.register)).indexOf(name);
      if (at >= 0) return { file, path: ['条目', at, ...rest] };
    }
  }
  return { file: files[0], path: [] };
}
