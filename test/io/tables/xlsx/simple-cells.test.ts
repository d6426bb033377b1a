import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../src/io/tables/read-xlsx.ts';
import { craftSheet } from '../craft-workbook.ts';
import { refused } from '../refused.ts';

const book = { sharedStrings: ['<t>甲</t>', '<t>乙</t>', ''], formats: ['0.00', 'yyyy-mm-dd', '@'] };
const data = (cells: readonly string[]) => `<row r="1">${cells.join('')}</row>`;

/** Apostrophes instead of quotes mean the same and are nobody's usual spelling, so that such cells go the general way. */
const general = (xml: string) => xml.replaceAll('"', "'");

const outcome = async (xml: string): Promise<unknown> => {
  const reading = readXlsx('', craftSheet(xml, book));
  return await reading.then(({ sheets }) => sheets).catch(() => refused(reading));
};

/** Cells in the simple spelling and one letter beside it. */
const cell = fc
  .record({
    address: fc.constantFrom('A', 'B', 'C', 'D', 'AA', 'XFD', 'XFE', 'a', ''),
    row: fc.constantFrom('1', '2', '01', '1048576', '1048577', '0', ''),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="9"', ' s=""', ' s="x"'),
    type: fc.constantFrom('', '', ' t="n"', ' t="s"', ' t="s"', ' t="str"', ' t="b"'),
    value: fc.oneof(
      fc.constantFrom('0', '1', '2', '3', '007', '-1', '1.50', '', ' 1', '1e3', '9'.repeat(15), '9'.repeat(16), '1x'),
      fc.nat().map(String),
    ),
    end: fc.constantFrom('value', 'value', 'value', 'empty', 'formula', 'open'),
  })
  .map(({ address, row, style, type, value, end }) => {
    const attributes = `r="${address}${row}"${style}${type}`;
    if (end === 'empty') return `<c ${attributes}/>`;
    if (end === 'open') return `<c ${attributes}></c>`;
    return `<c ${attributes}>${end === 'formula' ? '<f>1</f>' : ''}<v>${value}</v></c>`;
  });

describe('cells in the usual spelling', () => {
  it('give what the general way gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 3 }), async (cells) => {
        expect(await outcome(data(cells))).toEqual(await outcome(general(data(cells))));
      }),
      { numRuns: 600 },
    );
  });

  it('give the same wherever the XML is cut into pieces', async () => {
    const cells = Array.from({ length: 9000 }, (_, index) => {
      const row = Math.floor(index / 9) + 1;
      const kinds = ['', ' t="s"', ' s="1"', ' t="n"', ' s="2"'];
      return `<c r="${'ABCDEFGHI'[index % 9]}${row}"${kinds[index % 5]}>${index % 7 === 0 ? '' : `<v>${index % 3}</v>`}</c>`;
    }).map((xml) => xml.replace('></c>', '/>'));
    expect(await outcome(data(cells))).toEqual(await outcome(general(data(cells))));
  });
});
