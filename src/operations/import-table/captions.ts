import { regionOfTitle } from '../../fields/region.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { Region } from '../../model/catalogue.ts';
import type { Grid } from './grid.ts';
import type { SheetLedger } from './ledger.ts';
import { settleRow } from './read-section.ts';
import { rowText, type Section } from './section.ts';

export interface Captions {
  title: string | undefined;
  region: Region | undefined;
}

/** Rows above the header: the nearest that reads like a title is the title; a place's name counts wherever it stands. */
export function captionsOf(grid: Grid, ledger: SheetLedger, section: Section): Captions {
  const rows = [...section.captions].reverse();
  const titleRow = rows.find((row) => /目录|清单|一览表|标准/u.test(withoutBlanks(rowText(grid, row))));
  let region: Region | undefined;
  for (const row of rows) {
    const told = regionOf(rowText(grid, row));
    const isUsed = row === titleRow || (told !== undefined && region === undefined && isNameOnly(grid, row));
    if (row === titleRow || isNameOnly(grid, row)) region ??= told;
    settleRow(grid, row, (column) =>
      isUsed ? ledger.use(row, column) : ledger.ignore(row, column, '表前的文字，不是公开事项'),
    );
  }
  return {
    title: titleRow === undefined ? undefined : rowText(grid, titleRow),
    region,
  };
}

function isNameOnly(grid: Grid, row: number): boolean {
  return grid.filledColumns(row).length === 1 && withoutBlanks(rowText(grid, row)).length <= 20;
}

function regionOf(text: string): Region | undefined {
  const told = regionOfTitle(text);
  return told ? { 名称: told.name, ...(told.level && { 级别: told.level }) } : undefined;
}
