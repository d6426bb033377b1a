// What a person should know of an import before trusting it. Nothing in here was lost.
import { cellName, columnLetters } from '../../model/location.ts';
import type { CellRemarkKind, Sheet } from '../../model/table.ts';
import type { ImportedCatalogue } from './assemble.ts';

/** Something in the table that a person should look at; nothing was lost. */
export interface ImportNotice {
  readonly sheet: string;
  readonly cell: string | undefined;
  readonly message: string;
  /** info: a fact of the reading; warning: something to check against the original. */
  readonly severity: 'warning' | 'info';
}

/** The same thing said of many cells of a column is said once, at the first. */
export function grouped(notices: readonly ImportNotice[]): ImportNotice[] {
  const groups = new Map<string, { notice: ImportNotice; count: number }>();
  for (const notice of notices) {
    const key = [notice.sheet, notice.cell?.replace(/\d+/u, '') ?? '', notice.message].join('\n');
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { notice, count: 1 });
  }
  return [...groups.values()].map(({ notice, count }) =>
    count === 1 ? notice : { ...notice, message: `${notice.message}（同一栏共 ${count} 处）` },
  );
}

/** What a person should know of a sheet before trusting what was read from it. */
export function noticesOfSheet(sheet: Sheet, visibleOnly: boolean): ImportNotice[] {
  const notices: ImportNotice[] = [];
  const say = (message: string, cell?: string) =>
    notices.push({
      sheet: sheet.name,
      cell,
      message,
      severity: cell === undefined ? 'info' : 'warning',
    });
  const how = visibleOnly ? '没有读（--visible-only）' : '也读了，不要时加 --visible-only';
  if (sheet.hidden) say(`这张工作表是隐藏的，${how}`);
  const rows = [...sheet.hiddenRows].filter((row) => sheet.rows[row]?.some((text) => text)).sort((a, b) => a - b);
  if (rows.length > 0) say(`第 ${listed(rows.map((row) => `${row + 1}`))} 行是隐藏的，${how}`);
  const columns = [...sheet.hiddenColumns].filter((column) => isShownByTable(sheet, column)).sort((a, b) => a - b);
  if (columns.length > 0) say(`${listed(columns.map(columnLetters))} 列是隐藏的，${how}`);
  for (const { row, column, kind } of sheet.remarks) {
    const message = remarkMessages[kind];
    if (message) say(message, cellName(row, column));
  }
  return notices;
}

const remarkMessages: Readonly<Record<CellRemarkKind, string | undefined>> = {
  formula: '这一格是公式，按文件里存的结果读入',
  'formula-without-value': undefined,
  'error-value': undefined,
  'long-number': '这一格是15位以上的数字，文件里存的末几位已经不准；请改成文本格式重新填写',
};

/** Where an item got an identity that nothing but its words speaks for, a person should say whether it is right. */
export function noticesOfKept({ catalogue, places, kept }: ImportedCatalogue): ImportNotice[] {
  return places.flatMap(({ table, item }, index) => {
    const { like, formerIds } = kept[index] ?? {};
    const id = catalogue.事项[index]?.编号 ?? '';
    const message =
      like === undefined
        ? formerIds &&
          `看来是由原来的 ${formerIds.join('、')} 拆开或合并成的，编为 ${id}，旧编号记在“曾用编号”里；请核对`
        : `与原来的“${like.名称 ?? ''}”内容相近，沿用编号 ${id}；不是同一个事项时，请在目录文件里另编编号`;
    if (message === undefined) return [];
    const column = table.columns.find(({ role }) => role === '二级事项') ?? table.columns[0];
    const cell = cellName(item.rows[0], column?.index ?? 0);
    return [{ sheet: table.grid.sheet.name, cell, message, severity: 'warning' as const }];
  });
}

/** gkml's own hidden columns are no news. */
function isShownByTable(sheet: Sheet, column: number): boolean {
  const texts = sheet.rows.map((row) => row?.[column]).filter((text) => text);
  return texts.length > 0 && !texts.some((text) => text?.startsWith('gkml:'));
}

function listed(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join('、')} 等 ${names.length} ` : names.join('、');
}
