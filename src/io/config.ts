// gkml.config.yaml: found, read with all that it extends, checked, and turned into the settings that a command asks.
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { LevelSettings } from '../model/change-kinds.ts';
import { UsableError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { type FailOn, failOnChoices } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { RuleMaker } from '../model/rule-file.ts';
import type { ConfigurableRule } from '../model/rule-settings.ts';
import { checkNames } from './config/check.ts';
import { type ConfigLayer, findConfig, readLayers } from './config/layers.ts';
import { findRuleFiles, type OwnRule, readRuleFiles } from './config/rule-files.ts';
import { lookupRules, type RuleLookup } from './config/rule-lookup.ts';
import { placeOf } from './config/unsound.ts';

export type { ConfigLayer, OwnRule };

export interface Settings extends RuleLookup {
  /** As the user would name it; undefined where there is none. */
  readonly file: string | undefined;
  /** Absolute: the folder that paths in the file are relative to; the working folder where there is no file. */
  readonly root: string;
  readonly failOn: FailOn | undefined;
  /** Kinds of changes whose gravity the file sets. */
  readonly changeLevels: LevelSettings;
  /** Absolute: the file's own folder of registers; undefined where there is none. */
  readonly registersFolder: string | undefined;
  /** Absolute: those of the files that it extends and its own, in the order in which they are laid over gkml's. */
  readonly registersFolders: readonly string[];
  /** gkml's and those of rule files. */
  readonly rules: readonly Rule[];
  readonly ownRules: readonly OwnRule[];
  /** The file with all that it extends, what counts less first. */
  readonly layers: readonly ConfigLayer[];
}

export interface ConfigSettings {
  /** Absolute. */
  readonly cwd: string;
  /** --config as it was given. */
  readonly configFile: string | undefined;
  /** Those of gkml. */
  readonly rules: readonly Rule[];
  /** What may be named like a rule, and is none. */
  readonly likeRules: readonly ConfigurableRule[];
  /** Asked for only where there are rule files: few have some. */
  readonly loadMaker: () => Promise<RuleMaker>;
  /** Absolute: rule files that count besides those of the settings. */
  readonly ruleFiles?: readonly string[] | undefined;
}

/**
 * The settings of the file named, else of the nearest one in the working folder or above it, else none.
 * @throws UsableError at file:line:column where a file is not sound
 */
export async function readConfig({
  cwd,
  configFile,
  rules,
  likeRules,
  loadMaker,
  ruleFiles,
}: ConfigSettings): Promise<Settings> {
  const path = configFile === undefined ? await findConfig(cwd) : resolve(cwd, configFile);
  const shown = path && relative(cwd, path).split(sep).join('/');
  const layers = path === undefined ? [] : await readLayers(path, cwd, configFile ?? shown ?? path);
  const ownRules = await readRuleFiles([...(await findRuleFiles(layers)), ...(ruleFiles ?? [])], cwd, rules, loadMaker);
  const all = [...rules, ...ownRules.map(({ rule }) => rule)];
  for (const layer of layers) checkNames(layer, [...all, ...likeRules]);
  const folders = await Promise.all(layers.map(registersOf));
  return {
    ...lookupRules(layers, cwd),
    file: shown,
    root: path === undefined ? cwd : dirname(path),
    failOn: layers.findLast(({ document }) => document.failOn !== undefined)?.document.failOn,
    changeLevels: Object.assign({}, ...layers.map(({ document }) => document.changes)),
    registersFolder: folders.at(-1),
    registersFolders: [...new Set(folders)].filter((folder) => folder !== undefined),
    rules: all,
    ownRules,
    layers,
  };
}

/** The folder that the file names, else 名录 beside the file where there is one. */
async function registersOf({ document, root, locate }: ConfigLayer): Promise<string | undefined> {
  const folder = resolve(root, document.registers ?? '名录');
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return folder;
  if (document.registers === undefined) return undefined;
  throw new UsableError(`没有“registers”所写的文件夹“${document.registers}”`, {
    place: placeOf(locate(['registers'])),
    hint: '路径从配置文件所在的文件夹算起；没有自己的名录，就删去这一行',
  });
}

/**
 * The severity from which on a command fails: the flag, else GKML_FAIL_ON, else the file, else error.
 * @throws UsableError where the variable has another value
 */
export function failOnOf(
  flag: string | undefined,
  env: string | undefined,
  settings: Pick<Settings, 'failOn'>,
): FailOn {
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
