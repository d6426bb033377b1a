// One settings file after the other: those that a file extends first, itself last.
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UsableError } from '../../model/errors.ts';
import type { ConfigDocument } from '../../model/generated/config.ts';
import type { Location } from '../../model/location.ts';
import type { Path } from '../../model/path.ts';
import { explainReadFailure } from '../inputs/failure.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { checkForm } from './check.ts';
import { configName, locateExtended } from './extended.ts';
import { placeOf } from './unsound.ts';

/** One settings file. */
export interface ConfigLayer {
  /** As it is to be shown. */
  readonly file: string;
  /** Absolute: the folder that paths in the file are told from. */
  readonly root: string;
  readonly document: ConfigDocument;
  locate(path: Path): Location;
}

/** The nearest settings file in a folder or above it. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const path = join(folder, configName);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return path;
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder));
}

/**
 * The file with all that it extends, what counts less first. A file that is extended twice stands where it was first.
 * @param path absolute
 * @param shown how the file is called where it cannot be read
 * @throws UsableError where a file is missing, extends itself, or is not sound
 */
export async function readLayers(path: string, cwd: string, shown: string): Promise<ConfigLayer[]> {
  const layers = new Map<string, ConfigLayer>();
  await addLayers({ path, shown }, [], cwd, layers);
  return [...layers.values()];
}

interface Step {
  readonly path: string;
  readonly shown: string;
}

/** @param trail the files that led here, by their real paths */
async function addLayers(
  { path, shown }: Step,
  trail: readonly (readonly [real: string, file: string])[],
  cwd: string,
  layers: Map<string, ConfigLayer>,
): Promise<void> {
  const layer = await readLayer(path, cwd, shown);
  const real = await realpath(path);
  const here = [...trail, [real, layer.file] as const];
  const chain = (last: string) => `沿用的次序：${[...here.map(([, file]) => file), last].join(' → ')}`;
  for (const [index, entry] of (layer.document.extends ?? []).entries()) {
    const place = placeOf(layer.locate(['extends', index]));
    const found = await locateExtended(entry, layer.root);
    if ('problem' in found) {
      const hint = `${found.hint}\n${chain(entry)}`;
      throw new UsableError(`沿用的配置“${entry}”找不到：${found.problem}`, { place, hint });
    }
    const next = await realpath(found.path);
    if (here.some(([known]) => known === next)) {
      const hint = `${chain(shownFrom(cwd, found.path))}\n从其中一个文件的“extends”里删去一条`;
      throw new UsableError('配置文件沿用来沿用去，绕成了圈', { place, hint });
    }
    if (!layers.has(next)) await addLayers({ path: found.path, shown: shownFrom(cwd, found.path) }, here, cwd, layers);
  }
  layers.set(real, layer);
}

async function readLayer(path: string, cwd: string, shown: string): Promise<ConfigLayer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainReadFailure(error, shown);
  });
  const file = shownFrom(cwd, path);
  const root = dirname(path);
  if (saysNothing(bytes)) return { file, root, document: {}, locate: () => ({ file }) };
  const source = await readYaml(file, bytes);
  checkForm(source);
  return { file, root, document: source.data as ConfigDocument, locate: source.locate };
}

function shownFrom(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/');
}

/** Empty, or comments only: a file that somebody has just begun. */
function saysNothing(bytes: Uint8Array): boolean {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.every((line) => /^\ufeff?\s*(#|$)/.test(line));
}
