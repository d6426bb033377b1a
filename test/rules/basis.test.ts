import { describe, expect, it } from 'vitest';
import { basisCited } from '../../src/rules/basis-cited.ts';
import { basisDocumentNumber } from '../../src/rules/basis-document-number.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('basis-cited', () => {
  it.each<[basis: string[], found: string[]]>([
    [['《示例法》'], []],
    [['《示例法》等', '【法律】《示例法》第五条', '《示例条例》(国令第711 号)'], []],
    [[], []],
    [['同上'], []],
    [['信息公开规定'], ['依据 error']],
    [['国办发〔2019〕54号'], ['依据 warning']],
    [['《示例法》', '上级有关规定'], ['依据.1 info']],
    [['《示例法》', '土地管理法'], ['依据.1 warning']],
    [['示例意见》'], ['依据 error', '依据.0 error']],
    [['《示例法》第五十七'], ['依据.0 warning']],
    [['《示例法》（2018年第二次修正）'], []],
  ])('%j: %j', (basis, found) => {
    expect(shortly(basisCited, findingsOf(basisCited, { 依据: basis }))).toEqual(found);
  });

  it('quotes a text with quotation marks of its own', () => {
    const [finding] = findingsOf(basisCited, { 依据: ['《示例法》', '示例省“七五”规划'] });
    expect(finding?.message).toBe('“示例省‘七五’规划”没有写出带书名号的名称');
  });
});

describe('basis-document-number', () => {
  it.each<[entry: string, found: string[]]>([
    ['《示例法》', []],
    ['《示例条例》（国务院令第711号）', []],
    ['《国务院关于示例的意见》（国发〔2026〕1号）', []],
    ['《国务院关于示例的意见》', ['依据.0 warning']],
    ['国务院办公厅《关于示例的通知》', ['依据.0 warning']],
    ['《财政部关于印发<示例规程>的通知》', ['依据.0 warning']],
    ['《财政部关于印发<示例规程的通知>》', ['依据.0 warning']],
    ['《关于示例的通知》', ['依据.0 info']],
    ['《中共中央办公厅 国务院办公厅关于示例的意见》', []],
    ['《示例办法》', []],
    ['《示例规划》', []],
    ['《国务院关于示例的意见', []],
    ['《示例意见》（国发[2026]1号）', ['依据.0 warning']],
    ['《示例意见》（国发〔2026〕１号）', ['依据.0 warning']],
  ])('%s: %j', (entry, found) => {
    expect(shortly(basisDocumentNumber, findingsOf(basisDocumentNumber, { 依据: [entry] }))).toEqual(found);
  });

  it('gives the right form of a number', () => {
    const [finding] = findingsOf(basisDocumentNumber, { 依据: ['《示例意见》（国发【２０２６】第０1 号）'] });
    expect(finding?.hint).toBe('请核对原文后改为“国发〔2026〕1号”');
  });
});
