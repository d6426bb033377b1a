import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMerges } from '../../../../src/io/tables/xlsx/merges.ts';
import { cellName } from '../../../../src/model/location.ts';
import type { Merge } from '../../../../src/model/table.ts';

const used = { rows: 20, columns: 14 };
const name = ({ top, left, bottom, right }: Merge) => `${cellName(top, left)}:${cellName(bottom, right)}`;
const read = (...references: string[]) => readMerges(references, used, '表.xlsx').map(name);

describe('merged blocks', () => {
  it.each([
    ['in the order of their corners', ['C1:D2', 'A3:A9', 'A1:B2'], ['A1:B2', 'C1:D2', 'A3:A9']],
    ['with corners the wrong way round', ['D4:B2', 'A6:B5'], ['B2:D4', 'A5:B6']],
    ['with $ signs', ['$A$1:$B$1'], ['A1:B1']],
    ['given twice, once', ['A1:B1', 'A1:B1', 'B1:A1'], ['A1:B1']],
    ['of a single cell, not at all', ['A1', 'B2:B2'], []],
    ['beside each other', ['A1:B1', 'C1:D1', 'A2:D2'], ['A1:B1', 'C1:D1', 'A2:D2']],
    ['over a whole row, as far as texts go', ['A1:XFD1'], ['A1:N1']],
    ['over whole columns, as far as texts go', ['B3:C1048576'], ['B3:C20']],
    ['over the whole sheet, as far as texts go', ['A1:XFD1048576'], ['A1:N20']],
    ['to the edge but beyond all texts, not at all', ['Z30:XFD1048576'], []],
    ['beyond all texts, as they are', ['Z30:AA31'], ['Z30:AA31']],
  ])('are read %s', (_, references, expected) => expect(read(...references)).toEqual(expected));

  it.each([
    ['overlapping', ['A1:B2', 'B2:C3'], '合并单元格互相重叠：A1:B2 与 B2:C3'],
    ['one in another', ['A1:D9', 'B2:B3'], '合并单元格互相重叠：A1:D9 与 B2:B3'],
    ['no range', ['甲'], '合并区域“甲”不是有效的地址'],
    ['without an address', [''], '合并区域“”不是有效的地址'],
    ['beyond the sheet', ['A1:XFE1'], '合并区域“A1:XFE1”不是有效的地址'],
  ])('are refused: %s', (_, references, message) =>
    expect(() => read(...references)).toThrowError(`工作簿已损坏：${message}`),
  );

  it('are refused where they cover more than any table', () => {
    expect(() => read('A1:XFC1048575')).toThrowError(/^工作簿过大：合并单元格盖住了/u);
  });

  it('overlap exactly where two share a cell', () => {
    const block = fc
      .tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3))
      .filter(([, , height, width]) => height + width > 0)
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(fc.uniqueArray(block, { selector: name, maxLength: 6 }), (blocks) => {
        const cells = blocks.flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) =>
            cellName(top + Math.floor(index / (right - left + 1)), left + (index % (right - left + 1))),
          ),
        );
        const run = () => read(...blocks.map(name));
        if (new Set(cells).size < cells.length) expect(run).toThrowError('重叠');
        else expect(run().sort()).toEqual(blocks.map(name).sort());
      }),
    );
  });

  it('are read in one go however many they are', () => {
    const references = Array.from({ length: 200_000 }, (_, row) => `A${row * 5 + 1}:B${row * 5 + 4}`);
    expect(readMerges(references, { rows: 1_000_000, columns: 2 }, '')).toHaveLength(200_000);
  });
});
