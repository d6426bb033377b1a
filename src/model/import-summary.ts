import type { AccountDocument } from './generated/account.ts';

/** Why 序号 cells are left out: of every row, so a summary names no cells for it. */
export const serialReason = '序号只表示行的次序，不写入目录';

/** A column of a table and what it became. */
export interface ImportedColumn {
  /** A, B … AA. */
  readonly letters: string;
  /** As published; '' where there is none. */
  readonly header: string;
  /** The key of an item that it went to, in the words of the file: 时限, 方式（主动）, 扩展“咨询电话”. */
  readonly becomes: string;
}

/** One table that was read as a catalogue, or as a part of one. */
export interface ImportedTable {
  readonly sheet: string;
  /** A1 notation, header included. */
  readonly range: string;
  readonly title: string | undefined;
  readonly items: number;
  /** The domains of its items, each with what told it: 表题, 工作表名 … */
  readonly domains: readonly { readonly name: string; readonly by: string }[];
  readonly columns: readonly ImportedColumn[];
}

/** What a clerk needs to know of one imported workbook. */
export interface ImportSummary {
  readonly file: string;
  readonly tables: readonly ImportedTable[];
  readonly otherSheets: readonly {
    readonly sheet: string;
    readonly looksLike: string | undefined;
  }[];
  readonly notices: readonly {
    readonly sheet: string;
    readonly cell: string | undefined;
    readonly message: string;
  }[];
  readonly account: AccountDocument;
}
