import { describe, expect, it } from 'vitest';
import { updateYaml } from '../../src/io/yaml/format-yaml.ts';
import type { Catalogue, Deviation } from '../../src/model/catalogue.ts';
import {
  findExclusion,
  recordDeviation,
  recordExclusion,
  removeDeviation,
  removeExclusion,
} from '../../src/operations/record-deviation.ts';

const channel: Deviation = { 要素: '渠道', 理由: '本县没有推送平台' };
const level: Deviation = { 要素: '层级', 理由: '乡镇不办学校' };
const bus = { 基准编号: 'YWJY-009', 名称: '校车服务', 理由: '本县没有校车' };

function catalogue(...deviations: Deviation[]): Catalogue {
  const 偏离 = deviations.length > 0 ? { 偏离: deviations } : {};
  const items = [{ 编号: 'A', ...偏离 }, { 编号: 'B' }];
  return { 格式: 'gkml/1', 目录: '目录', 领域: '义务教育', 事项: items };
}

describe('a deviation of an item', () => {
  it('is added after those that are there', () => {
    expect(recordDeviation(catalogue(channel), 0, level)).toEqual(catalogue(channel, level));
    expect(recordDeviation(catalogue(), 0, level)).toEqual(catalogue(level));
  });

  it('stands in the place of the one of the same 要素', () => {
    const renewed = { ...channel, 理由: '平台明年才建' };
    expect(recordDeviation(catalogue(channel, level), 0, renewed)).toEqual(catalogue(renewed, level));
  });

  it('goes, and the key with the last one', () => {
    expect(removeDeviation(catalogue(channel, level), 0, '渠道')).toEqual(catalogue(level));
    expect(removeDeviation(catalogue(level), 0, '层级')).toEqual(catalogue());
  });

  it('leaves comments and all else of the file as it was', () => {
    const text =
      '# 县教育局编\n目录: 目录 # 题目\n领域: 义务教育\n事项:\n  # 甲\n  - 名称: 招生 # 名\n    编号: A\n  - 编号: B\n';
    const data = {
      目录: '目录',
      领域: '义务教育',
      事项: [{ 名称: '招生', 编号: 'A' }, { 编号: 'B' }],
    } as unknown as Catalogue;
    const recorded = recordDeviation(data, 0, channel);
    const line = '    偏离:\n      - { 要素: 渠道, 理由: 本县没有推送平台 }\n';
    expect(updateYaml(text, recorded)).toBe(text.replace('    编号: A\n', (found) => `${line}${found}`));
    expect(updateYaml(updateYaml(text, recorded), removeDeviation(recorded, 0, '渠道'))).toBe(text);
  });
});

describe('what does not apply', () => {
  it('is known by 基准编号, else by 名称', () => {
    const whole = { 名称: '全部事项', 理由: '本县不办学校' };
    const both = recordExclusion(recordExclusion(catalogue(), bus), whole);
    expect(both.不适用).toEqual([bus, whole]);
    expect(findExclusion(both, { 基准编号: 'YWJY-009', 名称: '改了名' })).toBe(bus);
    expect(findExclusion(both, { 名称: '全部事项' })).toBe(whole);
    expect(findExclusion(both, { 基准编号: 'YWJY-010', 名称: '校车服务' })).toBeUndefined();
    expect(recordExclusion(both, { ...bus, 理由: '校车由市里统一运营' }).不适用?.map(({ 理由 }) => 理由)).toEqual([
      '校车由市里统一运营',
      '本县不办学校',
    ]);
  });

  it('goes, and the key with the last one', () => {
    expect(removeExclusion(recordExclusion(catalogue(), bus), bus)).toEqual(catalogue());
  });
});
