// What the workbook of choices carries in hidden columns, and what is read out of it again.
import { type ConflictEntry, entryPrint } from './conflict-entry.ts';
import { fingerprint } from './fingerprint.ts';

/** Labels of the hidden columns: the conflict file as seen from the workbook's folder, and which entry of it. */
export const fileLabel = 'gkml:冲突文件';
export const entryLabel = 'gkml:冲突';

/** Labels of the columns that a person fills in, without line breaks. */
export const choiceLabel = '选择';
export const valueLabel = '另写';

/** What a person wrote into one row. */
export interface RowChoice {
  readonly file: string;
  /** As `entryCode` gives it. */
  readonly code: string;
  readonly choice: string;
  readonly value: string;
  readonly sheet: string;
  /** Of the choice, A1 notation. */
  readonly cell: string;
}

/** Tells an entry from every other, whatever has been filled in. */
export function entryCode(entry: ConflictEntry): string {
  return fingerprint([entryPrint(entry)]);
}
