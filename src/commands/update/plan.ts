// What an update writes, in the order in which it is written: what a run that is stopped has not written yet the next one makes again.
import { posix, relative } from 'node:path';
import { isFile, plainFile } from '../../io/inputs.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import { catalogueYamlParts } from '../../io/yaml/write-yaml.ts';
import type { BaselineUpdate } from '../../model/baseline-update.ts';
import type { Item } from '../../model/catalogue.ts';
import type { Merge, MergedCatalogue } from '../../model/merge.ts';
import { stableJson } from '../../model/stable-json.ts';
import type { Version, VersionCatalogue } from '../../model/version.ts';
import { baselineManifestName } from '../baseline/manifest-file.ts';
import type { CommandContext } from '../context.ts';
import { type Baseline, baselineFolder } from '../init/baseline.ts';
import { type MergePlan, planMergeFiles } from '../merge/plan-files.ts';
import type { UpdateInput } from './sides.ts';

export const resolveCommand = 'gkml update --resolve';

export interface UpdatePlan {
  /** The place's catalogues and their conflicts. */
  readonly plan: MergePlan;
  /** All of it: catalogues, conflicts, copies of the baseline, and last its manifest. */
  readonly files: readonly PlannedFile[];
  /** A manifest of the version before, which says nothing of the new one. */
  readonly stale: readonly string[];
}

interface PlanSettings {
  readonly folder: string;
  /** The repository's root as seen from the working folder. */
  readonly root: string;
}

export async function planUpdate(
  input: UpdateInput,
  { merge, baseline }: BaselineUpdate,
  { folder, root }: PlanSettings,
  { cwd }: CommandContext,
): Promise<UpdatePlan> {
  const changed = { ...merge, catalogues: merge.catalogues.filter((each) => isTouched(each, input.local, merge)) };
  const plan = await planMergeFiles(changed, {
    sides: sidesOf(input),
    pathOf: ({ oursFile, catalogue }) => oursFile ?? posix.join(folder, `${safeFileName(catalogue.领域)}.yaml`),
    folder,
    command: resolveCommand,
  });
  const written = changed.catalogues.map(({ catalogue, oursFile }) => ({ path: oursFile, items: catalogue.事项 }));
  const catalogues = losersLast(plan.files, input.local.catalogues.map(filed), written);
  const kept = input.fresh.catalogues.map(({ path, catalogue }) => ({ path, items: catalogue.事项 }));
  const paths = new Map(input.fresh.catalogues.map(({ path, catalogue }) => [catalogue.领域, path]));
  const former = input.old.catalogues.map((each) => ({ ...filed(each), path: paths.get(each.head.领域) }));
  const copies = losersLast(copiesOf(input.fresh, baseline), former, kept).map(({ path, content }) => ({
    path: posix.join(root, path),
    content,
  }));
  const { files: manifest, stale } = await planManifest(input.fresh, root, cwd);
  return { plan, files: [...catalogues, ...copies, ...manifest], stale };
}

interface Filed {
  /** Undefined where there is no such file. */
  readonly path: string | undefined;
  readonly items: readonly Pick<Partial<Item>, '编号'>[];
}

function filed({ file, items }: VersionCatalogue): Filed {
  return { path: file, items: items.map(({ id }) => (id === undefined ? {} : { 编号: id })) };
}

/**
 * A file that an item leaves for another is written after that other: a run that is stopped between them leaves the item
 * in both, which the next one sees, and never in none.
 */
function losersLast(files: readonly PlannedFile[], before: readonly Filed[], after: readonly Filed[]): PlannedFile[] {
  const homes = new Map(after.flatMap(({ path, items }) => items.map(({ 编号 }) => [编号, path] as const)));
  const losers = new Set(
    before.flatMap(({ path, items }) =>
      items.some(({ 编号 }) => homes.has(编号) && homes.get(编号) !== path) ? [path] : [],
    ),
  );
  const isLoser = ({ path }: PlannedFile) => losers.has(path);
  return [...files.filter((file) => !isLoser(file)), ...files.filter(isLoser)];
}

/** What says which version was taken, where the baseline was packed: the last file of an update. */
export async function planManifest(
  { files }: Baseline,
  root: string,
  cwd: string,
): Promise<Pick<UpdatePlan, 'files' | 'stale'>> {
  const kept = posix.join(root, baselineFolder, baselineManifestName);
  const present = (await isFile(kept, cwd)) ? await plainFile(kept, cwd).read() : undefined;
  const manifest = files.find(isManifest);
  if (manifest === undefined) return { files: [], stale: present === undefined ? [] : [kept] };
  const isSame = present !== undefined && Buffer.compare(present, manifest.content as Uint8Array) === 0;
  return { files: isSame ? [] : [{ path: kept, content: manifest.content }], stale: [] };
}

function isManifest({ path }: PlannedFile): boolean {
  return path === posix.join(baselineFolder, baselineManifestName);
}

/** The comments of the baseline are of the baseline. */
function sidesOf({ old, fresh, local, texts }: UpdateInput) {
  const none: ReadonlyMap<string, string> = new Map();
  return {
    base: { version: old, texts: none },
    ours: { version: local, texts },
    theirs: { version: fresh.version, texts: none },
  };
}

/** What stays as it is, is not written: its form is the place's own. */
function isTouched({ catalogue, oursFile }: MergedCatalogue, local: Version, { conflicts }: Merge): boolean {
  const own = local.catalogues.find(({ file }) => file === oursFile);
  if (own === undefined || conflicts.some(({ domain }) => domain === catalogue.领域)) return true;
  const items = own.items.map(({ id, content }) => ({ ...content, 编号: id }));
  return stableJson({ ...own.head, 事项: items }) !== stableJson(catalogue);
}

/** Byte for byte; what came as a table with the ids that the update settled, by which the next one will know the items. */
function copiesOf(
  { version, catalogues, files }: Baseline,
  numbered: BaselineUpdate['baseline'],
): readonly PlannedFile[] {
  const tables = new Map(
    catalogues.flatMap(({ path }, index) => {
      const catalogue = numbered[index];
      return version.catalogues[index]?.isTable && catalogue !== undefined ? [[path, catalogue] as const] : [];
    }),
  );
  return files
    .filter((file) => !isManifest(file))
    .map(({ path, content }) => {
      const catalogue = tables.get(path);
      return { path, content: catalogue === undefined ? content : [...catalogueYamlParts(catalogue)].join('') };
    });
}

export function seenFrom(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/');
}
