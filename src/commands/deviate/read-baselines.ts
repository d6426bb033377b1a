// The baselines that a place follows, each domain of them: also those of which the place has no catalogue.
import { dirname, resolve } from 'node:path';
import { catalogueFilesIn } from '../../io/inputs.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Catalogue, Item } from '../../model/catalogue.ts';
import { valueAt } from '../../model/path.ts';
import type { PlaceFile } from './open-place.ts';

export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  readonly catalogue: Catalogue;
}

/** The sound files in the folders of the baselines that are named. */
export async function readBaselines(files: readonly PlaceFile[], cwd: string): Promise<readonly BaselineFile[]> {
  const folders = new Set(files.flatMap(({ baseline }) => (baseline === undefined ? [] : [dirname(baseline)])));
  const own = new Set(files.map(({ path }) => path));
  const found: BaselineFile[] = [];
  for (const folder of folders) {
    for (const input of await catalogueFilesIn(folder, cwd)) {
      const path = resolve(cwd, input.file);
      const { data } = await readYaml(input.file, await input.read());
      if (own.has(path) || !Array.isArray(valueAt(data, ['事项']))) continue;
      found.push({ path, catalogue: data as Catalogue });
    }
  }
  return found;
}

export interface BaselineItem {
  readonly file: BaselineFile;
  readonly item: Item;
}

export function findBaselineItem(baselines: readonly BaselineFile[], id: string): BaselineItem | undefined {
  for (const file of baselines) {
    const item = file.catalogue.事项.find(({ 编号 }) => 编号 === id);
    if (item !== undefined) return { file, item };
  }
  return undefined;
}
