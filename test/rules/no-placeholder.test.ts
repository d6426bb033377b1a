import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { validateSource } from '../../src/operations/validate.ts';
import { noPlaceholder } from '../../src/rules/no-placeholder.ts';
import { rules } from '../../src/rules/rules.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('no-placeholder', () => {
  it.each(['—', '——', '-', '/', '……', '无', '暂 无', '（无）', '略', '待定', '待补充', '详见附件', 'N/A', ' null '])(
    'does not take %j for a content',
    (text) => {
      expect(shortly(noPlaceholder, findingsOf(noPlaceholder, { 内容: text }))).toEqual(['内容 error']);
    },
  );

  it.each([
    '无障碍设施',
    '无偿献血',
    '待遇标准',
    '待批项目',
    '略图',
    '空气质量',
    '空气',
    '受理',
    'nullable',
    '1',
    '',
    '　',
    '同上',
    '附件1：办事指南',
    '另附图纸和说明',
    '详见附件一所列的办事指南和流程图',
  ])('takes %j for what it says', (text) => {
    expect(findingsOf(noPlaceholder, { 内容: text })).toEqual([]);
  });

  it('looks at every entry of a list and tells what to write there', () => {
    const findings = findingsOf(noPlaceholder, { 渠道: ['政府网站', '/'], 层级: ['—'] });
    expect(shortly(noPlaceholder, findings)).toEqual(['渠道.1 error', '层级.0 error']);
    expect(findings.map(({ message }) => message)).toEqual([
      '“渠道”只写着“/”，等于没有填',
      '“层级”只写着“—”，等于没有填',
    ]);
    expect(findings[0]?.hint).toBe('请写公开渠道，如“政府网站”；没有渠道的请整条删去');
  });

  it('leaves remarks and further columns alone', () => {
    expect(findingsOf(noPlaceholder, { 备注: '无', 扩展: { 责任科室: '/' } })).toEqual([]);
  });

  it.each(['—', '无', '待定', '略', '/'])('is the only rule that speaks of %j', (text) => {
    const item = {
      编号: 'YWJY-001',
      一级事项: text,
      名称: text,
      内容: text,
      依据: [text],
      时限: text,
      主体: [text],
      方式: [text],
      渠道: [text],
      对象: [text],
      层级: [text],
    };
    const data = { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 事项: [item] };
    const source = {
      file: '目录.yaml',
      data,
      locate: () => ({ file: '目录.yaml' }),
      lineText: () => undefined,
      faults: [],
    };
    const { diagnostics } = validateSource(source, { rules, registers: loadRegisters() });
    expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual(['no-placeholder']);
  });
});
