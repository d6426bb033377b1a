import { changeKindIds, changeKinds } from '../../model/change-kinds.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { ConfigDocument } from '../../model/generated/config.ts';
import validate from '../../model/generated/config-validator.ts';
import { nearest } from '../../model/nearest.ts';
import { type Path, valueAt } from '../../model/path.ts';
import { type ConfigurableRule, ruleSettingFaults } from '../../model/rule-settings.ts';
import { schemaFindings, type Validator } from '../../model/schema-findings.ts';
import type { Source } from '../../model/source.ts';
import { refuseUnsound, syntaxFaults } from './unsound.ts';

const what = '配置文件不对';

/** Keys that are suggested for a mistyped one: `paths` stands in an override. */
const configKeys = ['extends', 'failOn', 'rules', 'changes', 'registers', 'ruleFiles', 'overrides'];

/**
 * Refuses settings whose form is not sound: a setting that does nothing is worse than none.
 * @throws UsableError with every fault, at the place of the first
 */
export function checkForm(source: Source): void {
  refuseUnsound(what, source, syntaxFaults(source));
  if (source.data === undefined || source.data === null) return;
  const found = schemaFindings('config', validate as Validator, source.data, [...configKeys, 'paths']);
  refuseUnsound(what, source, withoutMeant(found).map(withOwnHint));
}

/**
 * Refuses names that mean nothing: rules, their options, kinds of changes.
 * @throws UsableError with every fault, at the place of the first
 */
export function checkNames(
  { document, locate }: Pick<Source, 'locate'> & { readonly document: ConfigDocument },
  rules: readonly ConfigurableRule[],
): void {
  refuseUnsound(what, { locate }, [
    ...ruleMaps(document).flatMap((path) => ruleFaults(valueAt(document, path), path, rules)),
    ...unknownKeys(document, ['changes'], changeKindIds, '这种改动', '改动的种类'),
  ]);
}

/** A key that is missing because it is mistyped is told of once, where it stands. */
function withoutMeant(found: readonly Finding[]): Finding[] {
  const meant = new Set(
    found.filter(isUnknownKey).map(({ path }) => JSON.stringify([path.slice(0, -1), `required:${meantKey(path)}`])),
  );
  return found.filter(({ path, subject }) => !meant.has(JSON.stringify([path, subject])));
}

function isUnknownKey({ subject }: Finding): boolean {
  return subject?.startsWith('unknown:') === true;
}

function keysAt(path: Path): readonly string[] {
  return path.length > 1 ? ['paths', 'rules'] : configKeys;
}

function meantKey(path: Path): string | undefined {
  return nearest(String(path.at(-1)), keysAt(path));
}

/** The general hints speak of catalogues. */
function withOwnHint(finding: Finding): Finding {
  if (!isUnknownKey(finding)) return finding;
  const meant = meantKey(finding.path);
  const all = `可以写：${keysAt(finding.path).join('、')}`;
  return { ...finding, hint: meant === undefined ? all : `是不是想写“${meant}”？${all}` };
}

/** Where rules are set: for all files, and for some. */
function ruleMaps(data: unknown): Path[] {
  const overrides = valueAt(data, ['overrides']);
  const count = Array.isArray(overrides) ? overrides.length : 0;
  return [['rules'], ...Array.from({ length: count }, (_, index) => ['overrides', index, 'rules'])];
}

function ruleFaults(settings: unknown, path: Path, rules: readonly ConfigurableRule[]): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return [
    ...unknownKeys(settings, [], [...byId.keys()], '这条规则', '现有的规则'),
    ...Object.entries(settings ?? {}).flatMap(([id, setting]) => {
      const rule = byId.get(id);
      const faults = rule === undefined ? [] : ruleSettingFaults(rule, setting);
      return faults.map((fault) => ({ ...fault, path: [id, ...fault.path] }));
    }),
  ].map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

function unknownKeys(data: unknown, path: Path, known: readonly string[], kind: string, all: string): Finding[] {
  const unknown = Object.keys(valueAt(data, path) ?? {}).filter((key) => !known.includes(key));
  return unknown.map((key): Finding => {
    const meant = known.find((name) => titleOf(name) === key) ?? nearest(key, known);
    const hint = meant === undefined ? `${all}：${known.join('、')}` : `是不是想写 ${meant}？`;
    return { path: [...path, key], message: `没有“${key}”${kind}`, hint };
  });
}

/** A kind of change may be written in Chinese on the command line, not in the file. */
function titleOf(name: string): string | undefined {
  const kind = changeKindIds.find((id) => id === name);
  return kind && changeKinds[kind].title;
}
