import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/commands/import/files.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import { openZip } from '../../../src/io/tables/zip.ts';
import { writeZip } from '../../../src/io/tables/zip-writer.ts';

const rows = [
  ['义务教育领域基层政务公开标准目录'],
  ['公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '公开对象', '公开方式'],
  ['招生政策', '招生范围', '《义务教育法》', '20个工作日内', '青禾县教育局', '政府网站', '全社会', '主动公开'],
];

/** A workbook whose sheet has a name that no spreadsheet program would let through. */
async function workbookNamed(sheet: string): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  workbook.addWorksheet('NAME').addRows(rows);
  const zip = openZip('x.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  const members = await Promise.all(
    zip.names.map(async (name) => {
      const pieces: Buffer[] = [];
      for await (const piece of zip.read(name)) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      return { name, bytes: name === 'xl/workbook.xml' ? Buffer.from(bytes.toString().replace('NAME', sheet)) : bytes };
    }),
  );
  return writeZip(members);
}

describe('importFiles', () => {
  const options = { registers: loadRegisters() };

  it.each(['../../x', '..\\x', '/etc/passwd'])('refuses a sheet named %s', async (sheet) => {
    const bytes = await workbookNamed(sheet);
    const imported = importFiles([{ file: '上报.xlsx', read: async () => bytes }], options);
    await expect(imported).rejects.toMatchObject({
      place: `上报.xlsx 工作表“${sheet}”`,
      message: '工作表的名字里有不能用的字符（/ 或 \\）',
    });
  });

  it('takes an ordinary name', async () => {
    const bytes = await workbookNamed('义务教育');
    const [imported] = await importFiles([{ file: '上报.xlsx', read: async () => bytes }], options);
    expect(imported?.result.catalogues.map(({ catalogue }) => catalogue.领域)).toEqual(['义务教育']);
  });
});
