import { describe, expect, it } from 'vitest';
import { noWithheldContent } from '../../src/rules/no-withheld-content.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('no-withheld-content', () => {
  it.each([
    ['1.姓名\n2.家庭住址', 'info'],
    ['安保方案', 'warning'],
    ['1.会议记录；', 'info'],
    ['身份证号、联系电话', 'info'],
    ['精神障碍患者', 'info'],
  ])('%j: %s', (text, severity) => {
    expect(shortly(noWithheldContent, findingsOf(noWithheldContent, { 内容: text }))).toEqual([`内容 ${severity}`]);
  });

  it.each([
    '办理结果（涉及国家秘密、商业秘密的除外）',
    '保护个人隐私',
    '严重精神障碍患者管理',
    '普查对象和范围',
    '隐去身份证号',
    '反恐宣传',
  ])('a rule about it is no publication: %s', (text) => {
    expect(findingsOf(noWithheldContent, { 内容: text })).toEqual([]);
  });

  it('looks neither at what is given on request nor into a list of what is withheld', () => {
    expect(findingsOf(noWithheldContent, { 内容: '家庭住址', 方式: ['依申请'] })).toEqual([]);
    expect(findingsOf(noWithheldContent, { 内容: '家庭住址' }, { 类型: '负面清单' })).toEqual([]);
  });

  it('lets pass what the settings say is to be published', () => {
    expect(findingsOf(noWithheldContent, { 内容: '救助对象名单' })).toEqual([]);
    expect(findingsOf(noWithheldContent, { 内容: '救助对象名单' }, {}, { 可以公开: [] })).toHaveLength(1);
  });

  it('tells the ground and that it was not compared yet', () => {
    expect(findingsOf(noWithheldContent, { 名称: '犯罪记录' })[0]).toMatchObject({
      severity: 'info',
      message: '“犯罪记录”可能是不予公开的信息：未成年人的犯罪记录（待核对）',
      basis: '《中华人民共和国预防未成年人犯罪法》第五十九条',
    });
  });
});
