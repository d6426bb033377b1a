import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { registerNames } from '../../src/model/register-list.ts';
import type { RegisterMatch } from '../../src/model/register-report.ts';
import { entryNames } from '../../src/operations/entry-names.ts';
import { findRegisterEntries } from '../../src/operations/find-register-entries.ts';
import { registerEntries } from '../../src/operations/register-entries.ts';
import { sampleRegisters } from '../sample-registers.ts';

const find = (word: string) => findRegisterEntries(word, sampleRegisters, []);
/** 机构 扶贫开发办公室 简称 */
const told = (matches: readonly RegisterMatch[]) =>
  matches.map(({ register, entry, by }) => `${register} ${entry.名称} ${by}`);

describe('findRegisterEntries', () => {
  it.each<[word: string, ...matches: string[]]>([
    ['中华人民共和国收养法', '法规 中华人民共和国收养法 名称'],
    ['收养法', '法规 中华人民共和国收养法 名称'],
    ['《收养法》', '法规 中华人民共和国收养法 名称'],
    ['政府信息公开条件', '法规 中华人民共和国政府信息公开条例 误写'],
    ['国务院令第492号', '法规 中华人民共和国政府信息公开条例 文号'],
    ['国务院令第711号', '法规 中华人民共和国政府信息公开条例 文号'],
    ['《政府信息公开条例》（国务院令第711号）第二十条', '法规 中华人民共和国政府信息公开条例 写法'],
    ['扶贫办', '机构 扶贫开发办公室 简称'],
    ['青禾县扶贫办', '机构 扶贫开发办公室 写法'],
    ['农业农村部门', '机构 农业农村局 泛称'],
    ['农业农村厅', '机构 农业农村局 各级'],
    ['政府服务中心', '渠道 政务服务中心 误写'],
    ['青禾县人民政府门户网站', '渠道 政府网站 包含'],
    ['环境保护', '领域 生态环境 曾用名'],
    ['生态环境领域', '领域 生态环境 写法'],
    ['FP', '领域 扶贫 代码'],
    ['襄樊市', '区划 襄阳市 曾用名'],
    ['湖北省襄樊市', '区划 襄阳市 写法'],
    ['420600', '区划 襄阳市 代码'],
    ['旧丙县', '区划 丙县 曾用名'],
    ['鼓楼区', '区划 鼓楼区 名称', '区划 鼓楼区 名称'],
    ['信息公开条件', '文字 信息公开条件 名称'],
    ['信息公开条例', '文字 信息公开条件 应为'],
    ['机密', '负面清单 国家秘密 词语'],
  ])('knows what is meant by %s', (word, ...matches) => {
    expect(told(find(word).matches)).toEqual(matches);
  });

  it('lists the others that have the word within a name', () => {
    const { matches, containing } = find('扶贫');
    expect(told(matches)).toEqual(['领域 扶贫 名称']);
    expect(told(containing)).toEqual(['机构 扶贫开发办公室 名称']);
    expect(told(find('条件').containing)).toEqual([
      '法规 中华人民共和国政府信息公开条例 误写',
      '文字 信息公开条件 名称',
    ]);
  });

  it.each<[word: string, suggestions: string[]]>([
    ['政府信息公开条列', ['政府信息公开条例']],
    ['襄樊市政府的事', ['襄樊市']],
    ['某某某某', []],
    ['', []],
    ['《》', []],
  ])('has nothing for %j and says what is near', (word, suggestions) => {
    expect(find(word)).toEqual({ word, matches: [], containing: [], suggestions });
  });

  it('looks only in the registers that were named', () => {
    const { matches, containing } = findRegisterEntries('扶贫', sampleRegisters, ['机构']);
    expect(told(matches)).toEqual([]);
    expect(told(containing)).toEqual(['机构 扶贫开发办公室 名称']);
  });

  it('follows what replaced an entry to the end', () => {
    const [match] = find('扶贫办').matches;
    expect(match?.replacedBy.map(({ step, name, entry }) => [step, name, entry?.名称])).toEqual([
      [1, '乡村振兴局', '乡村振兴局'],
      [2, '农业农村局', '农业农村局'],
    ]);
  });

  it('keeps the facts of a former name with the division that has it', () => {
    const [match] = find('襄樊市').matches;
    expect(match?.entry).toMatchObject({ 代码: '420600', 级别: '市级', 日期: '2010-11-26', 核对: '已对照' });
  });

  it.each<[word: string, ...names: string[]]>([
    ['收养法', '法规 中华人民共和国收养法'],
    ['《中华人民共和国收养法》第十五条', '法规 中华人民共和国收养法'],
    ['国务院令第492号', '法规 中华人民共和国政府信息公开条例'],
    ['国土局', '机构 国土资源局'],
    ['青禾县卫计委', '机构 卫生和计划生育局'],
    ['政府服务中心', '渠道 政务服务中心'],
    ['扶贫', '领域 扶贫'],
    ['北京市', '区划 北京市'],
    ['江苏省徐州市鼓楼区', '区划 鼓楼区'],
  ])('knows what is meant by %s in the shipped registers', (word, ...names) => {
    const { matches } = findRegisterEntries(word, loadRegisters(), []);
    expect(matches.map(({ register, entry }) => `${register} ${entry.名称}`)).toEqual(expect.arrayContaining(names));
  });

  it('finds every entry of the shipped registers by each of its names', () => {
    const registers = loadRegisters();
    for (const register of registerNames) {
      const entries = registerEntries(register, registers).slice(0, 12);
      for (const entry of entries) {
        for (const { name } of entryNames(entry)) {
          const { matches } = findRegisterEntries(name, registers, [register]);
          expect(matches.map((match) => match.entry)).toContainEqual(entry);
        }
      }
    }
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const { matches, containing, suggestions } = find(word);
        expect(suggestions.length === 0 || matches.length + containing.length === 0).toBe(true);
      }),
    );
  });
});
