import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWordings } from '../../src/fields/wording.ts';
import type { WordingEntry } from '../../src/model/registers.ts';

const entry = (名称: string, 应为: string, 除外?: readonly string[]): WordingEntry => ({
  名称,
  应为,
  种类: '错别字',
  ...(除外 && { 除外: [...除外] }),
  来源: '示例',
  核对: '待核对',
});
const wordings = [entry('概括', '概况', ['概括性', '高度概括']), entry('国令', '国务院令', ['中国令'])];
const told = (text: string) =>
  findWordings(text, wordings).map(({ entry: found, start, end }) => [found.名称, start, end, text.slice(start, end)]);

describe('findWordings', () => {
  it.each<[text: string, found: unknown[]]>([
    ['机构概括', [['概括', 2, 4, '概括']]],
    ['机构概况', []],
    ['概括性意见', []],
    ['概括性意见和机构概括', [['概括', 8, 10, '概括']]],
    ['高度概括', []],
    [
      '（国令第711号）概括、概括',
      [
        ['国令', 1, 3, '国令'],
        ['概括', 9, 11, '概括'],
        ['概括', 12, 14, '概括'],
      ],
    ],
    ['中国令人', []],
    ['', []],
  ])('finds the forms of “%s”', (text, found) => {
    expect(told(text)).toEqual(found);
  });

  it('finds each form where it stands, from left to right', () => {
    const words = fc.constantFrom('概括', '性', '国令', '中', '高度', '，', '机构');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const found = told(parts.join(''));
        expect(found.every(([name, , , text]) => name === text)).toBe(true);
        expect(found.map(([, start]) => start)).toEqual(found.map(([, start]) => Number(start)).sort((a, b) => a - b));
      }),
    );
  });
});
