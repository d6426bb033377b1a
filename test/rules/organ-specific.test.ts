import { describe, expect, it } from 'vitest';
import { organSpecific } from '../../src/rules/organ-specific.ts';
import { findingsOf, shortly } from './findings-of.ts';

type Level = '国家级' | '省级' | '县级' | '乡级';
const at = (level: Level) => ({ 地区: { 名称: '示例', 级别: level } });

describe('organ-specific', () => {
  it.each<[name: string, level: Level, found: string[]]>([
    ['青禾县教育局', '县级', []],
    ['住建局', '县级', []],
    ['招标人', '县级', []],
    ['县级人民政府民政部门', '县级', ['主体.0 error']],
    ['县（区、市）人民政府', '县级', ['主体.0 error']],
    ['地方各级财政部门', '乡级', ['主体.0 error']],
    ['行政村', '县级', ['主体.0 error']],
    ['应急管理部门', '县级', ['主体.0 warning']],
    ['党政办', '乡级', ['主体.0 info']],
    ['乡镇人民政府（街道办事处）', '县级', []],
    ['乡镇人民政府', '乡级', ['主体.0 warning']],
    ['青禾镇人民政府', '乡级', []],
    ['县级人民政府民政部门', '省级', []],
    ['应急管理部门', '国家级', []],
    ['　', '县级', []],
  ])('%s in a catalogue of %s', (name, level, found) => {
    expect(shortly(organSpecific, findingsOf(organSpecific, { 主体: [name] }, at(level)))).toEqual(found);
  });

  it('judges a catalogue that does not say its place', () => {
    expect(shortly(organSpecific, findingsOf(organSpecific, { 主体: ['县教育局', '有关单位'] }, {}))).toEqual([
      '主体.1 warning',
    ]);
  });

  it('names the organ and says what to write', () => {
    expect(findingsOf(organSpecific, { 主体: ['应急管理部门'] })[0]).toEqual({
      path: ['主体', 0],
      subject: '应急管理部门',
      message: '公开主体“应急管理部门”只说了哪一类机关，没有说是哪一个',
      hint: '请写本地机关的全称，如“青禾县教育局”',
      severity: 'warning',
    });
  });
});
