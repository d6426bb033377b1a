// The three versions of an update: the baseline as it was taken last, the new one, and the place's catalogues.
import { join, relative, resolve } from 'node:path';
import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { catalogueFilesIn, isFile } from '../../io/inputs.ts';
import { localOrgansName, readLocalOrgans } from '../../io/local-organs.ts';
import { hasConflictMarks } from '../../io/yaml/conflict-marks.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { printable } from '../../model/printable.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionCatalogue } from '../../model/version.ts';
import type { CommandContext } from '../context.ts';
import { type Baseline, baselineFolder, openBaseline } from '../init/baseline.ts';
import { refuseOpenConflicts } from '../merge/sides.ts';
import { openVersion } from '../open-version.ts';

export interface UpdateInput {
  /** As the baseline was taken last. */
  readonly old: Version;
  readonly fresh: Baseline;
  readonly local: Version;
  /** Texts of the place's files by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly organs: Awaited<ReturnType<typeof readLocalOrgans>>;
}

interface OpenSettings {
  readonly registers: Registers;
  /** Absolute: the folder that 基准.来源 begins at. */
  readonly root: string;
}

export interface UpdateWords {
  readonly local: string;
  readonly to: string;
  /** Undefined: the copy that the repository keeps. */
  readonly from: string | undefined;
}

/** @throws UsableError where one of them cannot be read, or is not what an update needs */
export async function openUpdate(
  words: UpdateWords,
  { registers, root }: OpenSettings,
  context: CommandContext,
): Promise<UpdateInput> {
  const { cwd } = context;
  const settings = { cwd, stdin: context.stdin, note: context.note, registers, purpose: '更新' };
  const opened = await openVersion(words.local, settings);
  const local = withoutCopies(opened.version, resolve(root, baselineFolder), cwd);
  refuseTables(local);
  refuseSeveralPlaces(local);
  const texts = new Map<string, string>();
  for (const { input } of opened.files) texts.set(input.file, decodeText(await input.read()).text);
  const fresh = await openBaseline(words.to, undefined, context, registers, '更新');
  const { version: old } = await openVersion(words.from ?? (await keptCopy(root, cwd)), settings);
  const organFile = join(root, localOrgansName);
  const organs = (await isFile(organFile, cwd))
    ? await readLocalOrgans(shown(organFile, cwd), cwd)
    : { names: [], answers: new Map() };
  return { old, fresh, local, texts, organs };
}

/** The folder that is to be updated may be the whole repository. */
function withoutCopies({ name, catalogues }: Version, copies: string, cwd: string): Version {
  const own = catalogues.filter(({ file }) => relative(copies, resolve(cwd, file)).startsWith('..'));
  return { name, catalogues: own.map(placedAt) };
}

function placedAt(each: VersionCatalogue, catalogue: number): VersionCatalogue {
  return { ...each, items: each.items.map((item) => ({ ...item, catalogue })) };
}

function refuseTables({ catalogues }: Version): void {
  const table = catalogues.find(({ file }) => !isYamlFile(file));
  if (table === undefined) return;
  throw new UsableError('本地目录是表格，不能更新', {
    place: table.file,
    hint: '先用 gkml import 导入成目录文件，再更新',
  });
}

function refuseSeveralPlaces({ name, catalogues }: Version): void {
  const places = new Set(catalogues.map(({ head }) => head.地区?.名称 ?? ''));
  if (places.size === 1 && !places.has('')) return;
  if (places.size <= 1) {
    throw new UsableError('看不出是哪个地方的目录', {
      place: printable(name),
      hint: '在目录的开头写“地区: { 名称: 示例省青禾县, 级别: 县级 }”，再更新',
    });
  }
  throw new UsableError('这里有几个地方的目录，一次只能更新一个地方的', {
    place: printable(name),
    hint: `写一个地方的文件夹。这里有：${[...places].map((place) => place || '（没有写地区）').join('、')}`,
  });
}

async function keptCopy(root: string, cwd: string): Promise<string> {
  const folder = shown(join(root, baselineFolder), cwd);
  const files = await catalogueFilesIn(folder, cwd).catch(() => []);
  if (files.length > 0) return folder;
  throw new UsableError('不知道上次照的是哪一份基准', {
    place: folder,
    hint: '仓库里没有“基准”文件夹。用 --from 写明上次照的那一份：文件、文件夹、Excel 表，或者 版本:路径',
  });
}

function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').replaceAll('\\', '/');
}

/**
 * Domains whose copy is the new version already: a run that was stopped had finished them, or nothing changed above.
 * @param copies the baseline that the repository keeps; what --from names says nothing of it
 */
export function domainsDone(copies: Version, { version, catalogues }: Baseline): ReadonlySet<string> {
  const kept = new Map(copies.catalogues.map((each) => [each.head.领域, JSON.stringify(dataOf(each))]));
  return new Set(
    version.catalogues.flatMap((each, index) => {
      const isSame =
        !each.isTable &&
        kept.get(each.head.领域) === JSON.stringify(catalogues[index] && inOrder(catalogues[index].catalogue));
      return isSame ? [each.head.领域] : [];
    }),
  );
}

function dataOf({ head, items }: VersionCatalogue): object {
  return inOrder({ ...head, 事项: items.map(({ id, content }) => ({ ...content, 编号: id ?? '' })) } as Catalogue);
}

function inOrder(catalogue: Catalogue): object {
  const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted({ ...catalogue, 事项: catalogue.事项.map(sorted) });
}

/**
 * Marks are left by an update that was finished and whose conflicts nobody settled; those of one that was stopped are
 * made again: then the catalogue says that it follows another version than the copy.
 */
export function refuseUnsettled({ local, old, texts }: UpdateInput, done: ReadonlySet<string>): void {
  const versions = new Map(old.catalogues.map(({ head }) => [head.领域, head.版本]));
  for (const { file, head } of local.catalogues) {
    if (done.has(head.领域) || head.基准?.版本 !== versions.get(head.领域)) continue;
    refuseOpenConflicts(file, texts.get(file) ?? '');
  }
}

export function isUnsettled({ texts }: UpdateInput): boolean {
  return [...texts.values()].some((text) => hasConflictMarks(text));
}
