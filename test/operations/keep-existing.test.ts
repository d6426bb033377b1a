import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { Workbook } from '../../src/model/table.ts';
import { importTables } from '../../src/operations/import-table.ts';

const registers = loadRegisters();

function workbookOf(rows: string[][]): Workbook {
  const nothing = { hidden: false, merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { file: '上报.xlsx', sheets: [{ name: '义务教育', rows, ...nothing, remarks: [], pictures: 0 }] };
}

const header = ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '备注'];
const row = ['1', '招生方案', '招生计划', '《中华人民共和国义务教育法》', '20个工作日', '青禾县教育局', ''];

function existingWith(more: Partial<Item>): Catalogue {
  const item: Item = { 编号: 'YWJY-007', 名称: '招生方案', 内容: '旧的内容', ...more };
  return { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 事项: [item] };
}

function readAgain(more: Partial<Item>): Item | undefined {
  const existing = [existingWith(more)];
  return importTables(workbookOf([header, row]), { registers, existing }).catalogues[0]?.catalogue.事项[0];
}

describe('an item that is read again', () => {
  it('keeps its id, and takes from the table what the table has', () => {
    expect(readAgain({})).toMatchObject({ 编号: 'YWJY-007', 内容: '招生计划', 时限: '20个工作日' });
  });

  it.each([
    ['曾用编号', { 曾用编号: ['YWJY-001'] }],
    ['基准编号', { 基准编号: 'YWJY-003' }],
    ['偏离', { 偏离: [{ 要素: '渠道', 理由: '没有推送平台' }] }],
    ['层级', { 层级: ['县级'] }],
    ['渠道', { 渠道: ['政府网站'] }],
    ['扩展', { 扩展: { 咨询电话: '0000-0000000' } }],
  ] as [keyof Item, Partial<Item>][])('keeps %s, for which the table has no column', (key, more) => {
    expect(readAgain(more)?.[key]).toEqual(more[key]);
  });

  it('loses what the table has a column for and leaves empty', () => {
    expect(readAgain({ 备注: '旧的备注' })?.备注).toBeUndefined();
  });
});

describe('a catalogue that is read again', () => {
  it('keeps what its head says and the table has no place for', () => {
    const 不适用 = [{ 基准编号: 'YWJY-009', 名称: '校车服务', 理由: '本县没有校车' }];
    const existing = [{ ...existingWith({}), 基准: { 来源: '基准/义务教育.yaml' }, 不适用 }];
    const [read] = importTables(workbookOf([header, row]), { registers, existing }).catalogues;
    expect(read?.catalogue).toMatchObject({ 基准: { 来源: '基准/义务教育.yaml' }, 不适用 });
  });
});

describe('a table that begins again without its title', () => {
  it('belongs to the domain above it', () => {
    const title = ['养老服务领域基层政务公开标准目录'];
    const other = [...header.slice(0, 5), '责任单位', '备注'];
    const workbook = workbookOf([title, header, row, other, ['2', '学区划分', ...row.slice(2)]]);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, name: 'Sheet1' }));
    const { catalogues } = importTables({ ...workbook, sheets }, { registers });
    expect(catalogues.map(({ catalogue }) => [catalogue.领域, catalogue.事项.length])).toEqual([['养老服务', 2]]);
  });
});

describe('a sheet that is read into the folder of its catalogue', () => {
  const acts = '《中华人民共和国义务教育法》';
  const rowOf = (name: string, content: string) => ['1', name, content, acts, '20个工作日', '青禾县教育局', ''];
  const itemOf = (id: string, name: string, content: string): Item => ({
    编号: id,
    名称: name,
    内容: content,
    依据: [acts],
    时限: '20个工作日',
    主体: ['青禾县教育局'],
  });
  const readInto = (existing: Item[], rows: string[][]) => {
    const catalogue = { ...existingWith({}), 事项: existing };
    const result = importTables(workbookOf([header, ...rows]), { registers, existing: [catalogue] });
    return { items: result.catalogues[0]?.catalogue.事项 ?? [], notices: result.notices };
  };
  const aid = itemOf('YWJY-001', '学生资助政策', '资助项目名称\n申请条件\n发放标准');
  const schools = itemOf('YWJY-002', '学校名录', '学校名称\n办学地址\n联系电话');

  it('keeps the id of an item whose name and content were extended, and asks to look', () => {
    const rows = [
      rowOf('学校名录', '学校名称\n办学地址\n联系电话'),
      rowOf('学生资助政策及标准', `${aid.内容}\n咨询电话`),
    ];
    const { items, notices } = readInto([aid, schools], rows);
    expect(items.map(({ 编号 }) => 编号)).toEqual(['YWJY-002', 'YWJY-001']);
    expect(notices).toContainEqual({
      sheet: '义务教育',
      cell: 'B3',
      severity: 'warning',
      message: '与原来的“学生资助政策”内容相近，沿用编号 YWJY-001；不是同一个事项时，请在目录文件里另编编号',
    });
  });

  it('gives the parts of an item new ids, and remembers the old one', () => {
    const whole = itemOf('YWJY-001', '招生计划和招生结果', '招生范围\n招生人数\n录取名单\n注册办法');
    const parts = [rowOf('招生计划', '招生范围\n招生人数'), rowOf('招生结果', '录取名单\n注册办法')];
    const { items } = readInto([whole, schools], [...parts, rowOf('学校名录', '学校名称\n办学地址\n联系电话')]);
    expect(items.map(({ 编号, 曾用编号 }) => [编号, 曾用编号])).toEqual([
      ['YWJY-003', ['YWJY-001']],
      ['YWJY-004', ['YWJY-001']],
      ['YWJY-002', undefined],
    ]);
  });

  it('gives a new item an id that no item ever had', () => {
    const { items } = readInto([schools], [rowOf('督导报告', '督导结论\n整改要求')]);
    expect(items.map(({ 编号 }) => 编号)).toEqual(['YWJY-003']);
  });
});
