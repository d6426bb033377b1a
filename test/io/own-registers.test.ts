import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister, openRegisters } from '../../src/io/own-registers.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shipped = loadRegisters();

async function read(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return (await openRegisters([folder], folder)).registers;
}

const channels = (entries: string) => `名录: 渠道\n说明: 本县的渠道\n条目:\n${entries}`;
const own = channels('  - 名称: 青禾融媒\n    类别: 其他\n    来源: 县政务公开办\n    核对: 已对照\n');

describe('readRegisters', () => {
  it('gives those that ship where there is no folder, or nothing of registers in it', async () => {
    expect((await openRegisters([], '/')).registers).toBe(shipped);
    expect(await read({ '说明.txt': '无' })).toBe(shipped);
  });

  it('lays the files of the folder over them, and leaves the others', async () => {
    const registers = await read({ '渠道.yaml': own });
    expect(registers.channels.map(({ 名称 }) => 名称)).toEqual([
      ...shipped.channels.map(({ 名称 }) => 名称),
      '青禾融媒',
    ]);
    expect(registers.channels).toBe(registers.channels);
    expect(registers.acts).toBe(shipped.acts);
    expect(registers.divisions).toBe(shipped.divisions);
  });

  it('gives divisions the former names of the folder', async () => {
    const rename = '  - 名称: 石景山区\n    上级: 北京市\n    曾用名: [示例县]\n    来源: 示例\n    核对: 待核对\n';
    const { divisions } = await read({ '区划.yaml': `名录: 区划\n说明: 改名\n条目:\n${rename}` });
    expect(divisions.find(({ 名称 }) => 名称 === '石景山区')?.曾用名).toEqual(['示例县']);
    expect(divisions).toHaveLength(shipped.divisions.length);
  });

  it.each([
    [
      'a kind that there is not',
      own.replace('其他', '别的'),
      '渠道.yaml:5:9',
      '渠道名录不对：“类别”只能写：国家、平台、其他',
      '这种文件怎么写：gkml schema channels',
    ],
    [
      'a key that nobody knows',
      own.replace('类别', '类型'),
      '渠道.yaml:4:5',
      '渠道名录不对：缺少“类别”',
      '请补上一行“类别: ……”\n这种文件怎么写：gkml schema channels',
    ],
    [
      'a key too many',
      own.replace('    来源', '    别称: [融媒]\n    来源'),
      '渠道.yaml:6:9',
      '渠道名录不对：不认识的键“别称”',
      expect.stringMatching(/^可以写的键有：名称、类别、别名、.*来源、核对\n这种文件怎么写：gkml schema channels$/u),
    ],
    [
      'another register',
      own.replace('名录: 渠道', '名录: 机构'),
      '渠道.yaml:1:5',
      '渠道名录不对：“名录”应当写 渠道',
      '这种文件怎么写：gkml schema channels',
    ],
    [
      'no YAML',
      '名录: "渠道\n',
      '渠道.yaml:1:5',
      '渠道名录不对：引号“"”没有配对的结束引号',
      '在这个值的末尾补上同样的英文引号；如果引号是正文，请改用中文引号',
    ],
    ['nothing', ' \n', '渠道.yaml', '渠道名录不对：文件是空的', '写上条目，或者把文件删去'],
  ])('refuses %s', async (_, text, place, message, hint) => {
    await expect(read({ '渠道.yaml': text })).rejects.toMatchObject({ name: 'UsableError', place, message, hint });
  });

  it('tells which names are wanted where a file has another', async () => {
    await expect(read({ '本县渠道.yaml': own })).rejects.toMatchObject({
      name: 'UsableError',
      message: '名录文件夹里有一个文件，名字不是名录的名字，读不到',
      place: '本县渠道.yaml',
      hint: expect.stringMatching(/^如果是这一种，改名为 渠道\.yaml；名录文件只叫这些名字：渠道\.yaml、/u),
    });
  });

  it('says at which folder it may not look', async () => {
    const folder = await temporaryFolder();
    await expect(openRegisters([join(folder, '没有')], folder)).rejects.toMatchObject({
      name: 'UsableError',
      place: '没有',
    });
  });
});

describe('openRegister', () => {
  it.each([
    ['words without keys', '这是说明', '名录不对：文件内容不是“键: 值”的形式', '法规'],
    ['no text', '名录\0', '名录不对：这不是文本文件', '法规'],
  ])('speaks of registers where there is %s', async (_, text, message, named) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '新的.yaml'), text);
    await expect(openRegister(join(folder, '新的.yaml'), folder)).rejects.toMatchObject({
      message,
      hint: `名录文件是用记事本就能打开的文本，最上面写“名录: ${named}”，以下每行写“键: 值”`,
    });
  });
});
