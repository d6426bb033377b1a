import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { runGkml } from '../../cli/run-gkml.ts';
import { fixtures } from '../../layouts/table-fixture.ts';
import { judgeTold, type Reference, type Told, type TrueList } from './true-list.ts';

const folder = new URL(`revisions/${encodeURIComponent('青禾县')}/`, fixtures);
const cwd = fileURLToPath(folder);

interface CountyList extends TrueList {
  readonly 检查2026年目录: readonly { readonly 编号: string; readonly 规则: string }[];
}

const read = <T>(file: string) => parse(readFileSync(new URL(encodeURI(file), folder), 'utf8')) as T;
const list = read<CountyList>('改动清单.yaml');

function itemsOf(year: string): ReadonlyMap<string, Reference> {
  const files = readdirSync(new URL(`${year}/`, folder)).sort();
  const catalogues = files.map((file) => read<Catalogue>(`${year}/${file}`));
  return new Map(catalogues.flatMap(({ 领域, 事项 }) => 事项.map((item) => [item.编号, { ...item, 领域 }])));
}

async function told(before: string, after: string): Promise<Told> {
  const { stdout, stderr, exitCode } = await runGkml(['diff', before, after, '-f', 'json'], { cwd });
  expect([stderr, exitCode]).toEqual(['', 0]);
  return JSON.parse(stdout) as Told;
}

describe('a year in the county', () => {
  it.each([
    ['from files to files, by 编号 and 曾用编号', '2026'],
    ['from files to the sheet that was sent in, without ids', '上报2026.xlsx'],
  ])('is told exactly as the list of true changes says, %s', async (_, after) => {
    expect(judgeTold(await told('2025', after), list, itemsOf('2025'))).toEqual([]);
  });

  it('is the same in the files and in the sheet', async () => {
    const { summary, changes } = await told('2026', '上报2026.xlsx');
    expect(changes).toEqual([]);
    expect(summary).toMatchObject({ unchanged: itemsOf('2026').size, added: 0, removed: 0 });
    expect(summary['noise']).toBeGreaterThan(0);
  });

  it('leaves the errors of its list in the new catalogue, and no other', async () => {
    const { stdout } = await runGkml(['validate', '2026', '-f', 'json'], { cwd });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string; item: string }[] };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ item, rule }) => ({ 编号: item, 规则: rule }))).toEqual(list.检查2026年目录);
  });
});
