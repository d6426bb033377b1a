// xl/styles.xml: only the number formats of the cells; fonts, colours and borders say nothing about a text.
import { tooLarge } from '../broken.ts';
import { limits } from '../limits.ts';
import { scanPart } from '../scan-part.ts';
import type { Zip } from '../zip.ts';
import { builtinFormats } from './builtin-formats.ts';
import { compileFormat, type NumberFormat } from './number-format.ts';

/** By the number in a cell's s attribute: how its number is shown, undefined where it is general. */
export type CellFormats = readonly (NumberFormat | undefined)[];

export async function readCellFormats(zip: Zip, part: string | undefined, from1904: boolean): Promise<CellFormats> {
  if (part === undefined) return [];
  const codes = new Map<number, string>(Object.entries(builtinFormats).map(([id, code]) => [Number(id), code]));
  const used: number[] = [];
  let inCells = false;
  await scanPart(zip, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name !== 'xf' || !inCells) return;
      used.push(Number(attributes.get('numFmtId') ?? 0));
      if (used.length > limits.listEntries)
        throw tooLarge(zip.file, '单元格格式过多', '请把目录复制到新的工作簿后另存');
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  const compiled = new Map([...new Set(used)].map((id) => [id, compileFormat(codes.get(id) ?? 'General', from1904)]));
  return used.map((id) => compiled.get(id));
}
