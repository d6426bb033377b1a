// Versions in few words, and the plainest matching: by 编号.

import type { CatalogueHead } from '../../../src/model/exact-values.ts';
import type { Matching, Merged, Pair, Split } from '../../../src/model/matching.ts';
import type { Registers } from '../../../src/model/registers.ts';
import type { ItemContent, Version, VersionItem } from '../../../src/model/version.ts';
import { emptyRegisters } from '../../empty-registers.ts';
import { shippedChannels, shippedDomains } from '../../fields/shipped-registers.ts';

export type ItemRow = ItemContent & { readonly 编号?: string };
export type Domains = Readonly<Record<string, readonly ItemRow[]>>;

export function versionOf(domains: Domains, head: Partial<CatalogueHead> = {}): Version {
  return {
    name: '目录',
    catalogues: Object.entries(domains).map(([domain, rows], catalogue) => ({
      file: `${domain}.yaml`,
      head: { 格式: 'gkml/1', 目录: `${domain}目录`, 领域: domain, ...head },
      items: rows.map(({ 编号: id, ...content }, index) => ({ id, content, domain, catalogue, index })),
      locate: () => ({ file: `${domain}.yaml`, line: 1, column: 1 }),
    })),
  };
}

export function itemsIn(version: Version): VersionItem[] {
  return version.catalogues.flatMap(({ items }) => [...items]);
}

/** Split and merged where 曾用编号 say so; else by 编号. */
export function matchById(before: Version, after: Version): Matching {
  const [old, fresh] = [itemsIn(before), itemsIn(after)];
  const isOf = (item: VersionItem, former: VersionItem) => item.content.曾用编号?.includes(former.id ?? '') === true;
  const related = { matchedBy: 'lineage', score: 1 } as const;
  const splits: Split[] = old
    .map((item) => ({ before: item, after: fresh.filter((other) => isOf(other, item)), ...related }))
    .filter((split) => split.after.length > 1);
  const merges: Merged[] = fresh
    .map((item) => ({ before: old.filter((other) => isOf(item, other)), after: item, ...related }))
    .filter((merged) => merged.before.length > 1);
  const taken = new Set([...splits, ...merges].flatMap((each) => [each.before, each.after].flat()));
  const pairs: Pair[] = old.flatMap((item) => {
    const partner = fresh.find(({ id }) => id !== undefined && id === item.id);
    if (partner === undefined || taken.has(item) || taken.has(partner)) return [];
    return [{ before: item, after: partner, matchedBy: 'id' as const, score: 1 }];
  });
  for (const { before: item, after: partner } of pairs) taken.add(item).add(partner);
  const isLeft = (item: VersionItem) => !taken.has(item);
  return { pairs, splits, merges, removed: old.filter(isLeft), added: fresh.filter(isLeft), candidates: [] };
}

/** The same matching read from the new version to the old one. */
export function mirroredMatching({ pairs, splits, merges, removed, added }: Matching): Matching {
  return {
    pairs: pairs.map((pair) => ({ ...pair, before: pair.after, after: pair.before })),
    splits: merges.map((merged) => ({ ...merged, before: merged.after, after: merged.before })),
    merges: splits.map((split) => ({ ...split, before: split.after, after: split.before })),
    removed: added,
    added: removed,
    candidates: [],
  };
}

const source = { 来源: '测试', 核对: '已对照' } as const;

export const registers: Registers = {
  ...emptyRegisters,
  channels: shippedChannels,
  domains: shippedDomains,
  acts: [
    { 名称: '中华人民共和国民法典', 种类: '法律', 状态: '现行', 施行: '2021-01-01', ...source },
    ...(['收养法', '婚姻法'] as const).map((name) => ({
      名称: `中华人民共和国${name}`,
      种类: '法律' as const,
      状态: '已废止' as const,
      状态日期: '2021-01-01',
      代替者: ['中华人民共和国民法典'],
      ...source,
    })),
    {
      名称: '中华人民共和国政府信息公开条例',
      误写: ['政府信息公开条件'],
      种类: '行政法规',
      状态: '已修改',
      文号: '国务院令第492号',
      公布: '2007-04-05',
      修订: [{ 日期: '2019-04-03', 文号: '国务院令第711号' }],
      ...source,
    },
  ],
  organs: [
    { 名称: '自然资源局', 状态: '现行', ...source },
    { 名称: '卫生健康委员会', 简称: ['卫健委'], 状态: '现行', ...source },
    ...(['国土资源局', '林业局'] as const).map((name) => ({
      名称: name,
      状态: '已撤并' as const,
      改革: '2018年机构改革',
      代替者: ['自然资源局'],
      ...source,
    })),
  ],
};
