// The settings, registers and waivers that a file is judged by, kept as long as nothing of them changes.
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { findConfig } from '../../io/config/layers.ts';
import type { CommandContext } from '../context.ts';
import { type Preparation, prepareCheck } from '../validate/prepare.ts';

export interface Prepared {
  /** As findings name it: from the root. */
  readonly file: string;
  readonly preparation: Preparation;
}

export interface Preparations {
  /** @param path absolute @throws UsableError where the settings, the registers or the waivers are not sound */
  prepare(path: string): Promise<Prepared>;
  /** To be called when one of those files may have changed. */
  forget(): void;
}

/** @param folders absolute: those that the editor has open, the roots of files without settings */
export function createPreparations(context: CommandContext, folders: () => readonly string[]): Preparations {
  const known = new Map<string, Promise<Preparation>>();
  const { cwd } = context;
  const configFile = context.configFile === undefined ? undefined : resolve(cwd, context.configFile);
  const rootOf = async (path: string) => {
    const config = configFile ?? (await findConfig(dirname(path)));
    if (config !== undefined) return dirname(config);
    return folders().find((folder) => isUnder(path, folder)) ?? dirname(path);
  };
  const prepareIn = (root: string) => {
    const preparation = known.get(root) ?? prepareCheck({ ...context, cwd: root, configFile }, undefined);
    known.set(root, preparation);
    // What could not be read may have been mended by the next time.
    preparation.catch(() => known.delete(root));
    return preparation;
  };
  return {
    prepare: async (path) => {
      const root = await rootOf(path);
      return { file: relative(root, path).split(sep).join('/'), preparation: await prepareIn(root) };
    },
    forget: () => known.clear(),
  };
}

function isUnder(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '' && !below.startsWith('..') && !isAbsolute(below);
}
