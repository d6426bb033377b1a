// Catalogues as the sheets that offices keep: the national form, visible cells only, no ids.
import type { Catalogue, Item } from '../../../src/model/catalogue.ts';
import type { SheetFixture } from '../../layouts/table-fixture.ts';

const header = [
  [
    '序号',
    '公开事项',
    '',
    '公开内容（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '',
    '公开方式',
    '',
    '公开层级',
    '',
  ],
  ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请公开', '县级', '乡级'],
];
const merges = ['A1:N1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:J2', 'K2:L2', 'M2:N2'];

const tick = (values: readonly string[] | undefined, value: string) => (values?.includes(value) ? '√' : '');

function rowOf(item: Item, index: number): string[] {
  const group = item.对象?.find((audience) => audience.startsWith('特定群体'));
  return [
    String(index + 1),
    item.一级事项 ?? '',
    item.名称 ?? '',
    item.内容 ?? '',
    (item.依据 ?? []).join('\n'),
    item.时限 ?? '',
    (item.主体 ?? []).join('\n'),
    (item.渠道 ?? []).map((channel) => `■${channel}`).join('\n'),
    tick(item.对象, '全社会'),
    group === undefined ? '' : (group.split(':')[1] ?? '√'),
    tick(item.方式, '主动'),
    tick(item.方式, '依申请'),
    tick(item.层级, '县级'),
    tick(item.层级, '乡级'),
  ];
}

/** One sheet a domain, numbered from 1. */
export function plainSheets(catalogues: readonly Catalogue[]): SheetFixture[] {
  return catalogues.map(({ 目录, 领域, 事项 }) => ({
    sheet: 领域.slice(0, 31),
    rows: [[目录], ...header, ...事项.map(rowOf)],
    merges,
  }));
}
