// What gkml.config.yaml says of one rule: a severity, or a map of a severity and the rule's options.
import { type Finding, type Severity, severities } from './diagnostic.ts';
import type { RuleSetting } from './generated/config.ts';
import { nearestKey } from './nearest.ts';
import type { OptionValue, Rule } from './rule.ts';

/** What settings need to know of a rule. */
export type ConfigurableRule = Pick<Rule, 'id' | 'options'>;

/** The key of the severity beside the options; no rule calls an option so. */
export const severityKey = '级别';

export function severityIn(setting: RuleSetting | undefined): Severity | 'off' | undefined {
  const word = typeof setting === 'object' ? setting[severityKey] : setting;
  return word === 'off' ? word : severities.find((severity) => severity === word);
}

export function optionsIn(setting: RuleSetting | undefined): Readonly<Record<string, OptionValue>> {
  if (typeof setting !== 'object') return {};
  const { [severityKey]: _, ...options } = setting;
  return options as Readonly<Record<string, OptionValue>>;
}

/** Options that the rule does not have, and values that they do not take. Paths are from the setting. */
export function ruleSettingFaults(rule: ConfigurableRule, setting: unknown): Finding[] {
  if (setting === null || typeof setting !== 'object') return [];
  const { [severityKey]: _, ...options } = setting as Readonly<Record<string, unknown>>;
  return Object.entries(options).flatMap(([name, value]) => {
    const fault = optionFault(rule, name, value);
    return fault === undefined ? [] : [{ ...fault, path: [name] }];
  });
}

function optionFault(rule: ConfigurableRule, name: string, value: unknown): Omit<Finding, 'path'> | undefined {
  const { id, options = {} } = rule;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const meant = nearestKey(name, [severityKey, ...Object.keys(options)]);
    const hint = `${meant === undefined ? '' : `是不是想写“${meant}”？`}${knownOptions(rule)}`;
    return { message: `规则 ${id} 没有“${name}”这个选项`, hint };
  }
  const kind = kindOf(option.default);
  if (kindOf(value) !== kind) {
    const hint = `${option.description}，默认 ${optionText(option.default)}`;
    return { message: `“${name}”应当是${kindNames[kind]}`, hint };
  }
  if (typeof value === 'number' && !(value >= 0 && Number.isFinite(value))) {
    return { message: `“${name}”应当是不小于 0 的数字`, hint: option.description };
  }
  return undefined;
}

function knownOptions({ options = {} }: ConfigurableRule): string {
  const lines = Object.entries(options).map(
    ([name, option]) => `${name}（${option.description}，默认 ${optionText(option.default)}）`,
  );
  return lines.length === 0 ? '这条规则没有选项，只能改级别' : `可以写：${severityKey}、${lines.join('、')}`;
}

type Kind = 'number' | 'string' | 'boolean' | 'list';

const kindNames: Readonly<Record<Kind, string>> = {
  number: '数字，不加引号',
  string: '文字',
  boolean: ' true 或者 false',
  list: '文字的列表，如 [甲, 乙]',
};

function kindOf(value: OptionValue): Kind;
function kindOf(value: unknown): Kind | undefined;
function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  return type === 'number' || type === 'string' || type === 'boolean' ? type : undefined;
}

/** As one writes it in the settings. */
export function optionText(value: OptionValue): string {
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}
