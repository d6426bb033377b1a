import { UsableError } from '../../model/errors.ts';
import type { Workbook } from '../../model/table.ts';
import { rangeName, type SheetTable } from './read-sheet.ts';

/** A sheet without a catalogue, with what it looks like where that is known. */
export interface OtherSheet {
  readonly sheet: string;
  readonly looksLike: string | undefined;
}

export function noCatalogue(workbook: Workbook, sheets: readonly OtherSheet[]): UsableError {
  const known = sheets.filter((sheet) => sheet.looksLike !== undefined);
  const isEmpty = workbook.sheets.every((sheet) => !sheet.rows.some((row) => row?.some((text) => text?.trim())));
  const hasPicture = workbook.sheets.some((sheet) => sheet.pictures > 0);
  if (isEmpty && hasPicture) {
    const hint = '图片里的表读不出来，请要一份可以编辑的表格，或把内容录入标准目录的表里';
    return new UsableError('工作簿里只有图片，没有文字', {
      place: workbook.file,
      hint,
    });
  }
  if (isEmpty) {
    return new UsableError('工作簿是空的，没有可以读的内容', {
      place: workbook.file,
      hint: '请确认是不是选错了文件',
    });
  }
  const looks = known.map(({ sheet, looksLike }) => `工作表“${sheet}”像是${looksLike}`);
  const detail = looks.length > 0 ? `：${looks.join('；')}` : '';
  const hint =
    '标准目录的表头要有公开事项、公开内容、公开依据、公开时限、公开主体、公开渠道等栏；请换成目录的表，或补上表头';
  return new UsableError(`工作簿里没有基层政务公开标准目录的表${detail}`, {
    place: workbook.file,
    hint,
  });
}

/** @throws UsableError where nothing tells the domain of a table */
export function refuseUntold(workbook: Workbook, tables: readonly SheetTable[]): void {
  const untold = tables.filter((table) => table.told.includes(undefined));
  const [first] = untold;
  if (!first) return;
  const sheets = [...new Set(untold.map((table) => `“${table.grid.sheet.name}”`))].join('、');
  throw new UsableError(`看不出工作表${sheets}是哪个领域的目录`, {
    place: `${workbook.file} ${first.grid.sheet.name}!${rangeName(first)}`,
    hint: '请加上 --domain 领域名称，例如 --domain 义务教育；或把领域写进表题、工作表名',
  });
}
