// The sample province and county, made of the national reference and of what fixtures/samples/ says is different there.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Catalogue, type Item, itemKeys } from '../../src/model/catalogue.ts';

interface Named {
  readonly 编号: string;
  /** For the reader; must be the name of the item. */
  readonly 名称: string;
}

interface Edit extends Named {
  readonly 改: Partial<Item>;
  /** Written into the item: a departure that has to be approved. */
  readonly 偏离?: NonNullable<Item['偏离']>[number];
  readonly 理由?: string;
}

interface Addition {
  /** 编号 of the item that it follows. */
  readonly 在后: string;
  /** 内容 as a list: it is numbered on writing. */
  readonly 事项: Omit<Item, '内容'> & { readonly 内容: readonly string[] };
  readonly 理由: string;
}

/** How one place's catalogues differ from its baseline. */
export interface Adjustments {
  readonly 地区: NonNullable<Catalogue['地区']>;
  readonly 基准: string;
  /** Kinds of organ → the organs of this place. */
  readonly 主体?: Readonly<Record<string, string | readonly string[]>>;
  readonly 各领域?: readonly { readonly 领域: string; readonly 加渠道: string; readonly 理由: string }[];
  readonly 改动: readonly Edit[];
  /** What the place has not: it is told in 不适用. */
  readonly 不适用: readonly (Named & { readonly 理由: string })[];
  /** Who approved that, and when. */
  readonly 批准: { readonly 机关: string; readonly 日期: string };
  readonly 新增: readonly Addition[];
}

export function readAdjustments(place: string): Adjustments {
  return parse(readFileSync(new URL(`../../fixtures/samples/${place}.yaml`, import.meta.url), 'utf8')) as Adjustments;
}

/** The catalogues of a place: its baseline's, adjusted. */
export function adjusted(baseline: readonly Catalogue[], adjustments: Adjustments): Catalogue[] {
  const { 地区: region, 基准: from } = adjustments;
  return baseline.map((catalogue) => ({
    格式: 'gkml/1',
    目录: `${region.名称}${catalogue.领域}领域基层政务公开标准目录`,
    领域: catalogue.领域,
    地区: region,
    版本: '2026',
    基准: { 来源: `catalogues/${from}/${catalogue.领域}.yaml`, ...(catalogue.版本 && { 版本: catalogue.版本 }) },
    ...exclusionsOf(catalogue, adjustments),
    事项: itemsOf(catalogue, adjustments),
  }));
}

function exclusionsOf({ 事项: items }: Catalogue, adjustments: Adjustments): Pick<Catalogue, '不适用'> {
  const { 机关: approver, 日期: date } = adjustments.批准;
  const own = adjustments.不适用.filter(({ 编号 }) => items.some((item) => item.编号 === 编号));
  if (own.length === 0) return {};
  return {
    不适用: own.map(({ 编号, 名称, 理由 }) => ({ 基准编号: 编号, 名称, 理由, 批准: approver, 日期: date })),
  };
}

function itemsOf({ 领域: domain, 事项: items }: Catalogue, adjustments: Adjustments): Item[] {
  const gone = new Set(adjustments.不适用.map(({ 编号 }) => 编号));
  return items.flatMap((item) => [
    ...(gone.has(item.编号) ? [] : [adjustedItem(item, domain, adjustments)]),
    ...adjustments.新增.filter((addition) => addition.在后 === item.编号).map(({ 事项 }) => newItem(事项)),
  ]);
}

function adjustedItem(item: Item, domain: string, { 主体: organs = {}, 各领域 = [], 改动 }: Adjustments): Item {
  const { 核对: _, 偏离: __, ...rest } = item;
  const channels = 各领域.filter((each) => each.领域 === domain).map(({ 加渠道 }) => 加渠道);
  const edit = 改动.find(({ 编号 }) => 编号 === item.编号);
  return inOrder({
    ...rest,
    基准编号: item.编号,
    主体: [...new Set((item.主体 ?? []).flatMap((organ) => organs[organ] ?? organ))],
    渠道: [...new Set([...(item.渠道 ?? []), ...channels])],
    ...edit?.改,
    ...(edit?.偏离 === undefined ? {} : { 偏离: [edit.偏离] }),
  });
}

function newItem({ 内容: elements, ...rest }: Addition['事项']): Item {
  return inOrder({ ...rest, 内容: elements.map((element, index) => `${index + 1}.${element}`).join('\n') });
}

function inOrder(item: Item): Item {
  const entries = itemKeys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]));
  return Object.fromEntries(entries) as Item;
}
