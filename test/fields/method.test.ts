import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMethods, parseMethod, readMethod, readMethodText } from '../../src/fields/method.ts';
import { mirrored } from '../../src/model/comparison.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('readMethod', () => {
  it.each<[active: string, onRequest: string, values: string[], problems?: string[]]>([
    ['√', '　', ['主动']],
    ['', '√', ['依申请']],
    ['√', '√', ['主动', '依申请']],
    ['　', '', []],
    ['主动公开', '', ['主动']],
    ['', '依申请公开', ['依申请']],
    ['', '主动公开', ['主动'], ['主动公开']],
    ['*', '', ['主动'], ['*']],
    ['长期', '', ['长期'], ['长期']],
  ])('%j and %j give %j', (active, onRequest, values, problems = []) => {
    const reading = readMethod({ active, onRequest });
    expect([reading.values, reading.problems.map(({ text }) => text)]).toEqual([values, problems]);
  });
});

describe('readMethodText', () => {
  it.each<[cell: string, values: string[], understood?: boolean]>([
    ['主动公开', ['主动']],
    ['主动', ['主动']],
    ['主 动\n公开', ['主动']],
    ['主动开', ['主动']],
    ['依申请公开', ['依申请']],
    ['依申请', ['依申请']],
    ['不予公开', ['不予公开']],
    ['主动公开/依申请公开', ['主动', '依申请']],
    ['主动公开、依申请公开', ['主动', '依申请']],
    ['主动公开或依申请公开', ['主动', '依申请']],
    ['', []],
    ['全文发布', ['全文发布'], false],
    ['政府网站', ['政府网站'], false],
    ['constructor', ['constructor'], false],
  ])('%j gives %j', (cell, values, understood = true) => {
    const reading = readMethodText(cell);
    expect([reading.values, reading.problems.length === 0]).toEqual([values, understood]);
  });

  it('answers any cell', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        const { values, problems } = readMethodText(cell);
        if (problems.length === 0) for (const value of values) expect(parseMethod(value)).toBe(value);
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(Array.isArray(readMethodText(text).values)).toBe(true);
  });
});

describe('compareMethods', () => {
  it.each<[before: string[], after: string[], direction: string]>([
    [['主动'], ['主动公开'], 'same'],
    [['主动'], ['依申请'], 'looser'],
    [['依申请'], ['主动'], 'stricter'],
    [['依申请'], ['不予公开'], 'looser'],
    [['主动'], ['主动', '依申请'], 'unclear'],
    [['主动'], [], 'unclear'],
    [['主动'], ['全文发布'], 'unclear'],
  ])('%j → %j is %s', (before, after, direction) => {
    expect(compareMethods(before, after)).toBe(direction);
  });

  const values = fc.array(fc.oneof(fc.constantFrom('主动', '依申请', '不予公开', '主动公开'), cellText), {
    maxLength: 3,
  });

  it('has its mirror, and everything is the same as itself', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        expect(compareMethods(after, before)).toBe(mirrored(compareMethods(before, after)));
        expect(compareMethods(before, before)).toBe('same');
      }),
    );
  });
});
