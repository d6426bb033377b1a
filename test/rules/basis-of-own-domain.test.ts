import { describe, expect, it } from 'vitest';
import { basisOfOwnDomain } from '../../src/rules/basis-of-own-domain.ts';
import { findingsOf } from './findings-of.ts';

const projects = '《国务院办公厅关于推进重大建设项目批准和实施领域政府信息公开的意见》（国办发〔2017〕94号）';

function subjects(domain: string, item: { 名称?: string; 一级事项?: string; 依据: string[] }) {
  return findingsOf(basisOfOwnDomain, item, { 领域: domain }).map(({ subject }) => subject);
}

describe('basis-of-own-domain', () => {
  it('finds a document about another domain', () => {
    expect(subjects('涉农补贴', { 名称: '农机购置补贴', 依据: [projects] })).toEqual(['重大建设项目']);
  });

  it('accepts documents about the own domain, and about none', () => {
    const basis = ['《中华人民共和国农业机械化促进法》', '《关于做好新领域新业态工作的意见》'];
    expect([subjects('重大建设项目', { 依据: [projects] }), subjects('涉农补贴', { 依据: basis })]).toEqual([[], []]);
  });

  it('accepts it for an item that is itself about the other domain', () => {
    expect(subjects('生态环境', { 一级事项: '重大建设项目环评', 依据: [projects] })).toEqual([]);
  });

  it('says nothing where the register does not know the own domain', () => {
    expect(subjects('街道综合目录', { 依据: [projects] })).toEqual([]);
  });
});
