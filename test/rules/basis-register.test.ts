// The rules of 公开依据 that ask the register of acts. The cases are those that published catalogues gave.
import { describe, expect, it } from 'vitest';
import type { ItemRule } from '../../src/model/rule.ts';
import { basisActKnown } from '../../src/rules/basis-act-known.ts';
import { basisArticleCurrent } from '../../src/rules/basis-article-current.ts';
import { basisEditionCurrent } from '../../src/rules/basis-edition-current.ts';
import { basisInForce } from '../../src/rules/basis-in-force.ts';
import { basisNumberRight } from '../../src/rules/basis-number-right.ts';
import { basisTitleFull } from '../../src/rules/basis-title-full.ts';
import { findingsOf, shortly } from './findings-of.ts';

type Options = Parameters<typeof findingsOf>[3];

function found(rule: ItemRule, basis: string[], options?: Options): string[] {
  return shortly(rule, findingsOf(rule, { 依据: basis }, undefined, options));
}

function fixes(rule: ItemRule, basis: string[]) {
  return findingsOf(rule, { 依据: basis }).map(({ fix }) => fix?.edits.map(({ text }) => text));
}

describe('basis-in-force', () => {
  it.each<[basis: string[], found: string[]]>([
    [['《收养法》'], ['依据.0 error']],
    [['《中华人民共和国环境噪声污染防治法》'], ['依据.0 error']],
    [['《环境行政处罚办法》'], ['依据.0 info']],
    [['《征收土地公告办法》'], ['依据.0 info']],
    [['《中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016-2020年）》'], ['依据.0 info']],
    [
      ['《收养法》、《民法典》', '《收养法》'],
      ['依据.0 error', '依据.1 error'],
    ],
    [['《民法典》'], []],
    [['《中华人民共和国噪声污染防治条例》'], []],
    [['《示例省实施〈收养法〉办法》'], []],
    [['示例省实施《收养法》办法'], []],
    [['民政部关于贯彻落实《收养法》的通知'], []],
    [['《土地管理法》'], []],
    [[''], []],
    [[], []],
  ])('%j: %j', (basis, expected) => {
    expect(found(basisInForce, basis)).toEqual(expected);
  });

  it('follows what replaced it to the act of today', () => {
    const [finding] = findingsOf(basisInForce, { 依据: ['《环境噪声污染防治法》'] });
    expect(finding?.message).toContain('由《中华人民共和国生态环境法典》代替');
  });

  it('puts the successor in its place once, and takes out what would say it again', () => {
    expect(fixes(basisInForce, ['《收养法》第四条', '《婚姻法》'])).toEqual([['《中华人民共和国民法典》'], [null]]);
  });

  it('leaves a quotation to a person', () => {
    expect(fixes(basisInForce, ['《收养法》第十五条规定收养应当登记'])).toEqual([undefined]);
  });
});

describe('basis-edition-current', () => {
  it.each<[entry: string, found: string[]]>([
    ['《中华人民共和国政府信息公开条例》（国务院令第492号）', ['依据.0 warning']],
    ['《政府信息公开条例》(国令第492 号)', ['依据.0 warning']],
    ['《土地管理法》（2004年修正）', ['依据.0 warning']],
    ['《中华人民共和国教育法》(2015)', ['依据.0 warning']],
    ['《特困人员认定办法》（民发〔2016〕178号）', ['依据.0 info']],
    ['《中华人民共和国土地管理法》（主席令第二十八号）', ['依据.0 warning']],
    ['《工伤保险条例》（国务院令第375号）', ['依据.0 info']],
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）', []],
    ['《中华人民共和国政府信息公开条例》', []],
    ['《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）', []],
    ['《社会救助暂行办法》（国务院令第649号）', []],
    ['《示例条例》（国务院令第492号）', []],
    ['《收养法》（1998年修正）', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisEditionCurrent, [entry])).toEqual(expected);
  });

  it('mends the articles with the number', () => {
    expect(fixes(basisEditionCurrent, ['《政府信息公开条例》（国务院令第492号）第九条'])).toEqual([
      ['《政府信息公开条例》（国务院令第711号）第十九条'],
    ]);
  });
});

describe('basis-article-current', () => {
  it.each<[entry: string, found: string[]]>([
    ['《政府信息公开条例》第九条', ['依据.0 info']],
    ['《政府信息公开条例》第9条', ['依据.0 info']],
    ['《政府信息公开条例》（国务院令第711号）第八条', ['依据.0 info']],
    ['《政府信息公开条例》（国务院令第492号）第九条', []],
    ['《政府信息公开条例》第十四条', []],
    ['《政府信息公开条例》第十九条', []],
    ['《土地管理法》第四十五条', []],
    ['《示例条例》第九条', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisArticleCurrent, [entry])).toEqual(expected);
  });

  it.each<[entry: string, found: string[]]>([
    ['《政府信息公开条例》第五十六条', []],
    ['《政府信息公开条例》第五十七条、第六十条第二款', ['依据.0 warning', '依据.0 warning']],
    ['《中华人民共和国政府信息公开条例》（国务院令第492号）第六十条', []],
    // Counted from memory.
    ['《预算法》第一百零一条', []],
    ['《预算法》第二百条', ['依据.0 info']],
    ['《示例条例》第九百条', []],
  ])('knows where the text in force ends, %s: %j', (entry, expected) => {
    expect(found(basisArticleCurrent, [entry])).toEqual(expected);
  });

  it('says that nobody has compared the number of articles', () => {
    expect(findingsOf(basisArticleCurrent, { 依据: ['《预算法》第二百条'] })[0]?.message).toBe(
      '《中华人民共和国预算法》现行文本只有101条，没有“第二百条”（待核对）',
    );
  });

  it('takes further articles from the settings', () => {
    const options = { 旧条号: ['中华人民共和国土地管理法第四十八条'] };
    expect(found(basisArticleCurrent, ['《土地管理法》第四十八条'], options)).toEqual(['依据.0 info']);
    expect(found(basisArticleCurrent, ['《政府信息公开条例》第九条'], options)).toEqual([]);
  });

  it('rewrites only where every article of the citation is known', () => {
    expect(fixes(basisArticleCurrent, ['《政府信息公开条例》第九条、第十条'])).toEqual([
      ['《政府信息公开条例》第十九条、第二十条'],
    ]);
    expect(fixes(basisArticleCurrent, ['《政府信息公开条例》第八条、第五条'])).toEqual([undefined]);
  });
});

describe('basis-act-known', () => {
  it.each<[entry: string, found: string[]]>([
    ['《政府信息公开条件》', ['依据.0 warning']],
    ['《招投标法》', ['依据.0 warning']],
    ['《国有土地上房屋征收与补偿条列》', ['依据.0 info']],
    ['《中华人民共和国固体废 、物污染环境防治法》', ['依据.0 info']],
    ['《政府信息公开条例》', []],
    ['《青禾县河道管理条例》', []],
    ['《航道管理条例》', []],
    ['《2027—2029年农机购置与应用补贴实施意见》', []],
    ['《中华人民共和国陆地国界法》', []],
    ['各地相关政策文件', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisActKnown, [entry])).toEqual(expected);
  });

  it('spells a law right without asking, and keeps it as short as it was', () => {
    const [finding] = findingsOf(basisActKnown, { 依据: ['《政府信息公开条件》（国务院令第711号）'] });
    expect(finding?.fix).toMatchObject({ isSafe: true, edits: [{ text: '《政府信息公开条例》' }] });
  });

  it('asks before it corrects the title of a document', () => {
    const [finding] = findingsOf(basisActKnown, { 依据: ['《关于全面加强政务公开工作的意见》'] });
    expect(finding?.fix).toMatchObject({ isSafe: false, edits: [{ text: '《关于全面推进政务公开工作的意见》' }] });
  });

  it('tells of laws that it does not know where it is asked to', () => {
    const options = { 查不到的也报: true };
    expect(found(basisActKnown, ['《中华人民共和国陆地国界法》'], options)).toEqual(['依据.0 info']);
    expect(found(basisActKnown, ['《青禾县示例条例》'], options)).toEqual([]);
  });
});

describe('basis-number-right', () => {
  const guide = '《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》';
  it.each<[entry: string, found: string[]]>([
    [`${guide}（国办发〔2017〕79号）`, ['依据.0 warning']],
    [`${guide}（国办发[2016]97号）`, ['依据.0 warning']],
    ['《政府信息公开条例》（国务院令第771号）', ['依据.0 info']],
    [`${guide}（国办发〔2017〕97号）`, []],
    [`${guide}（国办发[2017]97 号）`, []],
    [guide, []],
    ['《政府信息公开条例》（国务院令第492号）', []],
    ['《中华人民共和国土地管理法》（主席令第二十八号）', []],
    ['《国家税务总局关于纳税人权利与义务的公告》（公告2009年第1号）', []],
    ['民政部关于贯彻落实《国务院关于进一步健全特困人员救助供养制度的意见》的通知（民发〔2016〕115号）', []],
    ['《示例意见》（国办发〔2017〕79号）', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisNumberRight, [entry])).toEqual(expected);
  });
});

describe('basis-title-full', () => {
  it.each<[entry: string, found: string[]]>([
    ['《信息公开条例》及相关规定', ['依据.0 warning']],
    ['《条例》第二十条', ['依据.0 warning']],
    ['《税收征管法》', ['依据.0 warning']],
    ['《关于纳税人权利与义务的公告》', []],
    ['《政府信息公开条例》', []],
    ['《教育法》', []],
    ['《地方预决算公开操作规程》', []],
    ['《示例办法》', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisTitleFull, [entry])).toEqual(expected);
  });

  it('finds the title by the number', () => {
    expect(fixes(basisTitleFull, ['《意见》（国办发〔2017〕97号）'])).toEqual([
      ['《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》'],
    ]);
  });
});
