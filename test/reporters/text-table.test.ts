import { expect, it } from 'vitest';
import { textTable } from '../../src/reporters/text-table.ts';

it('stands columns under each other, a Chinese character as wide as two letters', () => {
  const rows = [
    ['名称', '数'],
    ['ab', '12'],
    ['很长的名称', '3'],
  ];
  expect(textTable(rows, [{ align: 'left' }, { align: 'right' }])).toEqual([
    '名称        数',
    'ab          12',
    '很长的名称   3',
  ]);
});

it('fills rows that are too short and leaves no blanks at the end', () => {
  expect(textTable([['一'], ['二', '三']], [{ align: 'left' }, { align: 'left' }])).toEqual(['一', '二  三']);
});
