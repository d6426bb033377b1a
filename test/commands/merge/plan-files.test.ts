import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMergeFiles } from '../../../src/commands/merge/plan-files.ts';
import type { MergeSide, MergeSides } from '../../../src/commands/merge/sides.ts';
import { readConflictFile } from '../../../src/io/conflict-files.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import { catalogueToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { conflictOf } from '../../../src/model/conflict-entry.ts';
import type { MergedCatalogue } from '../../../src/model/merge.ts';
import type { Version } from '../../../src/model/version.ts';
import { mergeVersions } from '../../../src/operations/merge.ts';
import { resolveConflicts } from '../../../src/operations/resolve-conflicts.ts';
import { generated, type Versions, wild } from '../../operations/merge-cases/edited-sides.ts';

const registers = loadRegisters();
const anyVersions: fc.Arbitrary<Versions> = fc.oneof(generated, wild);

/** The version with its files as gkml would write them. */
function sideOf(version: Version): MergeSide {
  const texts = version.catalogues.map(({ file, head, items }) => {
    const catalogue = { ...head, 事项: items.map(({ id = '', content }) => ({ 编号: id, ...content })) };
    return [file, catalogueToYaml(catalogue as Catalogue)] as const;
  });
  return { version, texts: new Map(texts) };
}

async function merged({ base, ours, theirs }: Versions) {
  const merge = mergeVersions(base, ours, theirs, { registers });
  const sides: MergeSides = { base: sideOf(base), ours: sideOf(ours), theirs: sideOf(theirs) };
  const pathOf = (catalogue: MergedCatalogue) => `${merge.catalogues.indexOf(catalogue)}.yaml`;
  const plan = await planMergeFiles(merge, { sides, pathOf, folder: '.', command: 'gkml merge --resolve' });
  const texts = new Map(plan.files.map(({ path, content }) => [path, String(content)]));
  return { merge, plan, texts };
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the files of a merge', () => {
  it('read back as what was merged, whatever the conflicts, in canonical form', async () => {
    await fc.assert(
      fc.asyncProperty(anyVersions, async (versions) => {
        const { merge, texts } = await merged(versions);
        for (const [index, { catalogue }] of merge.catalogues.entries()) {
          const text = texts.get(`${index}.yaml`) ?? '';
          expect((await readYaml('a.yaml', Buffer.from(text))).data).toEqual(plain(catalogue));
          expect(canonicalYaml(text)).toEqual({ text });
        }
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });

  it('hold every conflict once, and it is resolved out of its file as out of the merge', async () => {
    await fc.assert(
      fc.asyncProperty(anyVersions, fc.constantFrom('ours', 'theirs'), async (versions, side) => {
        const { merge, plan, texts } = await merged(versions);
        expect(plan.filed.map(({ conflict }) => conflict)).toHaveLength(merge.conflicts.length);
        const catalogues = merge.catalogues.map(({ catalogue }) => catalogue);
        const read = [];
        for (const file of new Set(plan.filed.map((each) => each.file))) {
          const { list } = await readConflictFile({ file, read: async () => Buffer.from(texts.get(file) ?? '') });
          read.push(...list.冲突.map((entry) => conflictOf(entry, list)));
        }
        const resolved = [plan.filed.map(({ conflict }) => conflict), read].map((conflicts) => {
          const { catalogues: result, open } = resolveConflicts(
            catalogues,
            conflicts,
            conflicts.map(() => side),
          );
          return plain({ result, open: open.length });
        });
        expect(resolved[1]).toEqual(resolved[0]);
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });
});
