import { describe, expect, it } from 'vitest';
import { formColumns } from '../../src/exporters/form-columns.ts';
import type { Item } from '../../src/model/catalogue.ts';
import { columnLabel } from '../../src/model/round-trip.ts';
import { catalogueOf } from './sample.ts';

/** Labels of the columns with what they show of the first item, empty ones left out. */
function shown(...items: Partial<Item>[]): Record<string, string> {
  const catalogue = catalogueOf(...items);
  const [first] = catalogue.事项;
  const cells = formColumns(catalogue).map((column) => [columnLabel(column.labels), first ? column.show(first) : '']);
  return Object.fromEntries(cells.filter(([, text]) => text !== ''));
}

const labels = (...items: Partial<Item>[]) => formColumns(catalogueOf(...items)).map((one) => columnLabel(one.labels));

const standard = [
  '公开事项/一级事项',
  '公开事项/二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象/全社会',
  '公开对象/特定群体',
  '公开方式/主动',
  '公开方式/依申请公开',
];

describe('the columns of the national form', () => {
  it('are these in this order', () => {
    expect(labels({ 层级: ['乡级', '县级'] })).toEqual([...standard, '公开层级/县级', '公开层级/乡级']);
  });

  it.each<[string, Partial<Item>, Record<string, string>]>([
    ['全社会', { 对象: ['全社会'] }, { '公开对象/全社会': '√' }],
    ['特定群体', { 对象: ['特定群体'] }, { '公开对象/特定群体': '√' }],
    ['who they are', { 对象: ['特定群体:申请人'] }, { '公开对象/特定群体': '申请人' }],
    ['a tick and who', { 对象: ['特定群体', '特定群体：申请人'] }, { '公开对象/特定群体': '√\n申请人' }],
    ['both audiences', { 对象: ['全社会', '特定群体'] }, { '公开对象/全社会': '√', '公开对象/特定群体': '√' }],
    ['an unknown audience', { 对象: ['全县人民'] }, { '公开对象/其他': '全县人民' }],
    ['主动 twice', { 方式: ['主动', '主动'] }, { '公开方式/主动': '√' }],
    ['依申请', { 方式: ['依申请'] }, { '公开方式/依申请公开': '√' }],
    ['an unknown method', { 方式: ['不予公开'] }, { '公开方式/其他': '不予公开' }],
    ['a level as published', { 层级: ['乡、村级'] }, { '公开层级/乡、村级': '√' }],
    [
      'a level that is a sentence',
      { 层级: ['县级（含开发区管理委员会）'] },
      { '公开层级/其他': '县级（含开发区管理委员会）' },
    ],
    ['several bases', { 依据: ['《甲法》', '《乙法》'] }, { 公开依据: '《甲法》\n《乙法》' }],
    ['several organs', { 主体: ['甲局', '乙局'] }, { 公开主体: '甲局、乙局' }],
    [
      'a site column',
      { 栏目: { 名称: '教育', 网址: 'https://a.example' } },
      { 网站栏目: '教育', 网址: 'https://a.example' },
    ],
    ['an empty list of levels', { 层级: [] }, {}],
    ['an empty item', {}, {}],
  ])('show %s', (_, item, expected) => {
    expect(shown(item)).toEqual(expected);
  });

  it('are more where an item has something for them', () => {
    const items = [{}, { 备注: '甲', 权责编号: '001', 扩展: { 咨询电话: '1', 责任科室: '' } }];
    expect(labels(...items)).toEqual([...standard, '备注', '权责清单编号', '咨询电话', '责任科室']);
  });

  it('put levels in the order from state to village, five of them at most', () => {
    const 层级 = ['村级', '社区', '乡级', '县级', '市级', '省级', '国家级'];
    const found = labels({ 层级 }).filter((label) => label.startsWith('公开层级'));
    expect(found.map((label) => label.slice(5))).toEqual(['国家级', '省级', '市级', '县级', '乡级', '其他']);
  });

  it('have labels of their own even where 扩展 has the same', () => {
    const keys = [
      '公开依据',
      '公开对象/全社会',
      '序号',
      'gkml:编号',
      '',
      ' ',
      '甲',
      '甲\u0000',
      'constructor',
      '公开方式',
    ];
    const found = labels({ 扩展: Object.fromEntries(keys.map((key) => [key, '值'])) });
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toContain('gkml:编号');
    expect(found.slice(standard.length)).toEqual([
      '公开依据（2）',
      '公开对象/全社会（2）',
      '序号（2）',
      'gkml:编号（2）',
      '（无表头）',
      '（无表头）（2）',
      '甲',
      '甲（2）',
      'constructor',
      '公开方式',
    ]);
  });

  it('stop before a table has hundreds of columns', () => {
    const 扩展 = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`栏${index}`, '值']));
    expect(labels({ 扩展 })).toHaveLength(standard.length + 30);
  });
});
