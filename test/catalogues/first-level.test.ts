// Which sources of the national reference show the whole list of first-level items of their domain (`一级事项` of a
// source), and which of these lists are the same as the groups of the file. Held here so that a loss is seen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/fields/text.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { nationalCatalogues } from './national-catalogues.ts';

const page = readFileSync(new URL('../../docs/national.md', import.meta.url), 'utf8');

/** As a source words it → as the reference does; the sources keep what was seen. */
const wordings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  义务教育: { 教育督导公开: '教育督导' },
  公共资源交易: {
    工程建设项目招标投标: '工程建设项目招标投标信息',
    政府采购: '政府采购信息',
    国有土地使用权出让: '国有土地使用权出让信息',
    矿业权出让: '矿业权出让信息',
    国有产权交易: '国有产权交易信息',
  },
  就业: {
    '对就业困难人员（含建档立卡贫困劳动力）实施就业援助': '对就业困难人员（含脱贫人口）实施就业援助',
  },
};

const agreeing: Readonly<Record<string, readonly string[]>> = {
  义务教育: ['I'],
  保障性住房: ['B'],
  公共资源交易: ['A'],
  农村集体土地征收: ['A'],
  就业: ['B'],
  救灾: ['I'],
  统计: ['A'],
  财政预决算: ['L', 'N'],
  重大建设项目: ['G'],
};

const differing: Readonly<Record<string, readonly string[]>> = {
  交通运输: ['G'],
  农村危房改造: ['F'],
  旅游: ['A'],
  社会救助: ['H'],
};

type Source = NonNullable<Catalogue['来源']>[number];

const sortedKeys = (names: Iterable<string>) => [...names].map(comparable).sort();

function groupsOf({ 事项 }: Catalogue): string[] {
  return sortedKeys(new Set(事项.map(({ 一级事项 }) => 一级事项 ?? '')));
}

/** Same number and, after the wordings above, same names; the order is each place's own. */
function agrees(catalogue: Catalogue, { 一级事项: names = [] }: Source): boolean {
  const reworded = names.map((name) => wordings[catalogue.领域]?.[name] ?? name);
  return sortedKeys(reworded).join('\n') === groupsOf(catalogue).join('\n');
}

/** Domain → codes of its sources with a whole list that agrees, or that does not. */
function listed(agreement: boolean): Record<string, string[]> {
  const entries = nationalCatalogues.map((catalogue): [string, string[]] => {
    const whole = (catalogue.来源 ?? []).filter((source) => source.一级事项 !== undefined);
    return [catalogue.领域, whole.filter((source) => agrees(catalogue, source) === agreement).map(({ 代号 }) => 代号)];
  });
  return Object.fromEntries(entries.filter(([, codes]) => codes.length > 0));
}

describe('the first-level items of the national reference', () => {
  it('are those of the sources whose whole list was seen', () => {
    expect(listed(true)).toEqual(agreeing);
  });

  it('differ from the whole list of these sources, which say why', () => {
    expect(listed(false)).toEqual(differing);
  });

  it('are worded otherwise only where a source still has that wording', () => {
    const seen = nationalCatalogues.flatMap(({ 领域, 来源 = [] }) =>
      来源.flatMap(({ 一级事项 = [] }) => 一级事项.map((name) => `${领域}/${name}`)),
    );
    const reworded = Object.entries(wordings).flatMap(([domain, names]) =>
      Object.keys(names).map((name) => `${domain}/${name}`),
    );
    expect(seen).toEqual(expect.arrayContaining(reworded));
  });

  it('are listed in docs/national.md with the sources that agree', () => {
    const rows = page.split('\n').filter((line) => /^\| \p{Script=Han}+ \| [A-Z、]+ \|/u.test(line));
    const said = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(Object.fromEntries(said.map(([, domain, codes]) => [domain, codes?.split('、')]))).toEqual(agreeing);
  });

  it('agree with two whole lists in the number of domains that docs/national.md says, and with one in the rest', () => {
    const counts = Object.values(agreeing).map((codes) => codes.length);
    const two = counts.filter((count) => count >= 2).length;
    const one = counts.filter((count) => count === 1).length;
    const none = nationalCatalogues.length - two - one;
    expect([two, one, none]).toEqual([1, 8, 24]);
    expect(page).toContain(
      `${nationalCatalogues.length}个领域里，有两份完整名单一致的${two}个，有一份的${one}个，还没有的${none}个`,
    );
  });
});
