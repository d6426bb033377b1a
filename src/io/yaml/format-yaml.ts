// Brings files that exist into canonical form. Loads the yaml package: those who only write new files use write-yaml.ts.
import type { Catalogue } from '../../model/catalogue.ts';
import type { ConflictList } from '../../model/conflict-entry.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsableError } from '../../model/errors.ts';
import type { WaiversDocument } from '../../model/generated/waivers.ts';
import type { RegisterDocument } from '../../model/registers.ts';
import { carryNotes } from './carry-notes.ts';
import { faultDiagnostic } from './fault.ts';
import { decodeYaml } from './file-faults.ts';
import { splitLines, withLineFeeds } from './lines.ts';
import { readWithNotes, unshared } from './read-with-notes.ts';
import { dataToYaml } from './write-yaml.ts';

export type Formatted = { readonly text: string } | { readonly faults: readonly Diagnostic[] };

/** The canonical form of a file as it lies on the disk, whatever its encoding. */
export function formatFile(file: string, bytes: Uint8Array): Formatted {
  const decoded = decodeYaml(bytes);
  if ('kind' in decoded) return { faults: [faultDiagnostic(file, splitLines(''), decoded)] };
  return canonicalYaml(decoded.text, file);
}

/**
 * The canonical form of a file: comments, the order of keys and all data stay.
 * @param file as it is to be shown with faults
 */
export function canonicalYaml(text: string, file = ''): Formatted {
  const source = withLineFeeds(text);
  const reading = readWithNotes(source);
  if ('faults' in reading) {
    const lines = splitLines(source);
    return { faults: reading.faults.map((fault) => faultDiagnostic(file, lines, fault)) };
  }
  return { text: dataToYaml(reading.data, reading.notes) };
}

/**
 * A file brought to new data, in canonical form. Comments and the order of keys stay with what they belong to: items are
 * recognised by 编号, deviations by 要素, entries of registers by 名称, waivers by 指纹, conflicts by 编号 and 要素, list elements by their text. What is no longer in the data goes with its comments.
 * @param text the file as it is
 * @param data in the order in which it is to stand
 * @throws UsableError where the file cannot be read
 */
export function updateYaml(text: string, data: Catalogue | RegisterDocument | WaiversDocument | ConflictList): string {
  const reading = readWithNotes(withLineFeeds(text));
  if ('data' in reading) {
    const own = unshared(data);
    return dataToYaml(own, carryNotes(reading.data, reading.notes, own));
  }
  const [fault] = reading.faults;
  throw new UsableError(`原有的文件读不出来：${fault?.message ?? '写法有误'}`, {
    hint: '先用 gkml validate 查看并改正原有的文件，再更新',
  });
}
