// The first cases again as people meet them: a folder of files, and a workbook without ids and hidden columns.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { ComparedField } from '../../../src/model/change-set.ts';
import { runGkml } from '../../cli/run-gkml.ts';
import { xlsxOf } from '../../layouts/xlsx-of.ts';
import { cases, makeRevision } from './cases.ts';
import { flavours } from './flavours.ts';
import { plainSheets } from './plain-sheets.ts';
import { fullSize, type Revision } from './revision.ts';
import type { TrueItem } from './true-item.ts';
import type { Reference, Told, ToldChange } from './true-list.ts';

/** 备注, 栏目 and what else the national form has no column for: an edit of these is not in the sheet. */
const withoutColumn: readonly ComparedField[] = ['备注', '栏目', '权责编号', '扩展', '偏离'];

const nameOf = ({ 领域, 一级事项, 名称 }: Reference) => `${领域}/${一级事项}/${名称}`;
const trueName = ({ domain, content }: TrueItem) => `${domain}/${content.一级事项}/${content.名称}`;

function catalogues(items: readonly TrueItem[]): Catalogue[] {
  return [...new Set(items.map(({ domain }) => domain))].map((domain) => ({
    格式: 'gkml/1',
    目录: `青禾县${domain}领域基层政务公开标准目录`,
    领域: domain,
    事项: items.filter((item) => item.domain === domain).map(({ id, content }) => ({ 编号: id, ...content })),
  }));
}

function toldLine({ kind, before, after, fields, domainMoved }: ToldChange): string {
  const side = (items: ToldChange['before']) => [items ?? []].flat().map(nameOf).sort().join(' + ');
  const what =
    kind === 'changed'
      ? ` ${fields
          .map(({ field }) => field)
          .sort()
          .join(' ')}${domainMoved ? ' domain' : ''}`
      : '';
  return `${kind} ${side(before)} → ${side(after)}${what}`;
}

function trueLines({ before, after, truth }: Revision): string[] {
  const old = new Map(before.map((item) => [item.identity, trueName(item)]));
  const fresh = new Map(after.map((item) => [item.identity, trueName(item)]));
  const changed = Array.from(truth.changed, ([identity, { fields, domainMoved }]) => {
    const seen = [...fields.keys()].filter((field) => !withoutColumn.includes(field));
    if (seen.length === 0 && !domainMoved) return '';
    return `changed ${old.get(identity)} → ${fresh.get(identity)} ${seen.sort().join(' ')}${domainMoved ? ' domain' : ''}`;
  });
  const side = (names: ReadonlyMap<string, string>, identities: readonly string[]) =>
    identities
      .map((identity) => names.get(identity))
      .sort()
      .join(' + ');
  return [
    ...changed.filter((line) => line !== ''),
    ...Array.from(truth.removed, (identity) => `removed ${old.get(identity)} → `),
    ...Array.from(truth.added, (identity) => `added  → ${fresh.get(identity)}`),
    ...truth.splits.map((split) => `split ${old.get(split.before)} → ${side(fresh, split.after)}`),
    ...truth.merges.map((merge) => `merged ${side(old, merge.before)} → ${fresh.get(merge.after)}`),
  ].sort();
}

async function writeSides(cwd: string, { before, after }: Revision): Promise<void> {
  await mkdir(join(cwd, '目录'));
  for (const catalogue of catalogues(before)) {
    await writeFile(join(cwd, '目录', `${catalogue.领域}.yaml`), catalogueToYaml(catalogue));
  }
  await writeFile(join(cwd, '原表.xlsx'), await xlsxOf(plainSheets(catalogues(before))));
  await writeFile(join(cwd, '上报.xlsx'), await xlsxOf(plainSheets(catalogues(after))));
}

async function diff(cwd: string, before: string, after: string): Promise<Told> {
  const { stdout, stderr, exitCode } = await runGkml(['diff', before, after, '-f', 'json'], { cwd });
  expect([stderr, exitCode]).toEqual(['', 0]);
  return JSON.parse(stdout) as Told;
}

describe.each([
  ['1 in realistic data', cases.one, flavours.realistic, 1, '目录'],
  ['4 in templated data', cases.four, flavours.templated, 2, '目录'],
  ['5 in realistic data', cases.five, flavours.realistic, 3, '原表.xlsx'],
] as const)('case %s, through files', (_, what, flavour, seed, before) => {
  let cwd: string;
  const revision = makeRevision({ flavour, seed, size: fullSize }, what);

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'gkml-cases-'));
    await writeSides(cwd, revision);
  });

  it(`is told exactly from ${before} to a workbook without ids`, async () => {
    const { changes } = await diff(cwd, before, '上报.xlsx');
    expect(changes.map(toldLine).sort()).toEqual(trueLines(revision));
  });
});

it('finds the workbook and the files of one version the same', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'gkml-cases-'));
  const revision = makeRevision(
    { flavour: flavours.realistic, seed: 0, size: { domains: 26, items: 20 } },
    cases.three,
  );
  await writeSides(cwd, revision);
  const { changes, summary } = await diff(cwd, '目录', '原表.xlsx');
  expect([changes, summary['unchanged']]).toEqual([[], revision.before.length]);
});
