import type { Workbook } from '../../model/table.ts';
import { readXlsx } from './read-xlsx.ts';
import { refusal } from './refusals.ts';
import { sniffTable, type TableKind } from './sniff.ts';

type Reader = (file: string, bytes: Uint8Array) => Promise<Workbook>;

const readers: Readonly<Record<'xlsx', Reader>> = { xlsx: readXlsx };

/**
 * A file of tables in any format that is read; which one is told by its content, never by its name.
 * @param file for messages and for the result
 * @throws UsableError naming what the file is and the way out, when it is not read or is damaged
 */
export async function readTable(file: string, bytes: Uint8Array): Promise<Workbook> {
  const kind = sniffTable(bytes);
  if (!isRead(kind)) throw refusal(file, kind);
  return readers[kind](file, bytes);
}

function isRead(kind: TableKind): kind is keyof typeof readers {
  return Object.hasOwn(readers, kind);
}
