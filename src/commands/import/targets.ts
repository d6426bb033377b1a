import { posix, resolve } from 'node:path';
import { decodeText } from '../../io/decode.ts';
import { catalogueFilesIn } from '../../io/inputs.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import { catalogueYamlParts } from '../../io/yaml/write-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { ChangeCounts } from '../../model/change-counts.ts';
import { UsableError } from '../../model/errors.ts';
import { countChanges } from '../../operations/change-counts.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import type { ImportedFile } from './files.ts';

/** A catalogue that stands where the result will go: its ids, its comments and the order of its keys are kept. */
export interface ExistingFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly catalogue: Catalogue;
}

/** @throws UsableError where one of them is broken, for its ids would be given away again */
export async function readExisting(folder: string, cwd: string): Promise<ExistingFile[]> {
  const existing: ExistingFile[] = [];
  for (const input of await catalogueFilesIn(folder, cwd)) {
    const bytes = await input.read();
    const { data } = await readYaml(input.file, bytes);
    if (data === undefined || checkSchema(data).length > 0) {
      throw new UsableError('输出文件夹里已有的目录文件格式不对，不敢沿用它的编号', {
        place: input.file,
        hint: `先运行 gkml validate ${input.file}，改好后再导入；或者换一个输出文件夹`,
      });
    }
    existing.push({ path: resolve(cwd, input.file), text: decodeText(bytes).text, catalogue: data as Catalogue });
  }
  return existing;
}

export interface ImportTarget {
  readonly folder: string;
  readonly cwd: string;
  readonly existing: readonly ExistingFile[];
}

export interface PlannedCatalogue extends PlannedFile {
  /** Against the file that stands there; undefined: none does. */
  readonly changes: ChangeCounts | undefined;
}

/**
 * One file a catalogue, named after its domain; where one domain comes from several places, after the place too.
 * @throws UsableError where two sources hold the same domain of the same place
 */
export async function planCatalogues(
  imported: readonly ImportedFile[],
  target: ImportTarget,
): Promise<PlannedCatalogue[]> {
  const found = imported.flatMap(({ file, result }) => {
    return result.catalogues.map(({ catalogue }) => ({ file, catalogue }));
  });
  const domains = found.map(({ catalogue }) => catalogue.领域);
  const planned = new Map<string, string>();
  const files: PlannedCatalogue[] = [];
  for (const { file, catalogue } of found) {
    const isAlone = domains.filter((domain) => domain === catalogue.领域).length === 1;
    const place = isAlone ? '' : (catalogue.地区?.名称 ?? '');
    const name = safeFileName(place === '' ? (catalogue.领域 ?? '') : `${catalogue.领域}（${place}）`);
    const path = posix.join(target.folder, `${name}.yaml`);
    refuseTwice(planned.get(path), file, catalogue);
    planned.set(path, file);
    const old = target.existing.find((existing) => existing.path === resolve(target.cwd, path));
    const changes = old === undefined ? undefined : countChanges(old.catalogue, catalogue);
    files.push({ path, content: await contentOf(catalogue, old), changes });
  }
  return files;
}

async function contentOf(catalogue: Catalogue, old: ExistingFile | undefined): Promise<PlannedFile['content']> {
  if (old === undefined) return catalogueYamlParts(catalogue);
  // Most imports write new files and do without the yaml package.
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  return updateYaml(old.text, catalogue);
}

function refuseTwice(earlier: string | undefined, file: string, { 领域: domain }: Catalogue): void {
  if (earlier === undefined) return;
  throw new UsableError(`“${domain}”的目录读到了两份`, {
    place: earlier === file ? file : `${earlier}、${file}`,
    hint: '只留一份，或者把其中一份导入到别的文件夹',
  });
}
