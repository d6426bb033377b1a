import { describe, expect, it } from 'vitest';
import { divisionsOf } from '../../src/model/divisions.ts';

const rows = ['110000北京市', '110101东城区', '420000湖北省', '420600襄阳市', '420602襄城区', '429004仙桃市'];

describe('divisionsOf', () => {
  it('tells levels and parents from the codes', () => {
    expect(divisionsOf(rows, []).map(({ 级别, 上级, 名称 }) => [级别, 上级, 名称])).toEqual([
      ['省级', undefined, '北京市'],
      ['县级', '北京市', '东城区'],
      ['省级', undefined, '湖北省'],
      ['市级', '湖北省', '襄阳市'],
      ['县级', '湖北省襄阳市', '襄城区'],
      ['县级', '湖北省', '仙桃市'],
    ]);
  });

  it('gives a division the former names of its entry, and nobody else', () => {
    const renames = [
      { 名称: '襄阳市', 上级: '湖北省', 曾用名: ['襄樊市'], 来源: '示例', 核对: '待核对' as const },
      { 名称: '东城区', 上级: '湖北省', 曾用名: ['崇文区'], 来源: '示例', 核对: '待核对' as const },
    ];
    const renamed = divisionsOf(rows, renames).filter((division) => division.曾用名 !== undefined);
    expect(renamed).toEqual([{ 代码: '420600', 名称: '襄阳市', 级别: '市级', 上级: '湖北省', 曾用名: ['襄樊市'] }]);
  });
});
