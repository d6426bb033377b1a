// How much of its baseline a place covers, counted: the matrix that every format of `gkml check` shows.
import type { BaselineCheck, DomainCheck, ItemState } from './baseline-check.ts';
import type { Report } from './report.ts';
import type { NumberTable } from './statistics-tables.ts';

/** In the order of the columns: what is in order, what is explained, what is not. */
const stateNames = {
  same: '一致',
  stricter: '更严',
  adapted: '有偏离',
  excluded: '不适用',
  unclear: '不明',
  looser: '放宽',
  missing: '缺少',
} as const satisfies Record<ItemState, string>;

export const itemStates = Object.keys(stateNames) as ItemState[];

export interface CoverageCount extends Readonly<Record<ItemState, number>> {
  readonly domain: string;
  /** Items that the place must have, and those that it has besides of the baseline. */
  readonly total: number;
  /** Items of the place that the baseline has not. */
  readonly extra: number;
}

export interface BaselineCoverage {
  readonly check: BaselineCheck;
  /** 地区 of the place and of the baseline, as published; else what the user called them. */
  readonly place: string;
  readonly above: string;
  readonly domains: readonly CoverageCount[];
  readonly total: CoverageCount;
}

/** What `gkml check` found: all findings together, and how far each place covers its baseline. */
export interface BaselineReport {
  readonly report: Report;
  /** From below upwards; the findings of each. */
  readonly links: readonly { readonly coverage: BaselineCoverage; readonly report: Report }[];
}

export function coverageOf(check: BaselineCheck): BaselineCoverage {
  const domains = check.domains.map(countDomain);
  const sum = (of: (count: CoverageCount) => number) => domains.reduce((total, count) => total + of(count), 0);
  const total = {
    domain: '合计',
    total: sum((count) => count.total),
    extra: sum(({ extra }) => extra),
    ...eachState((state) => sum((count) => count[state])),
  };
  return { check, place: nameOf(check.local), above: nameOf(check.baseline), domains, total };
}

function countDomain({ domain, items, extra }: DomainCheck): CoverageCount {
  const count = (state: ItemState) => items.filter((item) => item.state === state).length;
  return { domain, total: items.length, extra: extra.length, ...eachState(count) };
}

function eachState(of: (state: ItemState) => number): Record<ItemState, number> {
  return Object.fromEntries(itemStates.map((state) => [state, of(state)])) as Record<ItemState, number>;
}

function nameOf({ name, catalogues }: BaselineCheck['local']): string {
  const regions = new Set(catalogues.map(({ head }) => head.地区?.名称));
  const [region] = regions;
  return regions.size === 1 && region !== undefined ? region : name;
}

/** Domain by state; what does not occur is shown as a stroke. */
export function coverageTable({ domains, total }: BaselineCoverage): NumberTable {
  const rows = domains.length > 1 ? [...domains, total] : domains;
  return {
    title: '覆盖情况',
    labels: ['领域', '基准', ...itemStates.map((state) => stateNames[state]), '本地另有'],
    rows: rows.map((count) => {
      const numbers = [...itemStates.map((state) => count[state]), count.extra];
      return [count.domain, count.total, ...numbers.map((number) => (number === 0 ? '-' : number))];
    }),
    ...(domains.length > 1 && { sumRow: domains.length }),
  };
}

/** 示例省青禾县对照示例省：基准 810 项，缺少 6 项、放宽 2 项. */
export function coverageWords({ place, above, total }: BaselineCoverage): string {
  const open = (['missing', 'looser', 'unclear'] as const)
    .filter((state) => total[state] > 0)
    .map((state) => `${stateNames[state]} ${total[state]} 项`);
  return `${place}对照${above}：基准 ${total.total} 项，${open.length === 0 ? '都有交代' : open.join('、')}`;
}
