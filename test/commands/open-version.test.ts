import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openVersion } from '../../src/commands/open-version.ts';
import { catalogueWorkbook } from '../../src/exporters/workbook.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { writeXlsx } from '../../src/io/tables/write-xlsx.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { UsableError } from '../../src/model/errors.ts';
import { craftSheet } from '../io/tables/craft-workbook.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';

const sample = resolve(import.meta.dirname, '../../fixtures/sample');
const head = '格式: gkml/1\n目录: 青禾县义务教育目录\n领域: 义务教育\n';
const one = `${head}事项:\n  - 编号: YWJY-001\n    名称: 招生政策\n    时限: 及时公开\n`;

interface World {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly ignoreIds?: boolean;
}

async function open(word: string, { cwd = sample, stdin = '', ignoreIds = false }: World = {}) {
  const notes: string[] = [];
  const { version } = await openVersion(word, {
    cwd,
    stdin: Readable.from([Buffer.from(stdin)]),
    registers: loadRegisters(),
    note: (text) => notes.push(text),
    ignoreIds,
  });
  return { version, notes, ids: version.catalogues.flatMap(({ items }) => items.map(({ id }) => id)) };
}

async function refusal(word: string, world: World): Promise<Record<string, unknown>> {
  const error = await open(word, world).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsableError)) throw new Error(`Not refused: ${word}`);
  return { message: error.message, place: error.place, hint: error.hint };
}

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, '目录'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  return cwd;
}

describe('openVersion', () => {
  it('takes every catalogue of a folder, each item with its place', async () => {
    const { version } = await open('目录');
    expect(version.name).toBe('目录');
    expect(version.catalogues.map(({ file, head, items }) => [file, head.领域, items.length])).toEqual([
      ['目录/义务教育.yaml', '义务教育', 10],
      ['目录/社会救助.yaml', '社会救助', 7],
    ]);
    const [, relief] = version.catalogues;
    expect(relief?.items[1]).toMatchObject({ id: 'SHJZ-002', domain: '社会救助', catalogue: 1, index: 1 });
    expect(relief?.items[1]?.content).not.toHaveProperty('编号');
    expect(relief?.head).not.toHaveProperty('事项');
    expect(relief?.locate(['事项', 1, '名称'])).toMatchObject({ file: '目录/社会救助.yaml', line: 24 });
  });

  it('takes a pattern, and standard input', async () => {
    expect((await open('目录/义*.yaml')).ids).toHaveLength(10);
    expect((await open('-', { stdin: one })).ids).toEqual(['YWJY-001']);
  });

  it('takes a commit of the repository', async () => {
    const cwd = await folderWith({ '目录/义务教育.yaml': one });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    await writeFile(join(cwd, '目录/义务教育.yaml'), one.replace('YWJY-001', 'YWJY-002'));
    expect((await open('HEAD:目录', { cwd })).ids).toEqual(['YWJY-001']);
    expect((await open('目录', { cwd })).ids).toEqual(['YWJY-002']);
  });

  it('gives the items of a sheet no ids that the sheet does not say', async () => {
    const { ids } = await open('青禾县上报.xlsx');
    expect(ids).toHaveLength(17);
    expect(new Set(ids)).toEqual(new Set([undefined]));
  });

  it('gives the items of an exported sheet the ids that they had', async () => {
    const file = join(sample, '目录/义务教育.yaml');
    const { data } = await readYaml(file, await readFile(file));
    const cwd = await folderWith({ '导出.xlsx': await writeXlsx(catalogueWorkbook([data as Catalogue])) });
    const { version } = await open('目录/义务教育.yaml');
    const exported = await open('导出.xlsx', { cwd });
    expect(exported.version.catalogues[0]?.items).toEqual(version.catalogues[0]?.items);
  });

  it('leaves ids aside where that is wished', async () => {
    const { ids, version } = await open('目录', { ignoreIds: true });
    expect(new Set(ids)).toEqual(new Set([undefined]));
    expect(version.catalogues[0]?.items[0]?.content.名称).toBe('法律法规规章');
  });

  it('takes an item that says nothing but its name', async () => {
    const cwd = await folderWith({ 'a.yaml': `${head}事项:\n  - 名称: 招生政策\n` });
    const { version, notes } = await open('a.yaml', { cwd });
    expect(version.catalogues[0]?.items).toEqual([
      { id: undefined, content: { 名称: '招生政策' }, domain: '义务教育', catalogue: 0, index: 0 },
    ]);
    expect(notes).toEqual([]);
  });

  it('says which cells it could not read', async () => {
    const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const header = row(...['公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道'].map(text));
    const item = row(...['招生政策', '招生范围'].map(text), '<c t="e"><v>#REF!</v></c>', text('及时公开'));
    const cwd = await folderWith({ '上报.xlsx': craftSheet(header + item, { name: '义务教育' }) });
    const { notes } = await open('上报.xlsx', { cwd });
    expect(notes).toEqual([
      '注意：有 1 个单元格读不出来，按空白比较。第一个在 上报.xlsx 义务教育!C2：单元格里是公式出错的结果（#REF!）',
    ]);
  });
});

describe('a side that cannot be compared', () => {
  const place = '目录/a.yaml';
  const hint = '先用 gkml validate 目录/a.yaml 检查，改好后再比较';

  it.each([
    ['a list that is none', `${head}事项: 没有\n`, '“事项”应当是列表，每个事项以“- 编号: ……”开头', ':4:5'],
    ['a field of another shape', one.replace('及时公开', '[及时公开]'), '“时限”应当是文字', ':7:9'],
    [
      'an item that is none',
      `${head}事项:\n  - 招生政策\n`,
      '每个事项应当是“键: 值”的形式，以“- 编号: ……”开头',
      ':5:5',
    ],
    ['no 事项', head, '缺少“事项”', ':1:1'],
    ['no 领域', one.replace('领域: 义务教育\n', ''), '缺少“领域”', ':1:1'],
    ['two mistakes', one.replace('招生政策', '[]').replace('及时公开', '[]'), '（另外还有 1 处）', ':6:9'],
    ['text that is no YAML', `${one}  - [没有配对\n`, '', ''],
  ])('is refused: %s', async (_, text, message, position) => {
    const cwd = await folderWith({ [place]: text });
    const refused = await refusal('目录', { cwd });
    expect(refused).toMatchObject({ hint });
    expect(refused['message']).toContain('目录文件的格式不对，没法比较：');
    expect(refused['message']).toContain(message);
    expect(refused['place']).toContain(`${place}${position}`);
  });

  it('is refused where there is not one item', async () => {
    const cwd = await folderWith({ [place]: `${head}事项: []\n` });
    expect(await refusal('目录', { cwd })).toEqual({
      message: '里面没有一个公开事项，没法比较',
      place: '目录',
      hint: '看看文件选对了没有；先用 gkml validate 检查',
    });
  });

  it('may have a catalogue without items beside another', async () => {
    const cwd = await folderWith({ [place]: `${head}事项: []\n`, '目录/b.yaml': one });
    expect((await open('目录', { cwd })).ids).toEqual(['YWJY-001']);
  });
});
