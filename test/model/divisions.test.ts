import { expect, it } from 'vitest';
import { withFormerNames } from '../../src/model/divisions.ts';
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
