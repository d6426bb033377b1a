import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { groupOfEmptyCell, pairExactRows, restoreItem, restoreTitle } from '../../src/model/restore.ts';
import { decodeRow, type ExactRow, encodeRow } from '../../src/model/round-trip.ts';

interface Row {
  readonly shown: ReadonlyMap<string, string>;
  readonly exact: ExactRow | undefined;
}

function row(id: string, name: string, content: string, group = '招生管理'): Row {
  const item: Item = { 编号: id, 一级事项: group, 名称: name, 内容: content };
  const shown = new Map([
    ['一级事项', group],
    ['名称', name],
    ['内容', content],
  ]);
  return { shown, exact: decodeRow(encodeRow(item, shown)) };
}

const ids = (rows: readonly Row[]) => pairExactRows(rows).map((exact) => exact?.item.编号);
const rows = [row('1', '甲', '甲的内容'), row('2', '乙', '乙的内容'), row('3', '丙', '丙的内容')];
const [first, second, third] = rows as [Row, Row, Row];

describe('restoring an item', () => {
  const item: Item = { 编号: '1', 名称: ' 甲 ', 主体: ['青禾县甲、乙局'], 备注: '' };
  const shown = new Map([
    ['名称', ' 甲 '],
    ['主体', '青禾县甲、乙局'],
  ]);
  const exact = decodeRow(encodeRow(item, shown)) as ExactRow;

  it('takes the exact values while the cells say the same', () => {
    const read = { 名称: '甲', 主体: ['青禾县甲', '乙局'] };
    expect(restoreItem(exact, shown, read)).toEqual({ item, edited: [] });
  });

  it('takes what was read from a cell that was edited, and nothing else', () => {
    const edited = new Map([...shown, ['主体', '青禾县丙局']] as const);
    const result = restoreItem(exact, edited, { 名称: '甲', 主体: ['青禾县丙局'] });
    expect(result).toEqual({ item: { ...item, 主体: ['青禾县丙局'] }, edited: ['主体'] });
  });

  it('drops a field whose cell was emptied', () => {
    const result = restoreItem(exact, new Map([['名称', '甲']]), { 名称: '甲' });
    expect(result.item).not.toHaveProperty('主体');
    expect(result.edited).toEqual(['主体']);
  });
});

describe('the exact row of each row', () => {
  it('is its own, also after whole rows were sorted or deleted', () => {
    expect(ids([third, first])).toEqual(['3', '1']);
  });

  it('is found again where only the visible columns were sorted', () => {
    const sorted = [
      { shown: third.shown, exact: first.exact },
      { shown: first.shown, exact: second.exact },
      { shown: second.shown, exact: third.exact },
    ];
    expect(ids(sorted)).toEqual(['3', '1', '2']);
  });

  it('stays with a row whose name and content were both rewritten', () => {
    expect(ids([{ shown: row('', '丁', '丁的内容').shown, exact: first.exact }, second])).toEqual(['1', '2']);
  });

  it('stays with a renamed item', () => {
    expect(ids([{ shown: row('', '甲（改名）', '甲的内容').shown, exact: first.exact }])).toEqual(['1']);
  });

  it('is there twice for a copied row', () => {
    expect(ids([first, first])).toEqual(['1', '1']);
  });

  it('is missing for a row that a person added', () => {
    expect(ids([first, { shown: second.shown, exact: undefined }])).toEqual(['1', undefined]);
  });
});

describe('一级事项 of an empty cell that no merge covers', () => {
  const own = row('4', '丁', '丁的内容', '学生管理').exact;

  it('is that of the row above, below a row of the same group: it may have been renamed there', () => {
    expect(groupOfEmptyCell(second.exact, { exact: first.exact, group: '招生工作' })).toBe('招生工作');
  });

  it('is its own, below a row of another group: the rows were sorted', () => {
    expect(groupOfEmptyCell(own, { exact: first.exact, group: '招生管理' })).toBe('学生管理');
    expect(groupOfEmptyCell(own, undefined)).toBe('学生管理');
  });

  it('is that of the row above for a row that a person added', () => {
    expect(groupOfEmptyCell(undefined, { exact: first.exact, group: '招生管理' })).toBe('招生管理');
  });
});

describe('目录', () => {
  const exact = {
    head: { 格式: 'gkml/1', 目录: ' 甲目录\r', 领域: '甲' },
    title: ' 甲目录\n',
    columns: new Map(),
  } as const;

  it.each([
    ['as it was', '甲目录', ' 甲目录\r'],
    ['as it was where the title was deleted', undefined, ' 甲目录\r'],
    ['as the title says now', '乙目录', '乙目录'],
  ])('is %s', (_, shown, expected) => {
    expect(restoreTitle(exact, shown)).toBe(expected);
  });
});
