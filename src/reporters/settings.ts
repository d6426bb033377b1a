// The settings of a run, for people and for programs.
import { displayWidth } from '../model/display-width.ts';
import type { OptionValue } from '../model/rule.ts';
import { optionText } from '../model/rule-settings.ts';
import type { EffectiveSetting, Origin, SettingsReport } from '../model/settings-report.ts';
import type { ReporterSettings } from './reporter.ts';
import { type TextColumn, textTable } from './text-table.ts';

/** Columns of a value. */
const widest = 40;
const left: TextColumn = { align: 'left' };

/** Group by group: a setting, its value, where it comes from. */
export function settingsText(report: SettingsReport, { style }: ReporterSettings): string {
  const groups = [
    { title: '不通过的级别', rows: rowsOf(report.settings, 'failOn') },
    { title: '自己的名录（registers），后面的盖在前面的上面', rows: valuesOf(report.settings, 'registers') },
    { title: '自己的规则（ruleFiles）', rows: valuesOf(report.settings, 'ruleFiles') },
    { title: '规则的级别和选项（rules）', rows: rowsOf(report.settings, 'rules.') },
    { title: '改动的级别（changes）', rows: rowsOf(report.settings, 'changes.') },
    { title: '只对一部分文件（overrides），后面的优先', rows: overrideRows(report) },
  ];
  const texts = groups.map(({ title, rows }) => {
    if (rows.length === 0) return '';
    const lines = textTable(rows, [left, left, left, left]).map((line) => `  ${line}`);
    return [style.strong(title), ...lines, ''].join('\n');
  });
  return [`${headText(report)}\n`, ...texts.filter((text) => text !== '')].join('\n');
}

/** The contract of schemas/settings.schema.json. */
export function settingsJson(report: SettingsReport): string {
  return `${JSON.stringify({ version: 1, ...report }, null, 2)}\n`;
}

function headText({ file, extended, subject }: SettingsReport): string {
  const source = file === null ? '没有配置文件，都是默认的设置' : `配置文件：${file}`;
  const chain = extended.length === 0 ? '' : `\n沿用：${extended.join('、')}`;
  return `${source}${chain}${subject === null ? '' : `\n对这个文件：${subject}`}`;
}

function rowsOf(settings: readonly EffectiveSetting[], key: string): string[][] {
  const meant = settings.filter((setting) => setting.key.startsWith(key));
  return meant.map((setting) => [nameOf(setting.key), shortened(setting.value), originText(setting.from)]);
}

function valuesOf(settings: readonly EffectiveSetting[], key: string): string[][] {
  const meant = settings.filter((setting) => setting.key === key);
  return meant.map(({ value, from }) => [shortened(value), originText(from)]);
}

function overrideRows({ overrides }: SettingsReport): string[][] {
  return overrides.map(({ paths, key, value, from }) => [
    paths.join('、'),
    key.split('.').slice(1).join(' '),
    shortened(value),
    originText(from),
  ]);
}

/** An option stands under its rule. */
function nameOf(key: string): string {
  const [, name, option] = key.split('.');
  return option === undefined ? (name ?? key) : `  ${option}`;
}

/** A long list would push what stands behind it off the screen. */
function shortened(value: OptionValue): string {
  const whole = optionText(value);
  if (typeof value !== 'object' || displayWidth(whole) <= widest) return whole;
  const shown = value.filter((_, index) => displayWidth(optionText(value.slice(0, index + 1))) <= widest);
  return `[${shown.join(', ')} ……]（${value.length} 个）`;
}

function originText(from: Origin): string {
  return from.kind === 'default' ? '默认' : from.place;
}
