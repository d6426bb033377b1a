import type { Input } from '../../io/inputs.ts';
import { readTable } from '../../io/tables/read-table.ts';
import { UsableError } from '../../model/errors.ts';
import type { AccountDocument } from '../../model/generated/account.ts';
import { cellName } from '../../model/location.ts';
import type { Workbook } from '../../model/table.ts';
import { type ImportOptions, type ImportResult, importTables } from '../../operations/import-table.ts';

export interface ImportedFile {
  readonly file: string;
  readonly result: ImportResult;
}

/** @throws UsableError where one of them cannot be imported: then none is */
export async function importFiles(inputs: readonly Input[], options: ImportOptions): Promise<ImportedFile[]> {
  const imported: ImportedFile[] = [];
  for (const input of inputs) {
    const workbook = await readTable(input.file, await input.read());
    refuseOddSheetNames(workbook);
    const result = importTables(workbook, options);
    refuseLostFormulas(workbook, result);
    refuseNoItems(workbook, result);
    imported.push({ file: input.file, result });
  }
  return imported;
}

/** No spreadsheet program lets such a name through: the file was made to lead a tool astray. */
function refuseOddSheetNames({ file, sheets }: Workbook): void {
  const odd = sheets.find(({ name }) => /[\\/\u0000-\u001f]/.test(name));
  if (odd === undefined) return;
  throw new UsableError('工作表的名字里有不能用的字符（/ 或 \\）', {
    place: `${file} 工作表“${odd.name}”`,
    hint: '在 Excel 或 WPS 里给这张工作表改个名字，保存后再导入',
  });
}

/** A header alone, as in a form that nobody has filled in yet. */
export function refuseNoItems({ file }: Workbook, { catalogues, tables }: ImportResult): void {
  if (catalogues.length > 0) return;
  const sheets = tables.map(({ grid }) => `工作表“${grid.sheet.name}”`).join('、');
  throw new UsableError('表里只有表头，没有读到一个公开事项', {
    place: `${file} ${sheets}`,
    hint: '填好公开事项后再试；如果已经填了，看看表头下面的行是不是合并成了一块',
  });
}

/** What such a cell would show is not in the file: importing would lose it in silence. */
function refuseLostFormulas({ file, sheets }: Workbook, { tables }: ImportResult): void {
  const read = new Set(tables.map(({ grid }) => grid.sheet.name));
  const lost = sheets.flatMap(({ name, remarks }) => {
    if (!read.has(name)) return [];
    const cells = remarks.filter(({ kind }) => kind === 'formula-without-value');
    return cells.map(({ row, column }) => `${name}!${cellName(row, column)}`);
  });
  if (lost.length === 0) return;
  const named = lost.slice(0, 10).join('、');
  throw new UsableError(`有 ${lost.length} 个公式单元格，文件里没有存下结果，读不出内容`, {
    place: `${file} ${named}${lost.length > 10 ? ' 等' : ''}`,
    hint: '在 Excel 或 WPS 里打开这个文件，等它算出结果，保存后再导入',
  });
}

/** One account of all files; with several, a sheet is named with its file. */
export function accountOf(imported: readonly ImportedFile[]): AccountDocument {
  const named = imported.map(({ file, result }) =>
    imported.length === 1 ? result.account : withFile(file, result.account),
  );
  const sum = (key: 'cells' | 'used') => named.reduce((total, account) => total + account[key], 0);
  return {
    version: 1,
    cells: sum('cells'),
    used: sum('used'),
    ignored: named.flatMap(({ ignored }) => ignored),
    errors: named.flatMap(({ errors }) => errors),
    unaccounted: named.flatMap(({ unaccounted }) => unaccounted),
    resolved: named.flatMap(({ resolved }) => resolved),
  };
}

function withFile(file: string, account: AccountDocument): AccountDocument {
  const name = <Entry extends { sheet: string }>(entry: Entry) => ({ ...entry, sheet: `${file} ${entry.sheet}` });
  return {
    ...account,
    ignored: account.ignored.map(name),
    errors: account.errors.map(name),
    unaccounted: account.unaccounted.map(name),
    resolved: account.resolved.map(name),
  };
}
