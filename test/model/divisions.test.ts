import { expect, it } from 'vitest';
import { divisionsFrom, withFormerNames } from '../../src/model/divisions.ts';
import type { Division } from '../../src/model/registers.ts';

const divisions: readonly Division[] = [
  { 代码: '420000', 名称: '湖北省', 级别: '省级' },
  { 代码: '420600', 名称: '襄阳市', 级别: '市级', 上级: '湖北省' },
  { 代码: '420607', 名称: '襄州区', 级别: '县级', 上级: '湖北省襄阳市', 曾用名: ['襄阳县'] },
];
const rename = { 曾用名: ['襄樊市'], 来源: '示例', 核对: '待核对' } as const;

it('gives a division the former names of its entry, and leaves no others', () => {
  const entries = [
    { ...rename, 名称: '襄阳市', 上级: '湖北省', 曾用名: ['襄樊市'] },
    { ...rename, 名称: '襄州区', 上级: '湖北省', 曾用名: ['襄阳区'] },
  ];
  expect(withFormerNames(divisions, entries)).toEqual([
    { 代码: '420000', 名称: '湖北省', 级别: '省级' },
    { 代码: '420600', 名称: '襄阳市', 级别: '市级', 上级: '湖北省', 曾用名: ['襄樊市'] },
    { 代码: '420607', 名称: '襄州区', 级别: '县级', 上级: '湖北省襄阳市' },
  ]);
});

it('tells from the codes what a division is under', () => {
  const entries = [{ ...rename, 名称: '襄阳市', 上级: '湖北省', 曾用名: ['襄樊市'] }];
  const names = '110000北京市 110101东城区 420000湖北省 420600襄阳市 420607襄州区 429004仙桃市';
  expect(divisionsFrom(names, entries)).toEqual([
    { 代码: '110000', 名称: '北京市', 级别: '省级' },
    { 代码: '110101', 名称: '东城区', 级别: '县级', 上级: '北京市' },
    { 代码: '420000', 名称: '湖北省', 级别: '省级' },
    { 代码: '420600', 名称: '襄阳市', 级别: '市级', 上级: '湖北省', 曾用名: ['襄樊市'] },
    { 代码: '420607', 名称: '襄州区', 级别: '县级', 上级: '湖北省襄阳市' },
    { 代码: '429004', 名称: '仙桃市', 级别: '县级', 上级: '湖北省' },
  ]);
});
