import { changeKindIds, changeKinds } from '../model/change-kinds.ts';
import type { Finding } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import validate from '../model/generated/config-validator.ts';
import type { Location } from '../model/location.ts';
import { nearest } from '../model/nearest.ts';
import { type Path, valueAt } from '../model/path.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';

const configKeys = ['failOn', 'rules', 'changes', 'registers', 'overrides', 'paths'];

/**
 * Refuses settings that are not sound: a setting that does nothing is worse than none.
 * @throws UsableError with every fault, at the place of the first
 */
export function checkConfig(source: Source, ruleIds: readonly string[]): void {
  const grave = source.faults.filter(({ severity }) => severity === 'error');
  const syntax = grave.map(({ location, message, hint }) => ({ location, message, hint }));
  if (syntax.length > 0) throw asError(syntax);
  if (source.data === undefined || source.data === null) return;
  const schema = schemaFindings('config', validate as Validator, source.data, configKeys).map(withOwnHint);
  const findings = schema.length > 0 ? schema : unknownNames(source.data, ruleIds);
  const faults = findings.map(({ path, message, hint }) => ({ location: source.locate(path), message, hint }));
  if (faults.length > 0) throw asError(faults);
}

interface Fault {
  readonly location: Location;
  readonly message: string;
  readonly hint: string | undefined;
}

function asError(faults: readonly Fault[]): UsableError {
  const [first, ...others] = faults;
  const places = others.map(({ location, message }) => `第 ${location.line ?? 1} 行：${message}`);
  const hints = [first?.hint, ...(places.length === 0 ? [] : ['另外还有：', ...places])];
  const hint = hints.filter((line) => line !== undefined).join('\n');
  return new UsableError(`配置文件不对：${first?.message ?? ''}`, {
    place: placeOf(first?.location),
    ...(hint !== '' && { hint }),
  });
}

function placeOf(location: Location | undefined): string {
  return [location?.file, location?.line, location?.column].filter((part) => part !== undefined).join(':');
}

/** The general hints speak of catalogues. */
function withOwnHint(finding: Finding): Finding {
  if (finding.subject?.startsWith('unknown:') !== true) return finding;
  const key = String(finding.path.at(-1));
  const meant = nearest(key, configKeys);
  const all = '可以写：failOn、rules、changes、registers、overrides';
  return { ...finding, hint: meant === undefined ? all : `是不是想写“${meant}”？${all}` };
}

/** Rules and kinds of changes that do not exist. */
function unknownNames(data: unknown, ruleIds: readonly string[]): Finding[] {
  const overrides = valueAt(data, ['overrides']);
  const count = Array.isArray(overrides) ? overrides.length : 0;
  const places = [['rules'], ...Array.from({ length: count }, (_, index) => ['overrides', index, 'rules'])];
  return [
    ...places.flatMap((path) => unknownKeys(data, path, ruleIds, '这条规则', '现有的规则')),
    ...unknownKeys(data, ['changes'], changeKindIds, '这种改动', '改动的种类'),
  ];
}

function unknownKeys(data: unknown, path: Path, known: readonly string[], what: string, all: string): Finding[] {
  const unknown = Object.keys(valueAt(data, path) ?? {}).filter((key) => !known.includes(key));
  return unknown.map((key): Finding => {
    const meant = known.find((name) => titleOf(name) === key) ?? nearest(key, known);
    const hint = meant === undefined ? `${all}：${known.join('、')}` : `是不是想写 ${meant}？`;
    return { path: [...path, key], message: `没有“${key}”${what}`, hint };
  });
}

/** A kind of change may be written in Chinese on the command line, not in the file. */
function titleOf(name: string): string | undefined {
  const kind = changeKindIds.find((id) => id === name);
  return kind && changeKinds[kind].title;
}
