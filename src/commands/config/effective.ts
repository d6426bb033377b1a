// Every setting with its value and where that comes from.
import { relative, resolve, sep } from 'node:path';
import type { FoundSetting } from '../../io/config/rule-lookup.ts';
import { placeOf } from '../../io/config/unsound.ts';
import { type ConfigLayer, failOnOf, type Settings } from '../../io/config.ts';
import { changeKindIds, changeKinds } from '../../model/change-kinds.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { type Path, valueAt } from '../../model/path.ts';
import type { RuleOption } from '../../model/rule.ts';
import { optionsIn, severityIn, severityKey } from '../../model/rule-settings.ts';
import type { EffectiveSetting, Origin, PartialSetting, SettingsReport } from '../../model/settings-report.ts';

/** A rule, or what may be named like one. */
export interface JudgedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

export interface Asked {
  /** --fail-on as it was given. */
  readonly failOn: string | undefined;
  /** GKML_FAIL_ON. */
  readonly env: string | undefined;
  /** The file that the settings are told for; undefined: for all. */
  readonly subject: string | undefined;
  /** Absolute. */
  readonly cwd: string;
}

const byDefault: Origin = { kind: 'default' };

/** @throws UsableError where the variable has a value that means nothing */
export function effectiveSettings(settings: Settings, rules: readonly JudgedRule[], asked: Asked): SettingsReport {
  const { layers, file, ownRules } = settings;
  const { cwd, subject } = asked;
  return {
    file: file ?? null,
    extended: layers.slice(0, -1).map((layer) => layer.file),
    subject: subject ?? null,
    settings: [
      { key: 'failOn', value: failOnOf(asked.failOn, asked.env, settings), from: failOnOrigin(asked, layers) },
      ...settings.registersFolders.map((folder) => registersSetting(folder, layers, cwd)),
      ...ownRules.map(({ file: value, path }) => ({ key: 'ruleFiles', value, from: ruleFileOrigin(path, layers) })),
      ...rules.flatMap((rule) => ruleSettings(rule, settings.settingsOf(rule.id, subject))),
      ...changeKindIds.map((kind) => {
        const value = settings.changeLevels[kind] ?? changeKinds[kind].level;
        return { key: `changes.${kind}`, value, from: lastSaying(layers, ['changes', kind]) };
      }),
    ],
    overrides: subject === undefined ? rules.flatMap((rule) => partialSettings(rule.id, settings)) : [],
  };
}

function failOnOrigin({ failOn, env }: Asked, layers: readonly ConfigLayer[]): Origin {
  if (failOn !== undefined) return { kind: 'flag', place: '--fail-on' };
  if (env !== undefined && env !== '') return { kind: 'env', place: 'GKML_FAIL_ON' };
  return lastSaying(layers, ['failOn']);
}

/** The last layer that has a value at the path. */
function lastSaying(layers: readonly ConfigLayer[], path: Path): Origin {
  const layer = layers.findLast(({ document }) => valueAt(document, path) !== undefined);
  return layer === undefined ? byDefault : { kind: 'file', place: placeOf(layer.locate(path)) };
}

function registersSetting(folder: string, layers: readonly ConfigLayer[], cwd: string): EffectiveSetting {
  const layer = layers.find(({ document: { registers }, root }) => registers && resolve(root, registers) === folder);
  const from: Origin = layer === undefined ? byDefault : { kind: 'file', place: placeOf(layer.locate(['registers'])) };
  return { key: 'registers', value: relative(cwd, folder).split(sep).join('/') || '.', from };
}

/** The entry of ruleFiles that led to the file; those in 规则 are taken by default. */
function ruleFileOrigin(path: string, layers: readonly ConfigLayer[]): Origin {
  for (const { document, root, locate } of layers) {
    const index = (document.ruleFiles ?? []).findIndex((entry) => {
      const named = resolve(root, entry);
      return path === named || path.startsWith(`${named}${sep}`);
    });
    if (index >= 0) return { kind: 'file', place: placeOf(locate(['ruleFiles', index])) };
  }
  return byDefault;
}

function ruleSettings(rule: JudgedRule, found: readonly FoundSetting[]): EffectiveSetting[] {
  const severity = found.findLast(({ setting }) => severityIn(setting) !== undefined);
  const options = Object.entries(rule.options ?? {}).map(([name, option]): EffectiveSetting => {
    const saying = found.findLast(({ setting }) => Object.hasOwn(optionsIn(setting), name));
    const value = saying === undefined ? option.default : (optionsIn(saying.setting)[name] ?? option.default);
    return { key: `rules.${rule.id}.${name}`, value, from: originOf(saying, name) };
  });
  const value = severityIn(severity?.setting) ?? rule.severity;
  return [{ key: `rules.${rule.id}`, value, from: originOf(severity, severityKey) }, ...options];
}

function originOf(found: FoundSetting | undefined, key: string): Origin {
  if (found === undefined) return byDefault;
  const path = typeof found.setting === 'object' ? [...found.path, key] : found.path;
  return { kind: 'file', place: placeOf(found.layer.locate(path)) };
}

function partialSettings(rule: string, settings: Settings): PartialSetting[] {
  return settings.placesOf(rule).flatMap((found) => {
    const { paths, setting } = found;
    if (paths === undefined) return [];
    const severity = severityIn(setting);
    const options = Object.entries(optionsIn(setting));
    return [
      ...(severity === undefined
        ? []
        : [{ paths, key: `rules.${rule}`, value: severity, from: originOf(found, severityKey) }]),
      ...options.map(([name, value]) => ({ paths, key: `rules.${rule}.${name}`, value, from: originOf(found, name) })),
    ];
  });
}
