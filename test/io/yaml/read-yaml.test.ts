import { describe, expect, it } from 'vitest';
import { readCanonical, readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Span } from '../../../src/model/location.ts';
import { type Path, valueAt } from '../../../src/model/path.ts';
import type { Source } from '../../../src/model/source.ts';

const bytes = (text: string) => Buffer.from(text);
const read = (text: string) => readYaml('义务教育.yaml', bytes(text));

/** The words in the file that a path and a span are located at. */
function located(source: Source, path: Path, span?: Span): string {
  const { line = 0, column = 0, length = 0 } = source.locate(path, span);
  return `${line}:${column} ${source.lineText(line)?.slice(column - 1, column - 1 + length)}`;
}

describe('readYaml', () => {
  it('gives the data, no faults and the text of lines', async () => {
    const source = await read('格式: gkml/1\n事项: []\n');
    expect(source).toMatchObject({ file: '义务教育.yaml', data: { 格式: 'gkml/1', 事项: [] }, faults: [] });
    expect([0, 1, 2, 3, 4].map((line) => source.lineText(line))).toEqual([
      undefined,
      '格式: gkml/1',
      '事项: []',
      '',
      undefined,
    ]);
  });

  it('keeps the digits of ids and codes that have no quotes', async () => {
    const text =
      '版本: 2026.10\n基准: { 版本: 2025 }\n事项:\n  - 编号: 0371\n    曾用编号: [0001, 1e3]\n    权责编号: 330000000000000001\n    基准编号: true\n    时限: 20\n';
    expect((await read(text)).data).toEqual({
      版本: '2026.10',
      基准: { 版本: '2025' },
      事项: [{ 编号: '0371', 曾用编号: ['0001', '1e3'], 权责编号: '330000000000000001', 基准编号: 'true', 时限: 20 }],
    });
  });

  it('reads what the canonical form does not have', async () => {
    const text = '"格式": gkml/1\n内容: >-\n  一\n  二\n渠道: [\n  甲, "乙" ]\n__proto__: x\n';
    const { data } = await read(text);
    expect(Object.entries(data as object)).toEqual([
      ['格式', 'gkml/1'],
      ['内容', '一 二'],
      ['渠道', ['甲', '乙']],
      ['__proto__', 'x'],
    ]);
  });

  it('reads GBK and UTF-16 with a warning', async () => {
    const source = await readYaml('一.yaml', Buffer.from('\ufeff目录: 青禾县\n', 'utf16le'));
    expect(source.data).toEqual({ 目录: '青禾县' });
    expect(source.faults).toMatchObject([{ severity: 'warning', message: '文件是 UTF-16 编码，应当是 UTF-8 编码' }]);
  });

  it('reads line breaks of Windows in both readers', async () => {
    const text = '内容: |-\r\n  一\r\n  二\r\n时限: 20\r\n';
    expect((await read(text)).data).toEqual({ 内容: '一\n二', 时限: 20 });
    expect((await read(text.replace('20', '及时'))).data).toEqual({ 内容: '一\n二', 时限: '及时' });
  });

  it('gives faults a fingerprint that does not depend on lines', async () => {
    const [before] = (await read('格式: gkml/1\n目录：甲\n领域: 乙\n')).faults;
    const [after] = (await read('# 新\n格式: gkml/1\n目录：甲\n领域: 乙\n')).faults;
    expect(before?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(after?.fingerprint).toBe(before?.fingerprint);
    expect(after?.location.line).toBe(3);
  });
});

describe('readCanonical', () => {
  it('reads canonical files at once, and only those', () => {
    expect(readCanonical('一.yaml', bytes('目录: 甲\n'))?.data).toEqual({ 目录: '甲' });
    expect(readCanonical('一.yaml', bytes('目录: >-\n  甲\n'))).toBeUndefined();
    expect(readCanonical('一.yaml', Buffer.from([0]))).toBeUndefined();
  });
});

const catalogue = `格式: gkml/1
地区: { 名称: 示例省青禾县, 级别: 县级 }
版本:
事项:
  - 编号: A
    名称: 招生政策 # 注
    内容: |-
      一二三

        四五
    时限: "二十\\u4e2a\\t“日”"
    渠道: [政府网站, "微 信"]
    依据:
      - '《it''s》'
      - |2
         甲
        乙
    偏离:
      - { 要素: 渠道, 理由: 无平台 }
`;
/** The same data, for the flexible reader. */
const flexible = catalogue.replace('版本:', '版本: ~').replace('格式: gkml/1', '格式: "gkml\\x2f1"');

describe.each([
  ['the canonical reader', catalogue],
  ['the flexible reader', flexible],
])('places of %s', (name, text) => {
  it('is the reader that is meant', () => {
    expect(readCanonical('x', bytes(text)) !== undefined).toBe(name === 'the canonical reader');
  });

  it.each<[Path, string]>([
    [['地区'], '2:5 { 名称: 示例省青禾县, 级别: 县级 }'],
    [['地区', '级别'], '2:23 县级'],
    [['事项', 0], '5:5 编号: A'],
    [['事项', 0, '编号'], '5:9 A'],
    [['事项', 0, '名称'], '6:9 招生政策'],
    [['事项', 0, '内容'], '7:9 |-'],
    [['事项', 0, '渠道'], '12:9 [政府网站, "微 信"]'],
    [['事项', 0, '渠道', 1], '12:16 "微 信"'],
    [['事项', 0, '依据', 0], "14:9 '《it''s》'"],
    [['事项', 0, '偏离', 0, '理由'], '19:23 无平台'],
  ])('leads %j to %s', async (path, expected) => {
    expect(located(await read(text), path)).toBe(expected);
  });

  it.each<[string, Path, string]>([
    ['a key that is missing in an item', ['事项', 0, '备注'], '5:5 编号: A'],
    ['an item that is missing', ['事项', 7, '名称'], '5:3 - 编号: A'],
    ['a part of a text', ['事项', 0, '名称', 'x'], '6:9 招生政策'],
  ])('gives the nearest ancestor of %s', async (_, path, expected) => {
    expect(located(await read(text), path)).toBe(expected);
  });

  it.each<[string, Path, Span, string]>([
    ['plain', ['事项', 0, '名称'], [2, 4], '6:11 政策'],
    ['the first line of a block', ['事项', 0, '内容'], [1, 2], '8:8 二'],
    ['a later line of a block', ['事项', 0, '内容'], [7, 9], '10:9 四五'],
    ['from one line of a block to another', ['事项', 0, '内容'], [1, 9], '8:8 二三'],
    ['before an escape', ['事项', 0, '时限'], [0, 2], '11:10 二十'],
    ['an escape', ['事项', 0, '时限'], [2, 3], '11:12 \\u4e2a'],
    ['behind escapes', ['事项', 0, '时限'], [5, 6], '11:21 日'],
    ['an element in brackets', ['事项', 0, '渠道', 0], [2, 4], '12:12 网站'],
    ['behind a doubled quote', ['事项', 0, '依据', 0], [4, 6], '14:15 s》'],
    ['a block with an indicator', ['事项', 0, '依据', 1], [1, 2], '16:10 甲'],
    ['the second line of it', ['事项', 0, '依据', 1], [3, 4], '17:9 乙'],
  ])('narrows %s', async (_, path, span, expected) => {
    const source = await read(text);
    expect(typeof valueAt(source.data, path)).toBe('string');
    expect(located(source, path, span)).toBe(expected);
  });

  it.each<[string, Span]>([
    ['beyond the text', [50, 60]],
    ['before the text', [-5, -1]],
    ['empty', [1, 1]],
    ['backwards', [3, 1]],
  ])('stays within the value for a span that is %s', async (_, span) => {
    const { line, column = 0, length = 0 } = (await read(text)).locate(['事项', 0, '名称'], span);
    expect(line).toBe(6);
    expect(column).toBeGreaterThanOrEqual(9);
    expect(column + length).toBeLessThanOrEqual(13);
    expect(length).toBeGreaterThan(0);
  });
});

describe('places', () => {
  it('shows a missing value by its key', async () => {
    expect(located(await read('目录:\n事项:\n  - 编号: A\n    备注:\n'), ['目录'])).toBe('1:1 目录');
    expect(located(await read('目录: 甲\n渠道:\n  -\n  - 乙\n'), ['渠道', 0])).toBe('3:3 -');
  });

  it('follows texts that go over several lines in the file only', async () => {
    const source = await read('内容: 一\n  二三\n\n  四\n备注: "五\\\n  六 \n  七"\n');
    expect(source.data).toEqual({ 内容: '一 二三\n四', 备注: '五六 七' });
    expect(located(source, ['内容'], [2, 4])).toBe('2:3 二三');
    expect(located(source, ['内容'], [5, 6])).toBe('4:3 四');
    expect(located(source, ['备注'], [1, 2])).toBe('6:3 六');
    expect(located(source, ['备注'], [3, 4])).toBe('7:3 七');
  });

  it('gives the whole value where a block is folded', async () => {
    expect(located(await read('内容: >-\n  一\n  二\n'), ['内容'], [2, 3])).toBe('1:5 >-');
  });

  it('is unharmed by whoever changes the data', () => {
    const source = readCanonical('x', bytes('事项:\n  - 编号: A\n  - 编号: B\n'));
    const { 事项: items } = (source?.data ?? {}) as { 事项?: object[] };
    items?.shift();
    expect(items).toEqual([{ 编号: 'B' }]);
    expect(source?.locate(['事项', 1, '编号']).line).toBe(3);
  });
});
