// Which places a province's folder holds: each subfolder and each workbook in it is one.
import { posix, relative, resolve, sep } from 'node:path';
import { subfoldersOf } from '../../io/folder-names.ts';
import { isSkippedFolder, isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input, type InputSettings } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import { printable } from '../../model/printable.ts';
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
 * @throws UsableError where one leads to nothing
 */
export async function findPlaces(paths: readonly string[], settings: InputSettings): Promise<PlaceFiles[]> {
  const places: PlaceFiles[] = [];
  for (const path of paths) places.push(...placesIn(path, await findInputs([path], settings), settings.cwd));
  if (places.length > 0) return places;
  throw new UsableError('文件夹里没有各地的目录', {
    place: printable(paths.join('、')),
    hint: '一个地方一个子文件夹，里面放它的目录；只查一个地方用 gkml check',
  });
}

interface Found {
  readonly input: Input;
  /** Folders from the one that was named, then the file's name. */
  readonly steps: readonly string[];
}

function placesIn(path: string, inputs: readonly Input[], cwd: string): PlaceFiles[] {
  const found = inputs.map((input) => ({ input, steps: stepsBelow(input.file, path, cwd) })).filter(isOwn);
  const isOnePlace = found.some(({ steps, input: { file } }) => {
    return steps[0] === catalogueFolder || file === path || (steps.length === 1 && isYamlFile(file));
  });
  if (isOnePlace) return [place(nameOf(path), path, found)];
  const parts = new Map(groupBy(found, ({ steps }) => steps[0] ?? ''));
  // A place that has handed in nothing is the one that a province looks for.
  const folders = subfoldersOf(path, cwd).filter((name) => !isSkippedFolder(name) && name !== baselineFolder);
  for (const name of folders) if (!parts.has(name)) parts.set(name, []);
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, own]) => {
      return place(
        name,
        posix.join(path, name),
        own.map(({ input, steps }) => ({ input, steps: steps.slice(1) })),
      );
    });
}

/** What lies in 目录 is the place's, where there is such a folder: towns of it may lie beside. */
function place(name: string, path: string, found: readonly Found[]): PlaceFiles {
  const own = found.filter(({ steps }) => steps[0] === catalogueFolder);
  const inputs = (own.length > 0 ? own : found).map(({ input }) => input);
  return { name: nameOf(name), path, inputs };
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
