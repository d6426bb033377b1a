import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { comparable } from '../../../src/fields/text.ts';
import { runGkml } from '../../cli/run-gkml.ts';
import { sharedTables } from '../../layouts/shared-tables.ts';
import { fixtures, readJson } from '../../layouts/table-fixture.ts';
import { xlsxOf } from '../../layouts/xlsx-of.ts';
import { type Edits, type PublishedTable, publishedSheet, revisedSheet } from './real-revision.ts';
import { type TrueList, trueChanges } from './true-list.ts';

interface Reference {
  readonly 领域: string;
  readonly 一级事项: string | null;
  readonly 名称: string | null;
}

interface ToldChange {
  readonly kind: string;
  readonly before: Reference | readonly Reference[] | null;
  readonly after: Reference | readonly Reference[] | null;
  readonly domainMoved: boolean;
  readonly fields: readonly { readonly field: string; readonly direction: string; readonly level: string }[];
}

interface Told {
  readonly summary: Readonly<Record<string, number>>;
  readonly changes: readonly ToldChange[];
}

const folder = new URL('revisions/海坛片区/', fixtures);

function words(side: ToldChange['before']): string {
  const references = [side ?? []].flat();
  return references
    .map(({ 领域, 一级事项, 名称 }) => comparable(`${领域}/${一级事项}/${名称}`))
    .sort()
    .join(' + ');
}

function line({ kind, before, after, domainMoved, fields }: ToldChange): string {
  const told = fields
    .filter(({ field }) => kind === 'changed' || field !== '名称')
    .map(({ field, direction, level }) => `${field} ${direction} ${level}`)
    .sort();
  return `${kind}: ${words(before)} → ${words(after)}: ${[...told, ...(domainMoved ? ['换领域'] : [])].join(', ')}`;
}

describe.skipIf(sharedTables === undefined)(
  'the revision of the real catalogue (skipped where the published tables are not found)',
  () => {
    const list = parse(readFileSync(new URL('改动清单.yaml', folder), 'utf8')) as TrueList;
    let outcome: { told: Told; back: Told };

    beforeAll(async () => {
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
      outcome = { told: await run('修订前.xlsx', '修订后.xlsx'), back: await run('修订后.xlsx', '修订前.xlsx') };
    });

    it('is told exactly as the list of true changes says', () => {
      const expected = trueChanges(list).map((either) => [either].flat());
      const told = outcome.told.changes.map(line);
      const missed = expected.filter((either) => !either.some((one) => told.includes(one)));
      const untrue = told.filter((one) => !expected.some((either) => either.includes(one)));
      expect({ missed, untrue }).toEqual({ missed: [], untrue: [] });
      expect(told).toHaveLength(expected.length);
    });

    it('counts what is only presentation', () => {
      const { noise, ...counts } = outcome.told.summary;
      expect(noise).toBeGreaterThan(0);
      expect(counts).toMatchObject({ added: 2, removed: 1, changed: 44, split: 2, merged: 2, unchanged: 0 });
    });

    it('is mirrored the other way round', () => {
      const { added, removed, split, merged, changed, noise } = outcome.told.summary;
      expect(outcome.back.summary).toMatchObject({
        added: removed,
        removed: added,
        split: merged,
        merged: split,
        changed,
        noise,
      });
    });
  },
);
