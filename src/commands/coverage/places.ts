// Which places a province’s folder holds: each subfolder and each workbook in it is one; a prefecture’s holds its counties’.
import { posix, relative, resolve, sep } from 'node:path';
import { subfoldersOf } from '../../io/folder-names.ts';
import { isSkippedFolder, isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input, type InputSettings } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import { printable } from '../../model/printable.ts';
import { firstFew } from '../../reporters/first-few.ts';
import { baselineFolder } from '../init/baseline.ts';
import { catalogueFolder } from '../init/plan.ts';

export interface PlaceFiles {
  readonly name: string;
  /** As the user would name the folder or the workbook. */
  readonly path: string;
  readonly inputs: readonly Input[];
}

/**
 * @param paths folders of provinces, or of single places
 * @throws UsableError where one leads to nothing, and where a catalogue may be of any of the places beside it
 */
export async function findPlaces(paths: readonly string[], settings: InputSettings): Promise<PlaceFiles[]> {
  const places: PlaceFiles[] = [];
  const beside: string[] = [];
  for (const path of paths) {
    const inputs = await findInputs([path], settings);
    const found = inputs.map((input) => ({ input, steps: stepsBelow(input.file, path, settings.cwd) })).filter(isOwn);
    const folder = { name: nameOf(resolve(settings.cwd, path)), path, found };
    places.push(...placesIn(folder, { cwd: settings.cwd, below: '', beside }));
  }
  if (beside.length > 0) settings.note?.(besideWords(beside));
  if (places.length > 0) return places;
  throw new UsableError('文件夹里没有各地的目录', {
    place: printable(paths.join('、')),
    hint: '一个地方一个子文件夹，里面放它的目录；只查一个地方用 gkml check',
  });
}

interface Found {
  readonly input: Input;
  /** Folders from the one that is looked at, then the file's name; one empty step where that is the file itself. */
  readonly steps: readonly string[];
}

interface Folder {
  readonly name: string;
  /** As the user would name it. */
  readonly path: string;
  readonly found: readonly Found[];
}

interface Walk {
  /** Absolute. */
  readonly cwd: string;
  /** What the names of the places in the folder begin with; undefined where the folder may be a place itself. */
  readonly below: string | undefined;
  /** Told of folders of places that are left out. */
  readonly beside: string[];
}

function placesIn(folder: Folder, walk: Walk): PlaceFiles[] {
  const { found } = folder;
  const parts = partsOf(folder);
  const likely = parts.filter(isOfPlace);
  const own = found.filter(({ steps }) => steps[0] === catalogueFolder);
  if (own.length > 0) {
    walk.beside.push(...likely.map((part) => part.path));
    return [placeOf(folder, own)];
  }
  const stray = found.filter(
    ({ steps, input: { file } }) => steps.length === 1 && (steps[0] === '' || isYamlFile(file)),
  );
  if (stray.length > 0 && likely.length > 0) throw strayBeside(stray, parts);
  const mayBeOne = walk.below === undefined && likely.length === 0;
  if (stray.length > 0 || mayBeOne) return [placeOf(folder, found)];
  const prefix = walk.below ?? `${folder.name}/`;
  return [...parts, ...workbooksIn(folder), ...emptyIn(folder, parts, walk.cwd)]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((part) => placesIn({ ...part, name: `${prefix}${part.name}` }, { ...walk, below: undefined }));
}

/** The subfolders that hold catalogues. */
function partsOf({ path, found }: Folder): Folder[] {
  const byName = groupBy(
    found.filter(({ steps }) => steps.length > 1),
    ({ steps }) => steps[0] ?? '',
  );
  return [...byName].map(([name, own]) => ({
    name,
    path: posix.join(path, name),
    found: own.map(({ input, steps }) => ({ input, steps: steps.slice(1) })),
  }));
}

function workbooksIn({ path, found }: Folder): Folder[] {
  return found
    .filter(({ steps }) => steps.length === 1)
    .map(({ input, steps: [file = ''] }) => ({
      name: nameOf(file),
      path: posix.join(path, file),
      found: [{ input, steps: [''] }],
    }));
}

/** A place that has handed in nothing is the one that a province looks for. */
function emptyIn({ path }: Folder, parts: readonly Folder[], cwd: string): Folder[] {
  const filled = new Set(parts.map(({ name }) => name));
  return subfoldersOf(path, cwd)
    .filter((name) => !filled.has(name) && !isSkippedFolder(name) && name !== baselineFolder)
    .map((name) => ({ name, path: posix.join(path, name), found: [] }));
}

/** A place sorts its catalogues into folders, too: 教育局, 民生. What is called like a place or has a 目录 is none of these. */
function isOfPlace({ name, found }: Folder): boolean {
  return isPlaceName(name) || found.some(({ steps }) => steps.slice(0, -1).includes(catalogueFolder));
}

function isPlaceName(name: string): boolean {
  return /.[县市区旗州盟]$/u.test(name) && !/^[本全各]|[社园景辖地市郊片城]区$|城市$/u.test(name);
}

function placeOf({ name, path }: Folder, found: readonly Found[]): PlaceFiles {
  return { name, path, inputs: found.map(({ input }) => input) };
}

function strayBeside(stray: readonly Found[], parts: readonly Folder[]): UsableError {
  const folders = parts.slice(0, 3).map(({ path }) => printable(path));
  const more = parts.length > folders.length ? ' …' : '';
  return new UsableError('各地的文件夹旁边放着目录文件，分不出是哪个地方的', {
    place: firstFew(stray.map(({ input }) => input.file)),
    hint: `把它移进它那个地方的文件夹；或者一个一个地写各地的文件夹，如 gkml coverage ${folders.join(' ')}${more}`,
  });
}

function besideWords(beside: readonly string[]): string {
  return `有自己的“目录”的文件夹算一个地方，没有读它下面的 ${beside.length} 个地方：${firstFew(beside)}。要算进来的，在命令里也写上它们的文件夹`;
}

function isOwn({ steps }: Found): boolean {
  return !steps.slice(0, -1).includes(baselineFolder);
}

function stepsBelow(file: string, path: string, cwd: string): readonly string[] {
  return relative(resolve(cwd, path), resolve(cwd, file)).split(sep);
}

function nameOf(path: string): string {
  const [last = path] = path
    .replace(/[\\/]+$/u, '')
    .split(/[\\/]/u)
    .slice(-1);
  return last.replace(/\.xlsx$/iu, '');
}
