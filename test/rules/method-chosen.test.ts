import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { methodChosen } from '../../src/rules/method-chosen.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('method-chosen', () => {
  it.each<[why: string, item: Partial<Item>, found: string[]]>([
    ['one of the two', { 方式: ['主动'] }, []],
    ['in the words of the table', { 方式: ['依申请公开'] }, []],
    ['none is not this rule', { 方式: [] }, []],
    ['a blank is not this rule', { 方式: ['　'] }, []],
    ['both', { 方式: ['主动', '依申请'] }, ['方式 error']],
    ['the same twice in other words', { 方式: ['主动', '主动公开'] }, []],
    ['no method', { 方式: ['主动', '全文发布'] }, ['方式.1 error']],
    ['withheld', { 方式: ['不予公开'] }, ['方式.0 error']],
  ])('%s', (_, item, found) => {
    expect(shortly(methodChosen, findingsOf(methodChosen, item))).toEqual(found);
  });

  it('leaves a negative list alone: what stands there is withheld', () => {
    expect(findingsOf(methodChosen, { 方式: ['不予公开'] }, { 类型: '负面清单' })).toEqual([]);
  });
});
