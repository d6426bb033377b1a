// The way back from an exported workbook. A cell shows a value for people and cannot carry every value exactly (an
// organ with 、 in its name, an empty text, a trailing blank). So each row of an exported sheet also carries its whole
// item in hidden columns, with a fingerprint of what each field showed when it was written. On import a field whose
// cells still show that is taken from the hidden item; a field whose cells were edited is taken from the cells.
import { type Item, itemKeys } from './catalogue.ts';
import { asExactItem, asHead, asRecord, asTexts, type CatalogueHead } from './exact-values.ts';

/** The hidden sheet: below its header one row a catalogue: number of that row, name of the sheet, parts of `encodeHead`. */
export const hiddenSheetName = 'gkml';
/** First cell of the hidden sheet, by which it is known even when it was renamed. */
export const hiddenSheetMark = 'gkml:文件';

/** Fields that have a hidden column of their own; label: `gkml:` and the field. */
export const hiddenFields = ['编号', '基准编号', '曾用编号', '偏离'] as const satisfies readonly (keyof Item)[];
export type HiddenField = (typeof hiddenFields)[number];

/** What a hidden column holds: a field, or a part of the row's exact item. `head` is a row of the hidden sheet, from 1. */
export type HiddenColumn =
  | { readonly field: HiddenField }
  | { readonly exactPart: number; readonly head: number | undefined };

/** Label of a hidden column in the header row: `gkml:编号`, `gkml:原值1#3` (first part, third row of the hidden sheet). */
export function hiddenLabel(column: HiddenColumn): string {
  if ('field' in column) return `gkml:${column.field}`;
  return `gkml:原值${column.exactPart}${column.head === undefined ? '' : `#${column.head}`}`;
}

/** The reverse of `hiddenLabel`; undefined for any other text. */
export function hiddenColumn(label: string): HiddenColumn | undefined {
  const field = hiddenFields.find((name) => label === `gkml:${name}`);
  if (field) return { field };
  const part = /^gkml:原值([1-9]\d{0,3})(?:#([1-9]\d{0,5}))?$/u.exec(label);
  return part
    ? {
        exactPart: Number(part[1]),
        head: part[2] === undefined ? undefined : Number(part[2]),
      }
    : undefined;
}

/**
 * What a column holds: a key of an item (名称), with a sub-column after a point where a field has several
 * (对象.全社会, 方式.依申请, 层级.县级, 层级.其他, 栏目.网址, 扩展.咨询电话), or 序号.
 */
export type ColumnKey = string;

/** What the cells of one row show, as the reader gives it; an absent column and an empty cell are the same. */
export type ShownRow = ReadonlyMap<ColumnKey, string>;

/** A header's labels from top to bottom, without blanks, a label merged downwards once: 公开对象/全社会. */
export function columnLabel(labels: readonly string[]): string {
  const plain = labels.map((label) => label.replace(/\s+/gu, '')).filter((label) => label !== '');
  return plain.filter((label, index) => label !== plain[index - 1]).join('/');
}

/** An item as it was exported, and the fingerprints of the cells of each of its fields. */
export interface ExactRow {
  readonly item: Item;
  readonly shown: Readonly<Partial<Record<keyof Item, string>>>;
}

/** One row for the hidden columns, as plain printable text without anything that a cell could not carry. */
export function encodeRow(item: Item, shown: ShownRow): string {
  const prints = itemKeys.map((key) => [key, fingerprint(shown, key)] as const).filter(([, print]) => print !== '');
  return carried({ item, shown: Object.fromEntries(prints) });
}

/** The reverse of `encodeRow`; undefined for a text that is damaged or is none. */
export function decodeRow(text: string): ExactRow | undefined {
  const row = parsed(text);
  const item = asExactItem(row?.['item']);
  const shown = asRecord(row?.['shown']);
  return item && shown ? { item, shown: asTexts(shown) } : undefined;
}

/** What stands once a sheet: the catalogue's head, and which column label is which key. */
export interface ExactHead {
  readonly head: CatalogueHead;
  /** What the title showed when the sheet was written. */
  readonly title: string;
  readonly columns: ReadonlyMap<string, ColumnKey>;
}

export function encodeHead(exact: ExactHead): string {
  return carried({ ...exact, columns: [...exact.columns] });
}

/** The reverse of `encodeHead`; undefined for a text that is damaged or is none. */
export function decodeHead(text: string): ExactHead | undefined {
  const record = parsed(text);
  const head = asHead(record?.['head']);
  const columns = record?.['columns'];
  const title = record?.['title'];
  if (!head || typeof title !== 'string' || !Array.isArray(columns)) return undefined;
  const pairs = columns.filter((pair): pair is [string, string] => {
    return Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string';
  });
  return { head, title, columns: new Map(pairs) };
}

/** The most UTF-16 units that Excel takes in a cell. */
export const longestCell = 32_767;

/** End of a text that was too long for its cell. An edited cell that still ends so has lost the rest. */
export const cutMark = '……（文字太长，表格放不下，以下从略）';

/** Cuts a long encoded text into texts that fit a cell each; joined again they give the same text. */
export function cellParts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + longestCell;
    // A surrogate pair stays whole: half of it is no character and would be lost on the way.
    const size = /[\ud800-\udbff]/u.test(text.charAt(end - 1)) && end < text.length ? longestCell - 1 : longestCell;
    parts.push(text.slice(start, start + size));
    start += size;
  }
  return parts;
}

/**
 * True where the cells of a field still show what they showed when the row was exported. Differences that a
 * spreadsheet program makes by itself (line ends, blanks around the text) do not count.
 */
export function agrees(exact: ExactRow, shown: ShownRow, field: keyof Item): boolean {
  return fingerprint(shown, field) === (exact.shown[field] ?? '');
}

/** '' where the field's cells are empty, else 7 or fewer characters that differ when the cells do (32-bit FNV-1a). */
export function fingerprint(shown: ShownRow, field: keyof Item): string {
  const cells: string[] = [];
  for (const [key, text] of shown) {
    if (key !== field && !key.startsWith(`${field}.`)) continue;
    const settled = settledText(text);
    if (settled !== '') cells.push(`${key}\u0000${settled}`);
  }
  if (cells.length === 0) return '';
  let hash = 0x811c9dc5;
  const all = cells.sort().join('\u0001');
  for (let index = 0; index < all.length; index += 1) {
    hash = Math.imul(hash ^ all.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Blanks of every kind and what looks like one: readers drop them around a text, or take them for an empty cell. */
const blank = /[\s\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800-\u28ff\ue000-\uf8ff]/u;

/** A text as it is after a spreadsheet program and a reader: with \n and without blanks around it. */
export function settledText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end).replace(/\r\n?/gu, '\n');
}

/**
 * JSON in which every character can stand in XML and survives any reader: no controls, no `_x000D_`. The order of keys
 * does not show but in 扩展, where it is that of the columns: equal values give equal texts.
 */
export function carried(value: unknown): string {
  const json = JSON.stringify(value, (key, inner: unknown) => {
    const record = key === '扩展' ? undefined : asRecord(inner);
    return record
      ? Object.fromEntries(
          Object.keys(record)
            .sort()
            .map((name) => [name, record[name]]),
        )
      : inner;
  });
  return json.replace(/_(?=x)|[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/giu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}
