// The repository's own configuration (.git/config) and its .gitattributes, changed as little as can be.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../error-code.ts';
import { explainReadFailure } from '../inputs/failure.ts';
import { writePlan } from '../output.ts';
import { explainWriteFailure } from '../output-failure.ts';
import { withBlock, withoutBlock } from './attributes.ts';
import type { GitDriver } from './drivers.ts';
import type { Repository } from './repository.ts';
import { askGit, runGit } from './run.ts';

/** What differs between how it is and how it is to be. */
export interface SettingsChange {
  /** Keys of the configuration; a value that is undefined is to go. */
  readonly settings: ReadonlyMap<string, string | undefined>;
  /** Whole content of .gitattributes, one character a byte; null: the file is to go. Absent: it is right already. */
  readonly attributes?: string | null;
}

export const attributesName = '.gitattributes';

/** @param lines of .gitattributes */
export async function planInstall(
  drivers: readonly GitDriver[],
  lines: readonly string[],
  repository: Repository,
): Promise<SettingsChange> {
  const settings = new Map<string, string>();
  for (const [key, value] of drivers.flatMap((driver) => Object.entries(driver.settings))) {
    if ((await configured(key, repository)) !== value) settings.set(key, value);
  }
  const now = readAttributes(repository);
  const wanted = withBlock(now, lines);
  return wanted === now ? { settings } : { settings, attributes: wanted };
}

/** Only what an install put there: other keys of the section stay. */
export async function planUninstall(drivers: readonly GitDriver[], repository: Repository): Promise<SettingsChange> {
  const settings = new Map<string, undefined>();
  for (const key of drivers.flatMap((driver) => Object.keys(driver.settings))) {
    if ((await configured(key, repository)) !== undefined) settings.set(key, undefined);
  }
  const now = readAttributes(repository);
  const wanted = now === undefined ? undefined : withoutBlock(now);
  return wanted === now ? { settings } : { settings, attributes: wanted ?? null };
}

/** @throws UsableError where a file cannot be written */
export async function applySettings({ settings, attributes }: SettingsChange, { root }: Repository): Promise<void> {
  for (const [key, value] of settings) {
    const change = value === undefined ? ['--unset-all', key] : ['--replace-all', key, value];
    await runGit(['config', '--local', ...change], root);
  }
  if (attributes === undefined) return;
  if (attributes === null) return removeAttributes(root);
  const content = Buffer.from(attributes, 'latin1');
  await writePlan([{ path: attributesName, content }], { cwd: root, force: true });
}

function configured(key: string, { root }: Repository): Promise<string | undefined> {
  return askGit(['config', '--local', '--get', key], root);
}

function readAttributes({ root }: Repository): string | undefined {
  try {
    return readFileSync(join(root, attributesName), 'latin1');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw explainReadFailure(error, attributesName);
  }
}

function removeAttributes(root: string): void {
  try {
    rmSync(join(root, attributesName));
  } catch (error) {
    throw explainWriteFailure(error, attributesName);
  }
}
