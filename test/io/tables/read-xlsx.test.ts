import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/io/tables/read-xlsx.ts';
import { cellName } from '../../../src/model/location.ts';
import type { Sheet } from '../../../src/model/table.ts';
import { craftSheet, craftWorkbook, officeNamespace, relationship } from './craft-workbook.ts';
import { refused } from './refused.ts';

/** The non-empty cells as A1=text. */
function cells(sheet: Sheet | undefined): string[] {
  return (sheet?.rows ?? []).flatMap((row, r) =>
    (row ?? []).flatMap((text, c) => (text === undefined || text === '' ? [] : [`${cellName(r, c)}=${text}`])),
  );
}

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const workbook = await readXlsx('上报.xlsx', bytes);
  expect(workbook.file).toBe('上报.xlsx');
  return workbook.sheets[0] as Sheet;
}

const oneCell = async (cell: string, rest: Parameters<typeof craftSheet>[1] = {}) =>
  cells(await sheetOf(craftSheet(`<row r="1">${cell}</row>`, rest)));

const values: readonly (readonly [what: string, cell: string, text: string | undefined])[] = [
  ['an inline text', '<c r="A1" t="inlineStr"><is><t>公开</t></is></c>', '公开'],
  [
    'a rich inline text',
    '<c r="A1" t="inlineStr"><is><r><t>公</t></r><r><rPr><b/></rPr><t>开</t></r></is></c>',
    '公开',
  ],
  ['a text result', '<c r="A1" t="str"><v>公开</v></c>', '公开'],
  ['a number', '<c r="A1"><v>20</v></c>', '20'],
  ['a number of type n', '<c r="A1" t="n"><v>-1.50</v></c>', '-1.5'],
  ['a number as Excel writes it', '<c r="A1"><v>1.1000000000000001</v></c>', '1.1'],
  ['a number with an exponent', '<c r="A1"><v>2.5E3</v></c>', '2500'],
  ['blanks around a number', '<c r="A1"><v> 7 </v></c>', '7'],
  ['what should be a number and is none', '<c r="A1"><v>二十</v></c>', '二十'],
  ['something like a number of the language', '<c r="A1"><v>0x10</v></c>', '0x10'],
  ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
  ['false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
  ['an ISO date', '<c r="A1" t="d"><v>2026-03-01T00:00:00</v></c>', '2026-03-01'],
  ['an ISO time', '<c r="A1" t="d"><v>2026-03-01T08:30:00</v></c>', '2026-03-01 08:30:00'],
  [
    'blanks, kept',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> \u3000公开 \u00a0</t></is></c>',
    ' \u3000公开 \u00a0',
  ],
  ['line ends', '<c r="A1" t="inlineStr"><is><t>一&#13;\n二_x000D_\n三</t></is></c>', '一\n二\n三'],
  ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<公开>]]></t></is></c>', '<公开>'],
  ['references by number', '<c r="A1" t="inlineStr"><is><t>&#20844;&#24320;</t></is></c>', '公开'],
  ['an unknown type', '<c r="A1" t="new"><v>公开</v></c>', '公开'],
  ['no value', '<c r="A1" s="0"/>', undefined],
  ['an empty value', '<c r="A1"><v></v></c>', undefined],
  ['an empty text', '<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
  ['what an extension adds', '<c r="A1"><v>1</v><extLst><ext><x:row r="9"/></ext></extLst></c>', '1'],
];

describe('cells of an xlsx', () => {
  it.each(values)('give their text: %s', async (_, cell, text) => {
    expect(await oneCell(cell.replace('x:row', 'row'))).toEqual(text === undefined ? [] : [`A1=${text}`]);
  });

  it('point to shared texts: rich runs joined, phonetic guides left out', async () => {
    const sharedStrings = [
      '<t>甲</t>',
      '<r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r>',
      '<t>丁</t><rPh sb="0" eb="1"><t>ding</t></rPh>',
      '',
    ];
    const row = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await oneCell(row, { sharedStrings })).toEqual(['A1=甲', 'B1=乙 丙', 'C1=丁']);
  });

  it('are shown in the format of their style', async () => {
    const formats = [14, 31, 'yyyy-mm-dd', '0.0%', '0000', 49, 'yyyy\\-mm\\-dd'];
    const row = [46_082, 46_082, 46_082, 0.125, 505, 505].map(
      (value, index) => `<c s="${index + 1}"><v>${value}</v></c>`,
    );
    row.push('<c s="7" t="d"><v>2026-03-01T00:00:00Z</v></c>', '<c s="99"><v>5</v></c>');
    expect(await oneCell(row.join(''), { formats })).toEqual([
      'A1=2026/3/1',
      'B1=2026年3月1日',
      'C1=2026-03-01',
      'D1=12.5%',
      'E1=0505',
      'F1=505',
      'G1=2026-03-01',
      'H1=5',
    ]);
  });

  it('count days from 1904 where the workbook does', async () => {
    const book = { formats: ['yyyy-mm-dd'], workbookProperties: '<workbookPr date1904="1"/>' };
    const row = '<c s="1"><v>44620</v></c><c s="1" t="d"><v>2026-03-01</v></c>';
    expect(await oneCell(row, book)).toEqual(['A1=2026-03-01', 'B1=2026-03-01']);
  });

  it('stand where their references say, or in order where there are none', async () => {
    const data =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c r="$B$9"><v>5</v></c></row>';
    const plain = data.replace('$B$9', 'B5');
    expect(cells(await sheetOf(craftSheet(plain)))).toEqual(['A1=1', 'C1=2', 'C4=3', 'D4=4', 'B5=5']);
  });

  it('leave no trace where they hold nothing', async () => {
    const { rows } = await sheetOf(
      craftSheet(
        '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/></row><row r="3"/><row r="9"><c r="A9" s="2"/></row>',
      ),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toBeUndefined();
    expect(rows[1]).toHaveLength(2);
  });
});

describe('remarks on cells', () => {
  const remarks = async (row: string) =>
    (await sheetOf(craftSheet(`<row r="1">${row}</row>`))).remarks.map(
      ({ row: r, column, kind, text }) => `${cellName(r, column)} ${kind} ${text}`,
    );

  it.each([
    ['a formula with its value', '<c r="A1"><f>1+1</f><v>2</v></c>', ['A1 formula =1+1']],
    ['a formula with a text', '<c r="A1" t="str"><f>B1&amp;"级"</f><v>县级</v></c>', ['A1 formula =B1&"级"']],
    ['a formula with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ['A1 formula =""']],
    ['a formula without value', '<c r="A1"><f>1+1</f></c>', ['A1 formula-without-value =1+1']],
    ['a formula with an empty value', '<c r="A1"><f>1+1</f><v/></c>', ['A1 formula-without-value =1+1']],
    [
      'a shared formula',
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">ROW()</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>',
      ['A1 formula =ROW()', 'B1 formula =ROW()'],
    ],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', ['A1 error-value #N/A']],
    [
      'a formula with an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ['A1 formula =1/0', 'A1 error-value #DIV/0!'],
    ],
    ['15 digits', '<c r="A1"><v>350128199001011</v></c>', []],
    ['18 digits', '<c r="A1"><v>350128199001011234</v></c>', ['A1 long-number 350128199001011234']],
    [
      '18 digits as Excel writes them',
      '<c r="A1"><v>3.5012819900101101E+17</v></c>',
      ['A1 long-number 350128199001011000'],
    ],
    ['18 digits as text', '<c r="A1" t="inlineStr"><is><t>350128199001011234</t></is></c>', []],
  ])('tell of %s', async (_, row, expected) => {
    expect((await remarks(row)).map((line) => line.replace('350128199001011010', '350128199001011000'))).toEqual(
      expected,
    );
  });

  it('stand beside the text that is shown', async () => {
    const row =
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>350128199001011234</v></c><c r="C1"><f>1</f></c><c r="D1"><f>1</f><v>1</v></c>';
    const sheet = await sheetOf(craftSheet(`<row r="1">${row}</row>`));
    expect(sheet.rows).toEqual([['#N/A', '350128199001011234', '', '1']]);
  });
});

describe('sheets of an xlsx', () => {
  it('keep the order of their tabs, their names and whether they are hidden', async () => {
    const bytes = craftWorkbook({
      sheets: [
        { name: '义务教育 &amp; 其他' },
        { name: '../../x', state: 'hidden' },
        { name: 'C:\\目录', state: 'veryHidden' },
        { name: '标准目录', state: 'visible' },
      ],
    });
    const { sheets } = await readXlsx('', bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['义务教育 & 其他', false],
      ['../../x', true],
      ['C:\\目录', true],
      ['标准目录', false],
    ]);
  });

  it('tell which rows and columns are hidden', async () => {
    const before =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>';
    const data =
      '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="true"/><row r="3" ht="0"><c><v>1</v></c></row><row r="4" hidden="0"/><row r="5"><c><v>1</v></c></row><row r="6" hidden="1"/>';
    const { hiddenRows, hiddenColumns } = await sheetOf(craftSheet(data, { before }));
    expect([...hiddenRows]).toEqual([0, 1, 2]);
    expect([...hiddenColumns]).toEqual([1, 2, 4]);
  });

  it('count the pictures that lie on them', async () => {
    const drawing = `<xdr:wsDr xmlns:xdr="d" xmlns:mc="m"><xdr:pic/><mc:AlternateContent><mc:Choice><xdr:grpSp><xdr:pic/></xdr:grpSp></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent><xdr:graphicFrame/></xdr:wsDr>`;
    const bytes = craftSheet('<row><c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>', {
      relationships:
        relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
        relationship('rId2', 'comments', '../comments1.xml'),
      parts: { 'xl/drawings/drawing1.xml': drawing, 'xl/comments1.xml': '<not read' },
    });
    expect((await sheetOf(bytes)).pictures).toBe(3);
  });

  it('leave out sheets that are a chart or a macro only', async () => {
    const bytes = craftWorkbook({
      sheets: [{ name: '图' }, { name: '表', data: '<row><c><v>1</v></c></row>' }],
      rewrite: (xml, part) =>
        part === 'xl/_rels/workbook.xml.rels' ? xml.replace('/worksheet"', '/chartsheet"') : xml,
    });
    expect((await readXlsx('', bytes)).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  it('do not read what follows the cells as cells', async () => {
    const after = '<extLst><ext><row r="1"><c r="A1"><v>no</v></c></row></ext></extLst>';
    expect(cells(await sheetOf(craftSheet('<row><c><v>1</v></c></row>', { after })))).toEqual(['A1=1']);
  });
});

const sheet: Parameters<typeof craftSheet>[1] = {
  name: '目录',
  sharedStrings: ['<t>公开事项</t>'],
  formats: ['yyyy"年"'],
};
const variantData = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46082</v></c></row>';
const noParts = { 'xl/_rels/workbook.xml.rels': undefined, '[Content_Types].xml': undefined };
const strict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(officeNamespace, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
const prefixed = (xml: string, part: string) =>
  part.includes('.rels') ? xml : xml.replace(/<(\/?)(?=\w)/gu, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');

const variants: readonly (readonly [what: string, change: Parameters<typeof craftSheet>[1]])[] = [
  ['plain', {}],
  ['strict OOXML', { rewrite: strict }],
  ['prefixed elements', { rewrite: prefixed }],
  [
    'another prefix for relationships',
    { rewrite: (xml) => xml.replaceAll('xmlns:r=', 'xmlns:ns0=').replaceAll('r:id', 'ns0:id') },
  ],
  ['names with backslashes', { rename: (part) => part.replaceAll('/', '\\') }],
  ['names in another case', { rename: (part) => part.replace('sharedStrings', 'SharedStrings') }],
  [
    'absolute targets',
    { rewrite: (xml) => xml.replace(/Target="(?=worksheets|sharedStrings|styles)/gu, 'Target="/xl/') },
  ],
  [
    'targets from the root without a slash',
    { rewrite: (xml) => xml.replace(/Target="(?=worksheets|sharedStrings|styles)/gu, 'Target="xl/') },
  ],
  [
    'targets with backslashes and dots',
    { rewrite: (xml) => xml.replace('"worksheets/', '".\\worksheets\\..\\worksheets\\') },
  ],
  ['no relationships of the workbook', { parts: noParts }],
  ['no relationships at all', { parts: { ...noParts, '_rels/.rels': undefined } }],
  [
    'a workbook of another name',
    {
      rename: (part) => part.replace('workbook.xml', 'book1.xml'),
      rewrite: (xml) => xml.replace('xl/workbook.xml', 'xl/book1.xml'),
    },
  ],
  ['UTF-8 with a mark', { rewrite: (xml) => `\ufeff${xml}` }],
  ['UTF-16', { rewrite: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') }],
  [
    'UTF-16 the other way round',
    { rewrite: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16() },
  ],
  ['pretty-printed XML', { rewrite: (xml) => xml.replace(/><(?!\/t|\/v)/gu, '>\r\n\t<') }],
  [
    'single quotes',
    { rewrite: (xml, part) => (part.includes('styles') ? xml : xml.replaceAll("'", '&apos;').replaceAll('"', "'")) },
  ],
  ['comments between', { rewrite: (xml) => xml.replaceAll('><', '><!-- <c> --><') }],
  [
    'a macro workbook',
    {
      parts: { 'xl/vbaProject.bin': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
      rewrite: (xml) =>
        xml.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
    },
  ],
  [
    'a validation of a million rows',
    {
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="A2:I1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    },
  ],
];

describe('the ways in which programs write the same workbook', () => {
  it.each(variants)('give the same: %s', async (_, change) => {
    const read = await sheetOf(craftSheet(variantData, { ...sheet, ...change }));
    expect([read.name, ...cells(read)]).toEqual(['目录', 'A1=公开事项', 'B1=2026年']);
  });
});

const faults: readonly (readonly [what: string, bytes: Uint8Array, message: string])[] = [
  ['a zip without a workbook', craftSheet('', { parts: { 'xl/workbook.xml': undefined } }), '文件里没有工作簿'],
  [
    'a missing sheet',
    craftSheet('', { name: '目录', parts: { 'xl/worksheets/sheet1.xml': undefined } }),
    '工作簿已损坏：工作表“目录”的内容缺失',
  ],
  [
    'a shared text that is missing',
    craftSheet('<row><c t="s"><v>7</v></c></row>', { sharedStrings: ['<t>甲</t>'] }),
    '工作簿已损坏：有单元格指向不存在的共享文字（第 7 条）',
  ],
  [
    'a column beyond XFD',
    craftSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    '工作簿已损坏：单元格地址“XFE1”超出范围',
  ],
  [
    'a row beyond the last',
    craftSheet('<row r="1048577"><c><v>1</v></c></row>'),
    '工作簿已损坏：行号“1048577”超出范围',
  ],
  ['row 0', craftSheet('<row r="0"/>'), '工作簿已损坏：行号“0”超出范围'],
  ['no address', craftSheet('<row r="1"><c r="甲1"><v>1</v></c></row>'), '工作簿已损坏：单元格地址“甲1”超出范围'],
  [
    'a cell given twice',
    craftSheet('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
    '工作簿已损坏：单元格 B1 出现了两次',
  ],
  ['XML that ends early', craftSheet('<row>'), '工作簿已损坏：元素 row 没有正确结束'],
  [
    'an entity bomb',
    craftSheet('', { rewrite: (xml) => xml.replace('?>\n', '?><!DOCTYPE a [<!ENTITY a "aaaa">]>') }),
    '工作簿已损坏：含有不允许的 DTD 定义',
  ],
];

describe('a damaged xlsx', () => {
  it.each(faults)('is refused: %s', async (_, bytes, message) => {
    const error = await refused(readXlsx('上报.xlsx', bytes));
    expect(error.message).toBe(message);
    expect(error.place).toMatch(/^上报\.xlsx/u);
    expect(error.hint).toMatch(/^请.*[^。]$/u);
  });

  it('names the sheet', async () => {
    const error = await refused(readXlsx('上报.xlsx', craftSheet('<row r="0"/>', { name: '义务教育' })));
    expect(error.place).toBe('上报.xlsx 工作表“义务教育”');
  });
});
