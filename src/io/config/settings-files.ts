// What a run is judged by besides the catalogues: a change in any of these files may change every finding.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../config.ts';
import { isYamlFile } from '../inputs/folder.ts';
import { configName } from './extended.ts';
import { usualFolder as usualRules } from './rule-files.ts';

/** @returns absolute paths: files, which need not exist yet, and the YAML files of folders */
export function settingsFiles(
  { layers, root, registersFolders }: Pick<Settings, 'layers' | 'root' | 'registersFolders'>,
  waivers: string,
  cwd: string,
): string[] {
  const named = layers.flatMap(({ file, root: from, document: { registers = '名录', ruleFiles = [usualRules] } }) => [
    resolve(cwd, file),
    ...[registers, ...ruleFiles].map((entry) => resolve(from, entry)),
  ]);
  const places = [join(root, configName), resolve(cwd, waivers), ...named, ...registersFolders];
  return [...new Set(places.flatMap((place) => yamlFilesIn(place) ?? [place]))];
}

/** Undefined for what is no folder. */
function yamlFilesIn(place: string): string[] | undefined {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const names = readdirSync(place).filter(isYamlFile);
  return names.map((name) => join(place, name));
}
