/**
 * What a workbook may hold. Far above any real catalogue (the largest seen have 100,000 rows, deflate 22:1) and low
 * enough that the worst file is refused or read within 20 seconds and 700 MB.
 */
export const limits = {
  /** Entries of the zip. */
  zipEntries: 50_000,
  /** Bytes of all parts that are read, after inflating; a part read twice counts twice. */
  inflatedBytes: 400_000_000,
  /** Inflated to compressed bytes, held only beyond `ratioFreeBytes`: a sheet of equal empty rows is legal. */
  ratio: 200,
  ratioFreeBytes: 128_000_000,
  /** Non-empty cells of the whole workbook. */
  cells: 2_000_000,
  /** UTF-16 units of one cell; Excel itself stops at 32,767. */
  cellText: 1_000_000,
  /** UTF-16 units of all texts together. */
  allText: 100_000_000,
  /** Texts in the table of shared strings, used or not. */
  sharedStrings: 4_000_000,
  sheets: 2_000,
  /** Cell formats, and relationships of one part. */
  listEntries: 200_000,
  /** Merged blocks of one sheet, and the cells that they cover together. */
  merges: 200_000,
  mergedCells: 5_000_000,
} as const;

/** Rows and columns of a sheet as the file format fixes them. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
