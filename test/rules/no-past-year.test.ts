import { describe, expect, it } from 'vitest';
import { noPastYear } from '../../src/rules/no-past-year.ts';
import { findingsOf } from './findings-of.ts';

function subjects(field: '名称' | '内容' | '时限', text: string, catalogue: object = { 版本: '2026.1' }) {
  return findingsOf(noPastYear, { [field]: text }, catalogue).map(({ subject }) => subject);
}

describe('no-past-year', () => {
  it.each([
    ['2025年度部门决算'],
    ['2026年招生计划'],
    ['2019年以来的招生人数'],
    ['《“十三五”规划》评估'],
    ['“十五五”规划，“十四五”规划评估，“八五”普法'],
    ['六五环境日活动'],
    ['1998年12月31日前参加工作的人员'],
    ['2019年修订的办法'],
    ['第十五条'],
  ])('accepts %j', (text) => {
    expect(subjects('内容', text)).toEqual([]);
  });

  it.each([
    ['名称', '2019年度招生计划', ['2019年度']],
    ['名称', '“七五”普法', ['七五']],
    ['内容', '“十三五”规划和十二五时期的总结', ['十三五', '十二五']],
    ['内容', '2018—2020年实施方案', ['2018—2020']],
    ['内容', '2018-2019学年校历', ['2018-2019']],
    ['时限', '2020年12月31日前', ['2020年12月31日前']],
  ] as const)('finds in %s %j', (field, text, found) => {
    expect(subjects(field, text)).toEqual(found);
  });

  it('takes the year of the catalogue from its 版本, else from its title, else not at all', () => {
    const text = '2020年度预算';
    expect(subjects('名称', text, { 版本: '2021' })).toEqual([]);
    expect(subjects('名称', text, { 目录: '义务教育领域基层政务公开标准目录（2022年修订版）' })).toEqual(['2020年度']);
    expect(subjects('名称', text, { 目录: '义务教育领域基层政务公开标准目录' })).toEqual([]);
  });
});
