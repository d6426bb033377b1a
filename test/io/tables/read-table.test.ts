import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/io/tables/read-table.ts';
import { craftSheet } from './craft-workbook.ts';
import { refused } from './refused.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

/** An old office file: its signature, and a directory sector that names its streams. */
function compoundFile(...streams: string[]): Buffer {
  const file = Buffer.alloc(512 + 128 * (streams.length + 1));
  file.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  for (const [index, name] of ['Root Entry', ...streams].entries()) file.write(name, 512 + index * 128, 'utf16le');
  return file;
}

const kinds: readonly (readonly [what: string, bytes: Uint8Array, message: string, hint: RegExp])[] = [
  ['an empty file', new Uint8Array(), '文件是空的（0 字节）', /重新要一份/u],
  ['an old workbook', compoundFile('Workbook'), '这是旧版 Excel 工作簿（.xls），读不了', /另存为.*xlsx/u],
  ['an older workbook', compoundFile('Book'), '这是旧版 Excel 工作簿（.xls），读不了', /另存为.*xlsx/u],
  [
    'a workbook without a container',
    latin1('\x09\x08\x10\x00\x00\x06\x05\x00'),
    '这是旧版 Excel 工作簿（.xls），读不了',
    /另存为/u,
  ],
  [
    'a workbook with a password',
    compoundFile('EncryptionInfo', 'EncryptedPackage'),
    '工作簿有密码，读不出来',
    /没有密码/u,
  ],
  ['an old document', compoundFile('WordDocument'), '这是旧版 Word 文档，不是表格', /复制到 Excel/u],
  ['a compound file of another kind', compoundFile('Contents'), '认不出这是什么文件', /另存为/u],
  [
    'a document',
    zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
    '这是 Word 文档，不是表格',
    /复制到 Excel/u,
  ],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), '这是演示文稿，不是表格', /复制到 Excel/u],
  [
    'a binary workbook',
    zip('[Content_Types].xml', 'xl/workbook.bin'),
    '这是二进制的 Excel 工作簿（.xlsb），读不了',
    /另存为/u,
  ],
  ['an OpenDocument sheet', zip('mimetype', 'content.xml'), '这是 OpenDocument 表格（.ods），读不了', /另存为/u],
  ['a zip of workbooks', zip('上报/义务教育.xlsx'), '这是压缩包，里面没有工作簿的内容', /解压/u],
  ['an empty zip', zipSync({}), '这是压缩包，里面没有工作簿的内容', /解压/u],
  ['a package without a workbook', zip('[Content_Types].xml'), '文件里没有工作簿', /xlsx/u],
  [
    'a zip that is cut off',
    craftSheet('').subarray(0, 700),
    '文件不完整：结尾缺了一段，可能没有下载完或没有传完',
    /重新下载/u,
  ],
  [
    'a page called .xls',
    Buffer.from('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>序号'),
    '这是网页（HTML），不是工作簿，虽然后缀可能是 .xls 或 .xlsx',
    /另存为/u,
  ],
  [
    'a page in capitals with a mark',
    Buffer.from('\ufeff<!DOCTYPE HTML><BODY>'),
    '这是网页（HTML），不是工作簿，虽然后缀可能是 .xls 或 .xlsx',
    /另存为/u,
  ],
  [
    'a page in one file',
    Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
    '这是网页另存的表格（.mht），读不了',
    /另存为/u,
  ],
  [
    'XML of Excel 2003',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    '这是 XML 表格（Excel 2003），读不了',
    /另存为/u,
  ],
  ['CSV', Buffer.from('序号,事项\n1,公开\n'), '这是文本（可能是 CSV），不是工作簿', /另存为/u],
  ['CSV in GBK', Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0x31]), '这是文本（可能是 CSV），不是工作簿', /另存为/u],
  ['text in UTF-16', Buffer.from('\ufeff序号\t事项', 'utf16le'), '这是文本（可能是 CSV），不是工作簿', /另存为/u],
  ['PDF', latin1('%PDF-1.7\n'), '这是 PDF 文件，不是表格', /可以编辑的表格/u],
  ['a PNG', latin1('\x89PNG\r\n\x1a\n'), '这是图片，不是表格', /可以编辑的表格/u],
  ['a JPEG', latin1('\xff\xd8\xff\xe0'), '这是图片，不是表格', /可以编辑的表格/u],
  ['a RAR', latin1('Rar!\x1a\x07\x00'), '这是压缩包，不是工作簿', /解压/u],
  ['RTF', latin1('{\\rtf1\\ansi'), '这是 RTF 文档，不是表格', /复制到 Excel/u],
  ['noise', Buffer.from([1, 2, 3, 4, 0, 0, 7]), '认不出这是什么文件', /另存为/u],
];

describe('reading a table of any format', () => {
  it('reads an xlsx, whatever its name', async () => {
    const workbook = await readTable('目录.xls', craftSheet('<row><c><v>1</v></c></row>'));
    expect(workbook.sheets[0]?.rows).toEqual([['1']]);
  });

  it.each(kinds)('says what a file is that it does not read: %s', async (_, bytes, message, hint) => {
    const error = await refused(readTable('上报.xlsx', bytes));
    expect(error).toEqual({ message, place: '上报.xlsx', hint: expect.stringMatching(hint) });
    expect(error.message + error.hint).not.toMatch(/。$/u);
  });
});
