// Is what a real place publishes in the national reference? The pairs are a person's; the scores are the matching's.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { VersionItem } from '../../src/model/version.ts';
import { createProfiler } from '../../src/operations/match-items/profile.ts';
import { createRarity } from '../../src/operations/match-items/rarity.ts';
import { scoreItems } from '../../src/operations/match-items/score.ts';
import { sharedTables } from '../layouts/shared-tables.ts';
import { address, fixtures, readJson } from '../layouts/table-fixture.ts';
import { nationalCatalogues } from './national-catalogues.ts';

interface Listed {
  readonly 编号: string;
  readonly 名称: string;
  readonly 国家?: readonly string[];
  readonly 理由?: string;
}

interface Published {
  readonly catalogues: readonly { readonly 领域: string; readonly 事项: readonly Item[] }[];
}

const folder = new URL('real/001-pingtan-haitan/', fixtures);
const listed = parse(readFileSync(new URL('national.yaml', folder), 'utf8')) as readonly Listed[];
const published = readJson<Published>(new URL('expected.json', folder));

function itemsOf(catalogues: Published['catalogues']): VersionItem[] {
  return catalogues.flatMap(({ 领域: domain, 事项 }, catalogue) =>
    事项.map(({ 编号: id, ...content }, index) => ({ id, content, domain, catalogue, index })),
  );
}

const real = itemsOf(published.catalogues);
const national = itemsOf(nationalCatalogues);
const domainOf = new Map(national.map(({ id, domain }) => [id, domain]));
const plain = (name: string | undefined) => (name ?? '').replace(/\s/gu, '');

describe('the real catalogue in the national reference', () => {
  it('is listed whole, item by item', () => {
    expect(listed.map(({ 编号, 名称 }) => [编号, 名称])).toEqual(
      real.map(({ id, content }) => [id, plain(content.名称)]),
    );
    expect(listed).toHaveLength(51);
  });

  it.each(listed)('has a national item of its domain, or a note why none: $编号 $名称', ({ 编号, 国家, 理由 }) => {
    const domain = real.find(({ id }) => id === 编号)?.domain;
    expect([国家 === undefined, 理由 === undefined]).toContain(false);
    expect(国家 === undefined).toBe(理由 !== undefined);
    for (const id of 国家 ?? []) expect(domainOf.get(id)).toBe(domain);
  });
});

/** "=D6" is the text of cell D6 of the published table, "=F50+F51" that of two cells. */
function withContent(item: VersionItem, rows: readonly (readonly string[])[]): VersionItem {
  const cells = (item.content.内容 ?? '').replace(/^=/u, '').split('+').map(address);
  const 内容 = cells.map(({ row, column }) => rows[row]?.[column]?.trim()).join('\n');
  return { ...item, content: { ...item.content, 内容 } };
}

describe.skipIf(sharedTables === undefined)('scores (skipped where the published tables are not found)', () => {
  it('are kept beside the list, with the rank that each pair has among the items of its domain', async () => {
    const { rows } = readJson<{ rows: string[][] }>(new URL('real/001-pingtan-haitan.json', sharedTables));
    const profile = createProfiler(loadRegisters());
    const [before, after] = [national.map(profile), real.map((item) => profile(withContent(item, rows)))];
    const rarity = createRarity({ shared: [], before, after }, { before, after });
    const lines = listed.flatMap(({ 编号, 名称, 国家 = [] }, index) => {
      const one = after[index];
      if (one === undefined || 国家.length === 0) return [];
      const scores = before
        .filter(({ item }) => item.domain === one.item.domain)
        .map(({ item, ...rest }) => ({ item, score: scoreItems({ item, ...rest }, one, rarity).total }))
        .sort((a, b) => b.score - a.score);
      return 国家.map((id) => {
        const rank = scores.findIndex(({ item }) => item.id === id);
        const { item, score = 0 } = scores[rank] ?? {};
        const name = `${item?.content.一级事项}/${item?.content.名称}`;
        return `${编号} ${名称} → ${id} ${name} ${score.toFixed(2)} 第${rank + 1}`;
      });
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(new URL('national-scores.txt', folder).pathname);
  });
});
