import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Catalogue, Item, Region } from '../../src/model/catalogue.ts';
import type { Source } from '../../src/model/source.ts';
import { baselineProblems } from '../../src/operations/baseline-problems.ts';

const registers = loadRegisters();
const province: Region = { 名称: '示例省', 级别: '省级' };

function source(file: string, items: readonly Partial<Item>[], region: Region | undefined = province): Source {
  const data: Catalogue = {
    格式: 'gkml/1',
    目录: '目录',
    领域: file.slice(0, 4),
    ...(region && { 地区: region }),
    事项: items.map((item, index) => ({ 编号: `A-${index}`, 层级: ['县级'], ...item })),
  };
  return { file, data, locate: (path) => ({ file: `${file} ${path.join('.')}` }), lineText: () => '', faults: [] };
}

function told(...sources: readonly Source[]): string[] {
  return baselineProblems(sources, registers).map(({ isError, location, problem }) => {
    return `${isError ? '错误' : '警告'} ${location.file} ${problem}`;
  });
}

describe('what keeps catalogues from being one baseline', () => {
  it.each(['青禾县民政局', '青禾市教育局', '溪山区应急管理局', '青禾镇人民政府'])(
    'is an organ of one place: %s',
    (name) => {
      expect(told(source('社会救助.yaml', [{ 主体: ['县级民政部门', name] }]))).toEqual([
        `错误 社会救助.yaml 事项.0.主体.1 公开主体“${name}”是一个具体地方的机关，各地不能照用`,
      ]);
    },
  );

  it.each([
    '县级民政部门',
    '县民政局',
    '县(区、市)人民政府',
    '乡镇人民政府',
    '各乡镇人民政府（街道办事处）',
    '示例省民政厅',
    '省民政厅',
    '国家税务总局',
    '民政局',
    '开发区管委会',
    '学校',
  ])('is no organ that every place has, or that of the province itself: %s', (name) => {
    expect(told(source('社会救助.yaml', [{ 主体: [name] }]))).toEqual([]);
  });

  it('is a domain in two files', () => {
    expect(told(source('社会救助.yaml', []), source('社会救助二.yaml', []))).toEqual([
      '错误 社会救助二.yaml 领域 “社会救助”有两份，另一份是 社会救助.yaml',
    ]);
  });

  it('is a catalogue of another place, or of none', () => {
    const county = source('养老服务.yaml', [], { 名称: '示例省青禾县' });
    const nobody = {
      ...source('义务教育.yaml', []),
      data: { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 事项: [] },
    };
    expect(told(source('社会救助.yaml', []), county, nobody)).toEqual([
      '错误 养老服务.yaml 地区.名称 是示例省青禾县的目录，别的文件是示例省的',
      '错误 义务教育.yaml 地区.名称 没有写“地区”，不知道是谁的基准',
    ]);
  });

  it('is told, and no more, where an item does not say its level', () => {
    expect(told(source('社会救助.yaml', [{ 层级: [] }]))).toEqual([
      '警告 社会救助.yaml 事项.0 没有写层级，乡镇、村的目录也要有这一项',
    ]);
  });
});
