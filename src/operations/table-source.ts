import type { Item } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { cellName, type Location } from '../model/location.ts';
import type { Path } from '../model/path.ts';
import type { Source } from '../model/source.ts';
import type { ImportedCatalogue, ItemPlace } from './import-table/assemble.ts';
import { type FieldRoles, fieldRoles } from './import-table/field-roles.ts';
import type { Column } from './import-table/header.ts';
import type { ImportResult } from './import-table.ts';

/** An id that is made for an item stands in no cell: what is said of it is shown beside the number of the row. */
const rolesOf: FieldRoles = { ...fieldRoles, 编号: ['编号', '序号'] };

/** Imported catalogues as sources, so that rules and reporters treat a workbook like a YAML file. */
export function tableSources(file: string, result: ImportResult): Source[] {
  const unread = new Set(result.account.errors.map(({ sheet, cell }) => placeKey(sheet, cell)));
  return result.catalogues.map((imported, index) => ({
    file,
    data: imported.catalogue,
    locate: (path) => locate(file, imported, path),
    lineText: () => undefined,
    faults: index === 0 ? faultsOf(file, result) : [],
    unnumbered: unnumberedOf(imported),
    ...(unread.size > 0 && { isUnread: (path: Path) => isUnread(imported, path, unread) }),
  }));
}

function placeKey(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

/** @param unread keys of the cells that could not be read */
function isUnread({ places }: ImportedCatalogue, path: Path, unread: ReadonlySet<string>): boolean {
  const [, index, field, key] = path;
  const place = typeof index === 'number' ? places[index] : undefined;
  if (place === undefined || typeof field !== 'string') return false;
  const { grid } = place.table;
  return columnsOf(place, field, key).some((column) =>
    place.item.rows.some((row) => {
      const cell = cellName(grid.anchorRow(row, column.index), grid.anchorColumn(row, column.index));
      return unread.has(placeKey(grid.sheet.name, cell));
    }),
  );
}

function unnumberedOf({ places }: ImportedCatalogue): ReadonlySet<number> {
  return new Set(places.flatMap(({ item }, index) => (item.item.编号 === undefined ? [index] : [])));
}

function locate(file: string, { places }: ImportedCatalogue, path: Path): Location {
  const [, index, field, key] = path;
  const place = places[typeof index === 'number' ? index : 0];
  if (!place) return { file };
  const sheet = place.table.grid.sheet.name;
  if (typeof index !== 'number') return { file, sheet, cell: cellName(place.table.section.header.top, 0) };
  return {
    file,
    sheet,
    cell: cellOf(place, typeof field === 'string' ? field : '名称', key),
  };
}

/** The columns in which a field of an item stands. */
function columnsOf({ table }: ItemPlace, field: string, key: string | number | undefined): readonly Column[] {
  const roles = rolesOf[field as keyof Item] ?? [];
  return table.columns.filter((column) => (field === '扩展' ? column.label === key : roles.includes(column.role)));
}

function cellOf(place: ItemPlace, field: string, key: string | number | undefined): string {
  const { grid, columns } = place.table;
  const [row] = place.item.rows;
  const candidates = columnsOf(place, field, key);
  const filled = candidates.find((column) => grid.shown(row, column.index) !== '');
  const column = filled ?? candidates[0] ?? columns.find((each) => each.role === '二级事项') ?? columns[0];
  if (!column) return cellName(row, 0);
  return cellName(grid.anchorRow(row, column.index), grid.anchorColumn(row, column.index));
}

/** What the reader of the table noticed: warnings, and errors for cells that could not be read. */
function faultsOf(file: string, { notices, account }: ImportResult): Diagnostic[] {
  const rule = 'table-reading';
  const warnings = notices
    .filter(({ severity }) => severity === 'warning')
    .map(
      ({ sheet, cell, message }): Diagnostic => ({
        rule,
        severity: 'warning',
        message,
        location: { file, sheet, ...(cell && { cell }) },
        fingerprint: fingerprint([rule, sheet, message]),
        fixable: false,
      }),
    );
  const errors = account.errors.map(
    ({ sheet, cell, text, reason }): Diagnostic => ({
      rule,
      severity: 'error',
      message: reason,
      location: { file, sheet, cell },
      fingerprint: fingerprint([rule, sheet, text, reason]),
      fixable: false,
    }),
  );
  return [...errors, ...warnings];
}
