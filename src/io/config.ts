// gkml.config.yaml: found, read, checked, and turned into the settings that a command asks.
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { LevelSettings } from '../model/change-kinds.ts';
import type { Severity } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import type { ConfigDocument, RuleSettings } from '../model/generated/config.ts';
import { nearest } from '../model/nearest.ts';
import { type FailOn, failOnChoices } from '../model/report.ts';
import { checkConfig } from './config-check.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { globMatcher, isGlob } from './inputs/glob.ts';
import { readYaml } from './yaml/read-yaml.ts';

const configName = 'gkml.config.yaml';

export interface Settings {
  /** As the user would name it; undefined where there is none. */
  readonly file: string | undefined;
  /** Absolute: the folder that paths in the file are relative to; the working folder where there is no file. */
  readonly root: string;
  readonly failOn: FailOn | undefined;
  /** @param file as on the command line, relative to the working folder, or git-ref:path */
  severityOf(rule: string, file: string): Severity | 'off' | undefined;
  /** Kinds of changes whose gravity the file sets. */
  readonly changeLevels: LevelSettings;
  /** Absolute: the folder of the registers that are laid over gkml's own; undefined where there are none. */
  readonly registersFolder: string | undefined;
}

export interface ConfigSettings {
  /** Absolute. */
  readonly cwd: string;
  /** --config as it was given. */
  readonly configFile: string | undefined;
  readonly ruleIds: readonly string[];
}

const noSettings = {
  file: undefined,
  failOn: undefined,
  severityOf: () => undefined,
  changeLevels: {},
  registersFolder: undefined,
};

/**
 * The settings of the file named, else of the nearest one in the working folder or above it, else none.
 * @throws UsableError at file:line:column where the file is not sound
 */
export async function readConfig({ cwd, configFile, ruleIds }: ConfigSettings): Promise<Settings> {
  const path = configFile === undefined ? await findConfig(cwd) : resolve(cwd, configFile);
  if (path === undefined) return { ...noSettings, root: cwd };
  const file = relative(cwd, path).split(sep).join('/');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainReadFailure(error, configFile ?? file);
  });
  const document = saysNothing(bytes) ? {} : await readDocument(file, bytes, ruleIds);
  const root = dirname(path);
  const { failOn, changes: changeLevels = {} } = document;
  const registersFolder = await findRegisters(document.registers, root, file);
  return { file, root, failOn, severityOf: severities(document, root, cwd), changeLevels, registersFolder };
}

/** The folder that the file names, else 名录 beside the file where there is one. */
async function findRegisters(named: string | undefined, root: string, file: string): Promise<string | undefined> {
  const folder = resolve(root, named ?? '名录');
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return folder;
  if (named === undefined) return undefined;
  throw new UsableError(`没有“registers”所写的文件夹“${named}”`, {
    place: file,
    hint: '路径从配置文件所在的文件夹算起；没有自己的名录，就删去这一行',
  });
}

/** Empty, or comments only: a file that somebody has just begun. */
function saysNothing(bytes: Uint8Array): boolean {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.every((line) => /^\ufeff?\s*(#|$)/.test(line));
}

async function readDocument(file: string, bytes: Uint8Array, ruleIds: readonly string[]): Promise<ConfigDocument> {
  const source = await readYaml(file, bytes);
  checkConfig(source, ruleIds);
  return source.data as ConfigDocument;
}

async function findConfig(folder: string): Promise<string | undefined> {
  const path = join(folder, configName);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return path;
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder));
}

function severities({ rules = {}, overrides = [] }: ConfigDocument, root: string, cwd: string): Settings['severityOf'] {
  const parts = overrides.map((override) => ({ rules: override.rules, covers: pathTest(override.paths) }));
  return (rule, file) => {
    const path = withinRoot(file, root, cwd);
    const last = parts.findLast((part) => Object.hasOwn(part.rules, rule) && part.covers(path));
    return settingOf(last?.rules ?? rules, rule);
  };
}

function settingOf(rules: RuleSettings, rule: string): Severity | 'off' | undefined {
  return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
}

/** A file, a folder with all that is in it, or a pattern. */
function pathTest(paths: readonly string[]): (path: string) => boolean {
  const tests = paths.map((written) => {
    const path = written.replace(/^\.\//, '').replace(/\/+$/, '');
    if (isGlob(path)) return globMatcher(path);
    return (file: string) => path === '.' || path === '' || file === path || file.startsWith(`${path}/`);
  });
  return (path) => tests.some((test) => test(path));
}

function withinRoot(file: string, root: string, cwd: string): string {
  const withoutRevision = /^[^:/\\]{2,}:/.test(file) ? file.slice(file.indexOf(':') + 1) : undefined;
  if (withoutRevision !== undefined) return withoutRevision;
  return relative(root, resolve(cwd, file)).split(sep).join('/');
}

/**
 * The severity from which on a command fails: the flag, else GKML_FAIL_ON, else the file, else error.
 * @throws UsableError where the variable has another value
 */
export function failOnOf(flag: string | undefined, env: string | undefined, settings: Settings): FailOn {
  if (env !== undefined && env !== '' && !isFailOn(env)) {
    const meant = nearest(env, failOnChoices);
    throw new UsableError(`环境变量 GKML_FAIL_ON 不能写“${env}”`, {
      place: 'GKML_FAIL_ON',
      hint:
        meant === undefined
          ? `可以写：${failOnChoices.join('、')}`
          : `是不是想写 ${meant}？可以写：${failOnChoices.join('、')}`,
    });
  }
  return [flag, env, settings.failOn].find(isFailOn) ?? 'error';
}

function isFailOn(word: string | undefined): word is FailOn {
  return failOnChoices.some((choice) => choice === word);
}
