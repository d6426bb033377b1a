// What the settings say of a rule in a file, over all layers.
import { relative, resolve, sep } from 'node:path';
import type { Severity } from '../../model/diagnostic.ts';
import type { RuleSetting, RuleSettings } from '../../model/generated/config.ts';
import type { Path } from '../../model/path.ts';
import type { OptionValue } from '../../model/rule.ts';
import { optionsIn, severityIn } from '../../model/rule-settings.ts';
import { globMatcher, isGlob } from '../inputs/glob.ts';
import type { ConfigLayer } from './layers.ts';

/** One place that says something of a rule. */
export interface FoundSetting {
  readonly setting: RuleSetting;
  readonly layer: ConfigLayer;
  /** Of the setting in its file. */
  readonly path: Path;
  /** Patterns of the override that it stands in; undefined: it is for all files. */
  readonly paths?: readonly string[];
}

export interface RuleLookup {
  /** @param file as on the command line, relative to the working folder, or git-ref:path */
  severityOf(rule: string, file: string): Severity | 'off' | undefined;
  /** @param file undefined for a rule that looks across files: what is set for some files is not for it */
  optionsOf(rule: string, file: string | undefined): Readonly<Record<string, OptionValue>>;
  /** Every place that speaks of the rule, what counts less first. */
  placesOf(rule: string): readonly FoundSetting[];
  /** Those of them that are for the file. */
  settingsOf(rule: string, file: string | undefined): readonly FoundSetting[];
}

interface Part extends FoundSetting {
  covers(file: string): boolean;
}

const noOptions = {};

export function lookupRules(layers: readonly ConfigLayer[], cwd: string): RuleLookup {
  const parts = partsByRule(layers.flatMap((layer) => partsOf(layer, cwd)));
  const partsFor = (rule: string, file: string | undefined) =>
    (parts.get(rule) ?? []).filter(({ paths, covers }) => paths === undefined || (file !== undefined && covers(file)));
  return {
    severityOf: (rule, file) => {
      if (!parts.has(rule)) return undefined;
      return partsFor(rule, file)
        .map(({ setting }) => severityIn(setting))
        .findLast((severity) => severity !== undefined);
    },
    optionsOf: (rule, file) => {
      if (!parts.has(rule)) return noOptions;
      return Object.assign({}, ...partsFor(rule, file).map(({ setting }) => optionsIn(setting)));
    },
    placesOf: (rule) => parts.get(rule) ?? [],
    settingsOf: partsFor,
  };
}

function partsByRule(parts: readonly (Part & { readonly rule: string })[]): ReadonlyMap<string, readonly Part[]> {
  const byRule = new Map<string, Part[]>();
  for (const part of parts) byRule.set(part.rule, [...(byRule.get(part.rule) ?? []), part]);
  return byRule;
}

function partsOf(layer: ConfigLayer, cwd: string): (Part & { readonly rule: string })[] {
  const { rules = {}, overrides = [] } = layer.document;
  const entries = (settings: RuleSettings, path: Path, rest: Pick<Part, 'covers' | 'paths'>) =>
    Object.entries(settings).map(([rule, setting]) => ({ rule, setting, layer, path: [...path, rule], ...rest }));
  return [
    ...entries(rules, ['rules'], { covers: () => true }),
    ...overrides.flatMap(({ paths, rules: some }, index) => {
      const test = pathTest(paths);
      const covers = (file: string) => test(withinRoot(file, layer.root, cwd));
      return entries(some, ['overrides', index, 'rules'], { covers, paths });
    }),
  ];
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
