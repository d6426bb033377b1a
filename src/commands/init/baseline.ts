// The baseline that a new repository is made of, with what is kept of it there.
import { join, posix, relative, resolve, sep } from 'node:path';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { isFile, plainFile } from '../../io/inputs.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import { catalogueYamlParts } from '../../io/yaml/write-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { printable } from '../../model/printable.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import { placeText } from '../../reporters/place-text.ts';
import { baselineManifestName } from '../baseline/manifest-file.ts';
import { verifyBaseline } from '../baseline/verify.ts';
import type { CommandContext } from '../context.ts';
import { unknown } from '../declare/faults.ts';
import { type OpenedInput, openVersion } from '../open-version.ts';
import { baselinePath } from '../shipped-baseline.ts';

export const baselineFolder = '基准';

/** A catalogue of the baseline with the file that is kept of it. */
export interface BaselineCatalogue {
  readonly catalogue: Catalogue;
  /** From the new repository's root: 基准/义务教育.yaml. */
  readonly path: string;
}

export interface Baseline {
  readonly name: string;
  /** All that was named, one catalogue for each of `catalogues` where no domains were chosen. */
  readonly version: Version;
  readonly catalogues: readonly BaselineCatalogue[];
  /** What is kept of it, byte for byte where it was YAML; paths from the new repository's root. */
  readonly files: readonly PlannedFile[];
}

/**
 * @param word a file, a folder, a workbook, git-ref:path, or 国家
 * @param domains only these; undefined: all
 * @param purpose what cannot be done where it is broken, as the message says it
 * @throws UsableError where it cannot be read, is not sound, or has no item
 */
export async function openBaseline(
  word: string,
  domains: readonly string[] | undefined,
  { cwd, stdin, note }: CommandContext,
  registers: Registers,
  purpose = '建目录',
): Promise<Baseline> {
  const path = baselinePath(word);
  const { version, files } = await openVersion(path, { cwd, stdin, registers, note, purpose });
  const kept: Kept[] = [];
  for (const file of files) kept.push(await keep(file, path, { cwd, purpose }));
  const all = kept.flatMap(({ catalogues }) => catalogues);
  const chosen = chooseDomains(all, domains);
  refuseTwins(chosen, word);
  const paths = new Set(chosen.map((each) => each.path));
  const copies = kept.flatMap((each) => each.files).filter((file) => paths.has(file.path));
  const manifest = domains === undefined ? await manifestOf(path, cwd) : [];
  return { name: word, version, catalogues: chosen, files: [...copies, ...manifest] };
}

interface Kept {
  readonly catalogues: readonly BaselineCatalogue[];
  readonly files: readonly PlannedFile[];
}

async function keep(
  { input, sources }: OpenedInput,
  word: string,
  { cwd, purpose }: { readonly cwd: string; readonly purpose: string },
): Promise<Kept> {
  const catalogues = sources.map((source) => {
    refuseUnsound(source, purpose);
    return source.data as Catalogue;
  });
  if (isYamlFile(input.file)) {
    const path = posix.join(baselineFolder, below(input.file, word, cwd));
    const content = await input.read();
    return { catalogues: catalogues.map((catalogue) => ({ catalogue, path })), files: [{ path, content }] };
  }
  const placed = catalogues.map((catalogue) => {
    return { catalogue, path: posix.join(baselineFolder, `${safeFileName(catalogue.领域)}.yaml`) };
  });
  return {
    catalogues: placed,
    files: placed.map(({ catalogue, path }) => ({ path, content: [...catalogueYamlParts(catalogue)].join('') })),
  };
}

/** What a county takes over it has to be able to check. */
function refuseUnsound(source: OpenedInput['sources'][number], purpose: string): void {
  const [fault] = checkSchema(source.data);
  if (fault === undefined) return;
  throw new UsableError(`基准的格式不对，没法${purpose}：${fault.message}`, {
    place: placeText(source.locate(fault.path)),
    hint: `先用 gkml validate ${printable(source.file)} 检查，改好后再${purpose}`,
  });
}

/** The path of a file in the folder that was named; of a file that was named itself its name. */
function below(file: string, word: string, cwd: string): string {
  const path = relative(resolve(cwd, word), resolve(cwd, file)).split(sep).join('/');
  return path === '' || path.startsWith('..') ? file.slice(file.lastIndexOf('/') + 1) : path;
}

/** One of them would be written over the other. */
function refuseTwins(catalogues: readonly BaselineCatalogue[], name: string): void {
  const seen = new Map<string, string>();
  for (const { catalogue, path } of catalogues) {
    const twin = seen.get(catalogue.领域);
    if (twin !== undefined) {
      throw new UsableError(`基准里“${catalogue.领域}”有两份`, {
        place: `${printable(name)}：${printable(twin)}、${printable(path)}`.replaceAll(`${baselineFolder}/`, ''),
        hint: '指明只放着基准的文件夹，一个领域一份',
      });
    }
    seen.set(catalogue.领域, path);
  }
}

function chooseDomains(
  all: readonly BaselineCatalogue[],
  domains: readonly string[] | undefined,
): readonly BaselineCatalogue[] {
  if (domains === undefined) return all;
  const known = [...new Set(all.map(({ catalogue }) => catalogue.领域))];
  for (const domain of domains) {
    if (!known.includes(domain)) throw unknown(domain, known, '这个领域', `基准里有：${known.join('、')}`);
  }
  return all.filter(({ catalogue }) => domains.includes(catalogue.领域));
}

/**
 * The manifest of a baseline that was packed, which must be what was published.
 * @throws UsableError where it is something else
 */
async function manifestOf(folder: string, cwd: string): Promise<PlannedFile[]> {
  const file = join(folder, baselineManifestName);
  if (!(await isFile(file, cwd))) return [];
  const [first, ...others] = (await verifyBaseline(folder, cwd)).differences;
  if (first !== undefined) {
    const more = others.length > 0 ? `（另外还有 ${others.length} 处）` : '';
    throw new UsableError(`基准和它的清单不符：${first.problem}${more}`, {
      place: printable(first.place),
      hint: `运行 gkml baseline verify ${printable(folder)} 看全部；${first.hint}`,
    });
  }
  return [{ path: posix.join(baselineFolder, baselineManifestName), content: await plainFile(file, cwd).read() }];
}
