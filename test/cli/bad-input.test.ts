import { mkdir, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { craftRepeated } from '../io/tables/craft-bomb.ts';
import { craftSheet, craftWorkbook } from '../io/tables/craft-workbook.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const transcript = fileURLToPath(new URL('transcripts/bad-input.txt', import.meta.url));
const sheet = 'xl/worksheets/sheet1.xml';
const header = ['公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道'];
const item = ['招生政策', '招生范围', '《中华人民共和国义务教育法》', '每年3月底前', '青禾县教育局', '政府网站'];
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

function rows(...texts: readonly (readonly string[])[]): string {
  return texts.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}

/** An old office file in which a stream of this name is entered. */
function compoundFile(stream: string): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(stream, 'utf16le');
  return Buffer.concat([compound, Buffer.alloc(504), entry]);
}

const good = craftSheet(rows(header, item), { name: '义务教育' });

/** A good table, and behind it the same chunk over and over. */
function bomb(chunk: string, times: number, declaredSize?: number): Buffer {
  const [head = '', tail = ''] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows(
      header,
      item,
    )}|</sheetData></worksheet>`.split('|');
  const repeated = { part: sheet, head, chunk, times, tail };
  return craftRepeated({ sheets: [''] }, declaredSize === undefined ? repeated : { ...repeated, declaredSize });
}

/** What lies in 文件.xlsx, by what is wrong with it. */
const workbooks: Readonly<Record<string, () => Uint8Array | string>> = {
  empty: () => '',
  'random bytes': () => Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31) % 251),
  'a web page': () => '<html><table><tr><td>公开事项</td></tr></table></html>',
  'comma-separated text': () => '公开事项,公开内容\n招生政策,招生范围\n',
  'a PDF': () => '%PDF-1.7\n',
  'a picture': () => Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'an old workbook': () => compoundFile('Workbook'),
  'an encrypted workbook': () => compoundFile('EncryptedPackage'),
  'a text document': () => craftWorkbook({ sheets: [''], rename: (part) => part.replace('xl/', 'word/') }),
  'a workbook cut off in the middle': () => good.subarray(0, good.length >> 1),
  'a workbook without its last byte': () => good.subarray(0, -1),
  'a workbook without anything in it': () => craftSheet(''),
  'a workbook without a table': () => craftSheet(rows(['通讯录'], ['姓名', '电话'])),
  'a neighbour of the catalogue': () => craftSheet(rows(['序号', '职权名称', '职权类型', '实施依据', '追责情形'])),
  'a header in other words': () => craftSheet(rows(['公丌事项', '公幵内容', '公开衣据', '公开时线'], item)),
  'a header without items': () => craftSheet(rows(header), { name: '义务教育' }),
  'a table of an unknown domain': () => craftSheet(rows(header, item), { name: 'Sheet1' }),
  'a sheet named as a path': () => craftSheet(rows(header, item), { name: '../../x' }),
  'a formula that nobody has calculated': () =>
    craftSheet(`${rows(header)}<row><c><f>A1</f></c>${item.slice(1).map(cell).join('')}</row>`, { name: '义务教育' }),
  'blocks that overlap': () =>
    craftSheet(rows(header, item), {
      after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
    }),
  'entities that grow': () =>
    craftWorkbook({
      sheets: [rows(header, ['&b;', ...item.slice(1)])],
      rewrite: (xml, part) =>
        part === sheet
          ? `<!DOCTYPE x [<!ENTITY a "甲甲"><!ENTITY b "&a;&a;">]>${xml.slice(xml.indexOf('<work'))}`
          : xml,
    }),
  'a sheet of 700 MB in 1 MB': () => bomb(' '.repeat(1_000_000), 700),
  'a sheet that lies about its size': () => bomb(' '.repeat(1_000_000), 300, 1000),
  'a cell of 300 MB': () => bomb(`<row><c t="inlineStr"><is><t>${'甲'.repeat(300_000)}`, 300),
};

describe('a file that is no workbook with a catalogue', () => {
  it('is refused in words that say what it is, and nothing is written', async () => {
    let told = '';
    for (const [what, make] of Object.entries(workbooks)) {
      const cwd = await temporaryFolder();
      await writeFile(join(cwd, '文件.xlsx'), make());
      const { stdout, stderr, exitCode } = await runGkml(['import', '文件.xlsx', '--out', '目录'], { cwd });
      expect({ what, stdout, exitCode, left: await readdir(cwd) }).toEqual({
        what,
        stdout: '',
        exitCode: 2,
        left: ['文件.xlsx'],
      });
      told += `${what}\n${stderr.replace(/^/gm, '  ').trimEnd()}\n\n`;
    }
    await expect(told).toMatchFileSnapshot(transcript);
  });

  it.each(['empty', 'a web page', 'a header without items', 'entities that grow'])(
    'is not judged: %s',
    async (what) => {
      const cwd = await temporaryFolder();
      await writeFile(join(cwd, '文件.xlsx'), workbooks[what]?.() ?? '');
      const refused = await runGkml(['import', '文件.xlsx', '--out', '目录'], { cwd });
      const commands = [
        ['validate', '文件.xlsx'],
        ['export', '文件.xlsx', '--out', '网页.html'],
      ];
      for (const command of commands) {
        const outcome = await runGkml(command, { cwd });
        expect({ command, ...outcome }).toEqual({ command, ...refused });
      }
      expect(await readdir(cwd)).toEqual(['文件.xlsx']);
    },
  );
});

describe('a table that is odd but sound', () => {
  it.each([
    ['a million empty rows', () => bomb('<row s="1"/>'.repeat(10_000), 104)],
    [
      'a block over all that is empty',
      () =>
        craftSheet(rows(header, item), {
          name: '义务教育',
          after: '<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>',
        }),
    ],
  ])('is imported: %s', async (_, make) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, '文件.xlsx'), make());
    const args = ['import', '文件.xlsx', '--out', '目录', '--domain', '义务教育', '-q'];
    expect(await runGkml(args, { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await readdir(join(cwd, '目录'))).toEqual(['义务教育.yaml']);
  });

  it.each([
    ['../../etc', '_.._etc'],
    ['a/b', 'a_b'],
    ['CON', '_CON'],
    ['..', '未命名'],
  ])('never leads out of the folder: a domain called %s', async (domain, name) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, '文件.xlsx'), good);
    const args = ['import', '文件.xlsx', '--out', '目录', `--domain=${domain}`, '-q'];
    expect(await runGkml(args, { cwd })).toMatchObject({ exitCode: 0 });
    expect((await readdir(cwd, { recursive: true })).sort()).toEqual(['文件.xlsx', '目录', `目录/${name}.yaml`].sort());
  });
});

/** What is named on the command line, by what is wrong with it → the problem that is told. */
const places: readonly (readonly [what: string, args: readonly string[], problem: string])[] = [
  ['a file that is too large', ['validate', '太大.yaml'], '文件太大，超过 128 MB'],
  ['a device', ['validate', '/dev/zero'], '这是设备或者管道，不是文件'],
  ['a link to itself', ['validate', '绕.yaml'], '链接绕了回来，没有尽头'],
  ['an empty path', ['validate', ''], '有一个路径是空的'],
  ['an empty option', ['import', '好.xlsx', '--out', ''], '选项“--out”后面是空的'],
  ['a file where a folder should be', ['import', '好.xlsx', '--out', '好.xlsx/目录'], '路径中间有一段是文件'],
  ['a place where no folder can be made', ['import', '好.xlsx', '--out', '/proc/目录'], '文件夹不存在，也建不出来'],
  ['a folder where the file should be', ['export', '好.xlsx', '--out', '夹.xlsx'], '这里已经有一个同名的文件夹'],
  ['a name that is too long', ['import', '好.xlsx', '--out', `新/${'长'.repeat(100)}`], '文件名太长'],
  ['the workbook itself', ['export', '好.xlsx', '--out', '好.xlsx', '--force'], '结果不能写进正在读的文件'],
  [
    'the workbook, as account',
    ['import', '好.xlsx', '--account', '好.xlsx', '--out', '新', '--force'],
    '结果不能写进正在读的文件',
  ],
  ['the workbook, as report', ['validate', '好.xlsx', '-f', 'json=好.xlsx', '--force'], '结果不能写进正在读的文件'],
];

describe.runIf(process.platform === 'linux')('a place that cannot be read or written', () => {
  it.each(places)('is told, and nothing is changed: %s', async (_, args, problem) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, '好.xlsx'), good);
    await writeFile(join(cwd, '太大.yaml'), '');
    await truncate(join(cwd, '太大.yaml'), 130_000_000);
    await symlink('绕.yaml', join(cwd, '绕.yaml'));
    await mkdir(join(cwd, '夹.xlsx'));
    const before = (await readdir(cwd)).sort();
    const { stdout, stderr, exitCode } = await runGkml(args, { cwd });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(new RegExp(`^(位置：.*\\n)?问题：.*${problem}.*\\n怎么办：.*\\n$`));
    expect((await readdir(cwd)).sort()).toEqual(before);
  });
});
