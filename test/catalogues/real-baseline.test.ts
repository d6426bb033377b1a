// A real place checked against the national reference: what a person read out of the two, and what gkml says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { type ItemCheck, unexplained } from '../../src/model/baseline-check.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { Version } from '../../src/model/version.ts';
import { checkBaseline } from '../../src/operations/check-baseline.ts';
import { sharedTables } from '../layouts/shared-tables.ts';
import { address, fixtures, readJson } from '../layouts/table-fixture.ts';
import { nationalCatalogues } from './national-catalogues.ts';

interface Reading {
  readonly 基准: string;
  readonly 本地: string;
  readonly 情况: ItemCheck['state'];
  readonly 要素: readonly string[];
}

interface Published {
  readonly catalogues: readonly { readonly 领域: string; readonly 事项: readonly Item[] }[];
}

const folder = new URL('real/001-pingtan-haitan/', fixtures);
const readings = parse(readFileSync(new URL('baseline.yaml', folder), 'utf8')) as readonly Reading[];
const published = readJson<Published>(new URL('expected.json', folder));
const domains = new Set(published.catalogues.map(({ 领域 }) => 领域));
const national = nationalCatalogues.filter(({ 领域 }) => domains.has(领域));

function versionOf(name: string, catalogues: Published['catalogues']): Version {
  return {
    name,
    catalogues: catalogues.map(({ 事项, ...head }, catalogue) => ({
      file: `${head.领域}.yaml`,
      head: head as Omit<Catalogue, '事项'>,
      items: 事项.map(({ 编号: id, ...content }, index) => ({ id, content, domain: head.领域, catalogue, index })),
      locate: () => ({ file: `${head.领域}.yaml` }),
    })),
  };
}

/** "=D6" is the text of cell D6 of the published table, "=F50+F51" that of two cells. */
function withTexts(item: Item, rows: readonly (readonly string[])[]): Item {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'string' || !/^=[A-Z]+\d/u.test(value)) return value;
    const cells = value.slice(1).split('+').map(address);
    return cells.map(({ row, column }) => rows[row]?.[column]?.trim()).join('\n');
  };
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, read(value)])) as unknown as Item;
}

describe('what a person read', () => {
  it('is of items that the two catalogues have', () => {
    const ids = new Set(national.flatMap(({ 事项 }) => 事项.map(({ 编号 }) => 编号)));
    const own = new Set(published.catalogues.flatMap(({ 事项 }) => 事项.map(({ 编号 }) => 编号)));
    expect(readings.filter(({ 基准, 本地 }) => !ids.has(基准) || !own.has(本地))).toEqual([]);
    expect(new Set(readings.map(({ 基准 }) => 基准)).size).toBe(readings.length);
  });
});

describe.skipIf(sharedTables === undefined)('the check (skipped where the published tables are not found)', () => {
  it('says of every national item what the person says, but for what is listed', async () => {
    const { rows } = readJson<{ rows: string[][] }>(new URL('real/001-pingtan-haitan.json', sharedTables));
    const catalogues = published.catalogues.map(({ 事项, ...head }) => {
      return { ...head, 事项: 事项.map((item) => withTexts(item, rows)) };
    });
    const options = { registers: loadRegisters(), today: '2026-11-22' };
    const result = checkBaseline(versionOf('001', catalogues), versionOf('国家', national), options);
    const checks = result.domains.flatMap(({ items }) => items);
    const byId = new Map(readings.map((reading) => [reading.基准, reading]));
    const lines = checks.flatMap((check) => disagreement(check, byId.get(check.baseline.id ?? '')));
    const counted = `${checks.length} 项，人机相同 ${checks.length - lines.length} 项，不同 ${lines.length} 项：`;
    await expect(`${[counted, ...lines].join('\n')}\n`).toMatchFileSnapshot(
      new URL('baseline-differences.txt', folder).pathname,
    );
  });
});

/** What both say, where they say it differently. */
function disagreement({ state, baseline, local, departures, candidates }: ItemCheck, reading?: Reading): string[] {
  const elements = departures.filter(unexplained).map(({ change }) => change.field as string);
  const person = `${reading?.情况 ?? 'missing'} ${reading?.本地 ?? ''} ${reading?.要素.join(' ') ?? ''}`.trim();
  const machine = `${state} ${local.map(({ id }) => id).join('、')} ${elements.join(' ')}`.trim();
  if (person === machine) return [];
  const maybe = candidates.length === 0 ? '' : `（可能是 ${candidates.map(({ id }) => id).join('、')}）`;
  return [`${baseline.id} ${baseline.content.名称}：人 ${person}；机 ${machine}${maybe}`];
}
