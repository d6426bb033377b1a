// The catalogues of a place that entries can be written into, without the baselines that lie beside them.
import { resolve } from 'node:path';
import { saysCatalogue } from '../../io/inputs/catalogue-text.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input } from '../../io/inputs.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { valueAt } from '../../model/path.ts';
import type { Source } from '../../model/source.ts';
import type { CommandContext } from '../context.ts';
import { findNamedBaseline } from '../named-baseline.ts';
import { type LocalFile, withoutBaselines } from './local-files.ts';

export interface PlaceFile extends LocalFile {
  readonly input: Input;
  readonly source: Source;
  readonly catalogue: Catalogue;
}

/**
 * @param paths none: the whole repository
 * @param root absolute
 * @throws UsableError where there is no catalogue in a file of its own
 */
export async function openPlace(
  paths: readonly string[],
  root: string,
  { cwd, stdin }: CommandContext,
): Promise<readonly PlaceFile[]> {
  const words = paths.length > 0 ? paths : [root];
  const files: PlaceFile[] = [];
  for (const input of await findInputs(words, { cwd, stdin })) {
    const file = isYamlFile(input.file) && input.size !== undefined ? await openFile(input, root, cwd) : undefined;
    if (file !== undefined) files.push(file);
  }
  const local = withoutBaselines(files);
  if (local.length > 0) return local;
  throw new UsableError('没有可以记偏离的目录文件（.yaml）', {
    place: words.join('、'),
    hint: 'Excel 表先用 gkml import 导入成目录文件；git 里的旧版本不能改',
  });
}

/** Undefined for what is no catalogue, or so broken that nothing can be found in it. */
async function openFile(input: Input, root: string, cwd: string): Promise<PlaceFile | undefined> {
  const bytes = await input.read();
  if (!saysCatalogue(bytes)) return undefined;
  const source = await readYaml(input.file, bytes);
  const named = valueAt(source.data, ['基准', '来源']);
  if (!Array.isArray(valueAt(source.data, ['事项']))) return undefined;
  const baseline = typeof named === 'string' ? await findNamedBaseline(named, root) : undefined;
  return { input, source, catalogue: source.data as Catalogue, path: resolve(cwd, input.file), baseline };
}
