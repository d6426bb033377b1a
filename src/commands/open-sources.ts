import { isYamlFile } from '../io/inputs/folder.ts';
import type { Input } from '../io/inputs.ts';
import { readYaml } from '../io/yaml/read-yaml.ts';
import { cellPosition, type Location } from '../model/location.ts';
import type { Registers } from '../model/registers.ts';
import type { Source } from '../model/source.ts';
import type { Sheet } from '../model/table.ts';

/** The catalogues of one file: one of a YAML file, one a domain of a workbook. */
export interface OpenedFile {
  readonly sources: readonly Source[];
  /** The text of a line or a cell, to show beside a finding. */
  excerpt(location: Location): string | undefined;
}

/** @throws UsableError where the file cannot be read, or is a workbook without a catalogue */
export async function openFile(input: Input, registers: Registers): Promise<OpenedFile> {
  const bytes = await input.read();
  if (isYamlFile(input.file)) {
    const source = await readYaml(input.file, bytes);
    return { sources: [source], excerpt: ({ line }) => (line === undefined ? undefined : source.lineText(line)) };
  }
  // Most runs see YAML only and do without all that reads tables.
  const [{ readTable }, { importTables }, { tableSources }, { refuseNoItems }] = await Promise.all([
    import('../io/tables/read-table.ts'),
    import('../operations/import-table.ts'),
    import('../operations/table-source.ts'),
    import('./import/files.ts'),
  ]);
  const workbook = await readTable(input.file, bytes);
  const result = importTables(workbook, { registers });
  refuseNoItems(workbook, result);
  const sources = tableSources(input.file, result);
  return { sources, excerpt: (location) => cellText(workbook.sheets, location) };
}

function cellText(sheets: readonly Sheet[], { sheet, cell }: Location): string | undefined {
  const position = cell === undefined ? undefined : cellPosition(cell);
  if (position === undefined) return undefined;
  return sheets.find(({ name }) => name === sheet)?.rows[position.row]?.[position.column];
}
