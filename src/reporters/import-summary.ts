import { groupBy } from '../model/group-by.ts';
import { type ImportedTable, type ImportSummary, serialReason } from '../model/import-summary.ts';
import { onOneLine, printable } from '../model/printable.ts';
import type { Style } from '../model/style.ts';

/** How many cells are named where a reason holds for many. */
const namedCells = 5;

/** Reasons that hold for a whole column: where its cells are needs no saying. */
const plainReasons: ReadonlySet<string> = new Set([serialReason]);

/** For a clerk: which sheets and rows were read, what each column became, what was left out and why. */
export function importSummary(summary: ImportSummary, style: Style): string {
  const lines = [
    style.strong(printable(summary.file)),
    ...summary.tables.flatMap((table) => tableLines(table, style)),
    ...summary.otherSheets.map(({ sheet, looksLike }) => {
      const why = looksLike === undefined ? '里面没有公开标准目录的表' : `像是${looksLike}`;
      return `  工作表“${onOneLine(sheet)}”没有读：${why}`;
    }),
    ...noticeLines(summary, style),
    ...accountLines(summary, style),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines({ sheet, range, title, items, domains, columns }: ImportedTable, style: Style): string[] {
  return [
    `  工作表“${onOneLine(sheet)}” ${range}：${items} 个事项`,
    `    领域：${domainsText(domains)}`,
    ...(title === undefined ? [] : [`    表题：${onOneLine(title)}`]),
    ...columns.map(({ letters, header, becomes }) => {
      const shown = header === '' ? '（没有表头）' : onOneLine(header);
      return style.faint(`    ${letters.padEnd(2)} ${shown} → ${onOneLine(becomes)}`);
    }),
  ];
}

/** 城乡规划、扶贫（按一级事项）；义务教育（按表题） */
function domainsText(domains: ImportedTable['domains']): string {
  const witnesses = [...new Set(domains.map(({ by }) => by))];
  return witnesses
    .map((witness) => {
      const names = domains.filter(({ by }) => by === witness).map(({ name }) => onOneLine(name));
      return `${names.join('、')}（按${witness}）`;
    })
    .join('；');
}

function noticeLines({ notices }: ImportSummary, style: Style): string[] {
  if (notices.length === 0) return [];
  const lines = notices.map(({ sheet, cell, message }) => {
    const place = cell === undefined ? `工作表“${onOneLine(sheet)}”` : `${onOneLine(sheet)}!${cell}`;
    return `    ${place} ${onOneLine(message)}`;
  });
  return [style.warning(`  请看一看（${notices.length} 处）：`), ...lines];
}

function accountLines({ account }: ImportSummary, style: Style): string[] {
  const { cells, used, ignored, errors, unaccounted } = account;
  const rest = [
    [ignored.length, '略过'],
    [errors.length, '读不出来'],
    [unaccounted.length, '下落不明'],
  ] as const;
  const counts = rest.filter(([count]) => count > 0).map(([count, words]) => `，${count} 格${words}`);
  return [
    `  对账：${cells} 个非空单元格，${used} 格写进目录${counts.join('')}`,
    ...byReason(ignored).map((line) => style.faint(`    略过：${line}`)),
    ...byReason(errors).map((line) => style.error(`    读不出来：${line}`)),
    ...byReason(unaccounted.map((cell) => ({ ...cell, reason: '没有去向' }))).map((line) => style.error(`    ${line}`)),
  ];
}

interface CellWithReason {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
}

/** 重复的表头（28 格：义务教育!A30、B30 等）: one line a reason, in the order in which they first occur. */
function byReason(cells: readonly CellWithReason[]): string[] {
  return [...groupBy(cells, (cell) => cell.reason)].map(([reason, same]) => {
    if (plainReasons.has(reason)) return `${reason}（${same.length} 格）`;
    const named = same.slice(0, namedCells).map(({ sheet, cell }) => `${onOneLine(sheet)}!${cell}`);
    return `${onOneLine(reason)}（${same.length} 格：${named.join('、')}${same.length > namedCells ? ' 等' : ''}）`;
  });
}
