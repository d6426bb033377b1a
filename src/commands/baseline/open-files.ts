import { relative, resolve, sep } from 'node:path';
import { filesUnder } from '../../io/folder-files.ts';
import { isCatalogueFile, isYamlFile } from '../../io/inputs/folder.ts';
import { plainFile } from '../../io/inputs.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import type { Source } from '../../model/source.ts';
import type { FoundFile } from '../../operations/baseline-manifest.ts';
import { checkSchema } from '../../operations/check-schema.ts';

export interface OpenedFile extends FoundFile {
  readonly source: Source;
}

/**
 * The YAML files of a baseline, in the order of their paths.
 * @throws UsableError where there is none
 */
export async function openBaselineFiles(folder: string, cwd: string): Promise<readonly OpenedFile[]> {
  const found = await filesUnder(folder, cwd);
  const paths = (found ?? []).filter((path) => isYamlFile(path) && isCatalogueFile(path));
  if (paths.length === 0) {
    const hint = '基准是一个文件夹，一个领域一个 .yaml 文件；Excel 表先用 gkml import 导入';
    throw new UsableError('文件夹里没有目录文件（.yaml）', { place: folder, hint });
  }
  const opened: OpenedFile[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, folder, path);
    const file = relative(cwd, absolute).split(sep).join('/');
    const bytes = await plainFile(absolute, cwd).read();
    const source = await readYaml(file, bytes);
    const isSound = source.data !== undefined && checkSchema(source.data).length === 0;
    opened.push({ path, bytes, source, catalogue: isSound ? (source.data as Catalogue) : undefined });
  }
  return opened;
}
