import { describe, expect, it } from 'vitest';
import type { PlaceFile } from '../../../src/commands/deviate/open-place.ts';
import { deviationTarget, domainTarget, exclusionTarget } from '../../../src/commands/deviate/target.ts';
import type { Catalogue, Item } from '../../../src/model/catalogue.ts';

function catalogue(domain: string, items: readonly Item[], more: Partial<Catalogue> = {}): Catalogue {
  return { 格式: 'gkml/1', 目录: `青禾县${domain}目录`, 领域: domain, 事项: [...items], ...more };
}

function file(path: string, data: Catalogue, baseline?: string): PlaceFile {
  const source = { file: path, data, locate: () => ({ file: path, line: 9 }), lineText: () => '', faults: [] };
  const input = { file: path, read: async () => Buffer.from('') };
  return { path: `/县/${path}`, baseline, input, source, catalogue: data };
}

const bus = { 基准编号: 'S-2', 名称: '校车服务', 理由: '本县没有校车' };
const above = [
  { path: '/省/义务教育.yaml', catalogue: catalogue('义务教育', [{ 编号: 'S-1' }, { 编号: 'S-2', 名称: '校车服务' }]) },
  { path: '/省/税收管理.yaml', catalogue: catalogue('税收管理', [{ 编号: 'T-1', 名称: '办税' }], { 版本: '2026' }) },
];
const school = catalogue('义务教育', [{ 编号: 'QH-1', 基准编号: 'S-1' }], {
  地区: { 名称: '示例省青禾县' },
  基准: { 来源: '基准/义务教育.yaml' },
});
const place = [file('义务教育.yaml', school, '/省/义务教育.yaml')];

describe('where an entry belongs', () => {
  it('is in the catalogue whose baseline has the item', () => {
    const target = exclusionTarget(place, 'S-2', above);
    expect(target).toMatchObject({ file: '义务教育.yaml', title: '义务教育 / 校车服务（S-2）', former: undefined });
    expect(target.recorded({ 理由: '本县没有校车' }).不适用).toEqual([bus]);
  });

  it('is nowhere for an item that is there, is of no baseline, or of a domain without a catalogue', () => {
    expect(() => exclusionTarget(place, 'S-1', above)).toThrow('本地有这一项');
    expect(() => exclusionTarget(place, 'S-22', above)).toThrow('没有“S-22”这个编号的基准事项');
    expect(() => exclusionTarget(place, 'T-1', above)).toThrow(
      '“办税”（T-1）是“税收管理”领域的，本地还没有这个领域的目录',
    );
    expect(() => exclusionTarget(place, 'S-2', [])).toThrow('找不到基准');
  });

  it('is where it was, though the item came back or the baseline dropped it', () => {
    const items = [{ 编号: 'QH-2', 基准编号: 'S-2' }];
    const kept = [file('义务教育.yaml', { ...school, 事项: items, 不适用: [bus] })];
    const target = exclusionTarget(kept, 'S-2', []);
    expect(target.former).toEqual(bus);
    expect(target.removed()).toEqual({ ...school, 事项: items });
  });

  it('is nowhere where two items have the number', () => {
    const twins = [...place, file('救灾.yaml', catalogue('救灾', [{ 编号: 'QH-1' }]))];
    expect(() => deviationTarget(twins, 'QH-1', '渠道')).toThrow('有 2 个事项的编号是“QH-1”');
    expect(() => deviationTarget(place, 'QH-11', '渠道')).toThrow('没有“QH-11”这个编号');
  });

  it('is a file of its own for a domain that the place has no catalogue of', async () => {
    const target = await domainTarget(place, '税收管理', above);
    expect(target).toMatchObject({ file: '税收管理.yaml', current: undefined });
    expect(target.recorded({ 理由: '税务由市税务局管理' })).toEqual({
      格式: 'gkml/1',
      目录: '青禾县税收管理目录',
      领域: '税收管理',
      地区: { 名称: '示例省青禾县' },
      基准: { 来源: '基准/税收管理.yaml', 版本: '2026' },
      不适用: [{ 名称: '全部事项', 理由: '税务由市税务局管理' }],
      事项: [],
    });
    await expect(domainTarget(place, '税收', above)).rejects.toThrow('没有“税收”这个领域');
    await expect(domainTarget(place, '义务教育', above)).rejects.toThrow('“义务教育”领域的目录里还有 1 个事项');
  });

  it('is nowhere where the files are of several places', async () => {
    const other = file('溪山/救灾.yaml', catalogue('救灾', [], { 地区: { 名称: '示例省溪山县' } }));
    await expect(domainTarget([...place, other], '税收管理', above)).rejects.toThrow('这里有 2 个地区的目录');
  });
});
