import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runGkml } from '../../cli/run-gkml.ts';
import { sharedTables } from '../../layouts/shared-tables.ts';
import { fixtures, readJson } from '../../layouts/table-fixture.ts';
import { xlsxOf } from '../../layouts/xlsx-of.ts';
import { type Edits, type PublishedTable, publishedSheet, revisedSheet } from './real-revision.ts';
import { judgeTold, type Reference, type Told, type TrueList } from './true-list.ts';

interface Expected {
  readonly catalogues: readonly { readonly 领域: string; readonly 事项: readonly Omit<Reference, '领域'>[] }[];
}

const folder = new URL('revisions/海坛片区/', fixtures);

/** Row of the published table → its item as a careful reader wrote it down; rows 50 and 51 are one item. */
function publishedItems(): ReadonlyMap<number, Reference> {
  const { catalogues } = readJson<Expected>(new URL('real/001-pingtan-haitan/expected.json', fixtures));
  const items = catalogues.flatMap(({ 领域, 事项 }) => 事项.map((item) => ({ ...item, 领域 })));
  return new Map(items.map((item, index) => [index + (index < 47 ? 4 : 5), item]));
}

async function compareWorkbooks(): Promise<{ there: Told; back: Told }> {
  const table = readJson<PublishedTable>(new URL('real/001-pingtan-haitan.json', sharedTables));
  const edits = readJson<Edits>(new URL('编辑.json', folder));
  const cwd = await mkdtemp(join(tmpdir(), 'gkml-revision-'));
  await writeFile(join(cwd, '修订前.xlsx'), await xlsxOf([publishedSheet(table)]));
  await writeFile(join(cwd, '修订后.xlsx'), await xlsxOf([revisedSheet(table, edits)]));
  const run = async (before: string, after: string) => {
    const { stdout, stderr, exitCode } = await runGkml(['diff', before, after, '-f', 'json'], { cwd });
    if (exitCode !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Told;
  };
  return { there: await run('修订前.xlsx', '修订后.xlsx'), back: await run('修订后.xlsx', '修订前.xlsx') };
}

describe.skipIf(sharedTables === undefined)(
  'the revision of the real catalogue (skipped where the published tables are not found)',
  () => {
    const list = parse(readFileSync(new URL('改动清单.yaml', folder), 'utf8')) as TrueList;
    let told: { there: Told; back: Told };

    beforeAll(async () => {
      told = await compareWorkbooks();
    });

    it('is told exactly as the list of true changes says', () => {
      expect(judgeTold(told.there, list, publishedItems())).toEqual([]);
    });

    it('counts what is only presentation', () => {
      const { noise, ...counts } = told.there.summary;
      expect(noise).toBeGreaterThan(0);
      expect(counts).toMatchObject({ added: 2, removed: 1, changed: 44, split: 2, merged: 2, unchanged: 0 });
    });

    it('is mirrored the other way round', () => {
      const { added, removed, split, merged, changed, noise } = told.there.summary;
      const mirror = { added: removed, removed: added, split: merged, merged: split, changed, noise };
      expect(told.back.summary).toMatchObject(mirror);
    });
  },
);
