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
