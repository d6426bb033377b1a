// Rules of a place's own: YAML files, one rule each.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../model/diagnostic.ts';
import { UsableError } from '../../model/errors.ts';
import type { Location } from '../../model/location.ts';
import { nearestKey } from '../../model/nearest.ts';
import type { Path } from '../../model/path.ts';
import type { ItemRule, Rule } from '../../model/rule.ts';
import type { RuleDocument, RuleMaker } from '../../model/rule-file.ts';
import { schemaFindings } from '../../model/schema-findings.ts';
import { explainReadFailure } from '../inputs/failure.ts';
import { isYamlFile } from '../inputs/folder.ts';
import { readSchema } from '../package-root.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { ConfigLayer } from './layers.ts';
import { placeOf, refuseUnsound, syntaxFaults } from './unsound.ts';

/** A rule with the file that it stands in. */
export interface OwnRule {
  /** As it is to be shown. */
  readonly file: string;
  /** Absolute, without links. */
  readonly path: string;
  readonly document: RuleDocument;
  readonly rule: ItemRule;
  locate(path: Path): Location;
}

/** Beside the settings, where they name no others. */
export const usualFolder = '规则';

/**
 * The rule files that the layers name, else those in 规则 beside each, in the order of the layers.
 * @returns absolute paths
 * @throws UsableError where a file or folder is not there
 */
export async function findRuleFiles(layers: readonly ConfigLayer[]): Promise<string[]> {
  const files: string[] = [];
  for (const layer of layers) files.push(...(await filesOf(layer)));
  return files;
}

async function filesOf({ document, root, locate }: ConfigLayer): Promise<string[]> {
  if (document.ruleFiles === undefined) return (await ruleFilesAt(join(root, usualFolder))) ?? [];
  const files: string[] = [];
  for (const [index, entry] of document.ruleFiles.entries()) {
    const found = await ruleFilesAt(resolve(root, entry));
    if (found === undefined) {
      throw new UsableError(`没有“ruleFiles”所写的文件或文件夹“${entry}”`, {
        place: placeOf(locate(['ruleFiles', index])),
        hint: '路径从配置文件所在的文件夹算起；没有自己的规则，就删去这一行',
      });
    }
    files.push(...found);
  }
  return files;
}

/**
 * The rule files that the command line names.
 * @returns absolute paths without links
 * @throws UsableError where one leads to no rule file
 */
export async function namedRuleFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await ruleFilesAt(resolve(cwd, path));
    if (found === undefined) throw new UsableError('没有这个文件或文件夹', { place: path, hint: '检查路径有没有写错' });
    if (found.length === 0) {
      throw new UsableError('文件夹里没有规则文件（.yaml、.yml）', { place: path, hint: howTo });
    }
    files.push(...(await Promise.all(found.map((file) => realpath(file)))));
  }
  return files;
}

/** A file, or the YAML files of a folder by code units; undefined where nothing is there. @param path absolute */
async function ruleFilesAt(path: string): Promise<string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return [path];
  if (found?.isDirectory() !== true) return undefined;
  const names = (await readdir(path)).filter((name) => isYamlFile(name) && !name.startsWith('.'));
  return names.sort().map((name) => join(path, name));
}

const what = '规则文件不对';

/**
 * @param paths absolute; the same file is read once
 * @param rules those of gkml, whose names are taken
 * @throws UsableError at the place of the first fault, and where two rules have one name
 */
export async function readRuleFiles(
  paths: readonly string[],
  cwd: string,
  rules: readonly Pick<Rule, 'id'>[],
  loadMaker: () => Promise<RuleMaker>,
): Promise<OwnRule[]> {
  if (paths.length === 0) return [];
  const maker = await loadMaker();
  const read = new Map<string, OwnRule>();
  for (const [real, path] of await eachOnce(paths)) {
    const own = { path: real, ...(await readRuleFile(path, cwd, maker)) };
    const { id } = own.rule;
    const other = read.get(id);
    if (other !== undefined || rules.some((rule) => rule.id === id)) {
      const taken = other === undefined ? '是 gkml 自带的规则' : `在 ${other.file} 里已经有了`;
      throw new UsableError(`${what}：“${id}”${taken}`, {
        place: placeOf(own.locate(['名称'])),
        hint: '换一个名称；要改已有规则的级别和选项，写在 gkml.config.yaml 的“rules”里',
      });
    }
    read.set(id, own);
  }
  return [...read.values()];
}

/** What is not there is told of when it is read. */
async function eachOnce(paths: readonly string[]): Promise<Map<string, string>> {
  const byReal = new Map<string, string>();
  for (const path of paths) {
    const real = await realpath(path).catch(() => path);
    if (!byReal.has(real)) byReal.set(real, path);
  }
  return byReal;
}

/** @throws UsableError at the place of the first fault */
async function readRuleFile(path: string, cwd: string, maker: RuleMaker): Promise<Omit<OwnRule, 'path'>> {
  const file = relative(cwd, path).split(sep).join('/');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainReadFailure(error, file);
  });
  if (bytes.every((byte) => byte <= 0x20)) throw new UsableError(`${what}：文件是空的`, { place: file, hint: howTo });
  const source = await readYaml(file, bytes);
  refuseUnsound(what, source, syntaxFaults(source));
  const { validateRule } = await import('../../model/rule-validator.ts');
  const found = schemaFindings('rule', validateRule, source.data ?? {}, []);
  refuseUnsound(what, source, await Promise.all(found.map(withOwnHint)));
  const document = source.data as RuleDocument;
  refuseUnsound(what, source, maker.faultsIn(document));
  return { file, document, rule: maker.compile(document), locate: source.locate };
}

const howTo = '规则文件怎么写：gkml schema rule，例子见 docs/province-rules.md';

/** The general hints speak of catalogues. */
async function withOwnHint(finding: Finding): Promise<Finding> {
  if (finding.subject?.startsWith('unknown:') !== true) {
    const own = finding.hint?.includes('README') === true ? undefined : finding.hint;
    return { ...finding, hint: own === undefined ? howTo : `${own}\n${howTo}` };
  }
  const known = await keysAt(finding.path);
  const meant = nearestKey(String(finding.path.at(-1)), known);
  return { ...finding, hint: `${meant === undefined ? '' : `是不是想写“${meant}”？`}可以写：${known.join('、')}` };
}

/** What may stand in the place of the key at the end of a path: keys of the file, of 修改, of 例子, or tests. */
async function keysAt(path: Finding['path']): Promise<string[]> {
  const { properties, $defs } = JSON.parse(await readSchema('rule')) as KeyedSchema;
  const above: Readonly<Record<string, object | undefined>> = {
    修改: $defs['Mending']?.properties,
    例子: $defs['Examples']?.properties,
  };
  const keys = path.length === 1 ? properties : (above[String(path[0])] ?? $defs['Tests']?.properties);
  return Object.keys(keys ?? {});
}

interface KeyedSchema {
  readonly properties: object;
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
}
