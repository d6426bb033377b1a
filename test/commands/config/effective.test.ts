import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effectiveSettings } from '../../../src/commands/config/effective.ts';
import { readConfig } from '../../../src/io/config.ts';
import validate from '../../../src/model/generated/settings-validator.ts';
import type { ItemRule } from '../../../src/model/rule.ts';
import { schemaFindings, type Validator } from '../../../src/model/schema-findings.ts';
import type { SettingsReport } from '../../../src/model/settings-report.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { provinceRules } from '../../../src/operations/province-rules.ts';
import { settingsJson, settingsText } from '../../../src/reporters/settings.ts';
import { runGkml } from '../../cli/run-gkml.ts';
import { temporaryFolder } from '../../io/temporary-folder.ts';

const options = {
  一般事项: { description: '最多多少个工作日', default: 20 },
  除外词: { description: '不查的词', default: Array.from({ length: 12 }, (_, index) => `第${index + 1}个词语`) },
};
const rules = [rule('deadline-within-limit', options), rule('organ-specific')];
const likeRules = [{ id: 'schema', severity: 'error' as const }];

function rule(id: string, own: ItemRule['options'] = {}): ItemRule {
  const head = { id, title: id, scope: 'item', severity: 'error', basis: '示例', tags: [] } as const;
  return { ...head, options: own, check: () => {} };
}

const files = {
  '县/gkml.config.yaml': [
    'extends: [../省]',
    'rules:',
    '  deadline-within-limit: { 一般事项: 15 }',
    'changes: { item-removed: warning }',
    'overrides:',
    '  - paths: [乡镇]',
    '    rules: { deadline-within-limit: { 级别: warning, 一般事项: 10 }, organ-specific: "off" }',
    '',
  ].join('\n'),
  '县/名录/说明.txt': '',
  '县/规则/有渠道.yaml':
    '名称: 县-有渠道\n标题: 有渠道\n级别: info\n依据: 示例\n应当: { 渠道: { 填写: true } }\n问题: 无\n怎么改: 写\n',
  '省/gkml.config.yaml': 'failOn: warning\nrules: { organ-specific: info }\nregisters: 本省\nruleFiles: [自定]\n',
  '省/本省/说明.txt': '',
  '省/自定/有依据.yaml':
    '名称: 省-有依据\n标题: 有依据\n级别: info\n依据: 示例\n应当: { 依据: { 填写: true } }\n问题: 无\n怎么改: 写\n',
};

async function report(
  asked: { readonly subject?: string; readonly failOn?: string; readonly env?: string } = {},
  given: Readonly<Record<string, string>> = files,
): Promise<SettingsReport> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(given)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const cwd = join(folder, '县');
  await mkdir(cwd, { recursive: true });
  const settings = await readConfig({
    cwd,
    configFile: undefined,
    rules,
    likeRules,
    loadMaker: async () => provinceRules,
  });
  const { subject, failOn, env } = asked;
  return effectiveSettings(settings, [...settings.rules, ...likeRules], { subject, failOn, env, cwd });
}

async function told(key: string, asked: Parameters<typeof report>[0] = {}): Promise<unknown[]> {
  const { settings } = await report(asked);
  return settings
    .filter((setting) => setting.key === key)
    .map(({ value, from }) => [value, from.kind === 'default' ? '默认' : from.place]);
}

describe('effectiveSettings', () => {
  it.each([
    ['failOn', {}, 'warning', '../省/gkml.config.yaml:1:9'],
    ['failOn', { env: 'info' }, 'info', 'GKML_FAIL_ON'],
    ['failOn', { env: 'info', failOn: 'never' }, 'never', '--fail-on'],
    ['failOn', { env: '' }, 'warning', '../省/gkml.config.yaml:1:9'],
    ['rules.organ-specific', {}, 'info', '../省/gkml.config.yaml:2:26'],
    ['rules.organ-specific', { subject: '乡镇/一.yaml' }, 'off', 'gkml.config.yaml:7:80'],
    ['rules.deadline-within-limit', {}, 'error', '默认'],
    ['rules.deadline-within-limit', { subject: '乡镇/一.yaml' }, 'warning', 'gkml.config.yaml:7:43'],
    ['rules.deadline-within-limit', { subject: '县城/一.yaml' }, 'error', '默认'],
    ['rules.deadline-within-limit.一般事项', {}, 15, 'gkml.config.yaml:3:34'],
    ['rules.deadline-within-limit.一般事项', { subject: '乡镇/一.yaml' }, 10, 'gkml.config.yaml:7:58'],
    ['rules.deadline-within-limit.除外词', {}, options.除外词.default, '默认'],
    ['rules.schema', {}, 'error', '默认'],
    ['rules.省-有依据', {}, 'info', '默认'],
    ['changes.item-removed', {}, 'warning', 'gkml.config.yaml:4:26'],
    ['changes.item-added', {}, 'info', '默认'],
  ])('%s with %j is %j from %s', async (key, asked, value, from) => {
    expect(await told(key, asked)).toEqual([[value, from]]);
  });

  it('tells every folder of registers and every rule file', async () => {
    expect(await told('registers')).toEqual([
      ['../省/本省', '../省/gkml.config.yaml:3:12'],
      ['名录', '默认'],
    ]);
    expect(await told('ruleFiles')).toEqual([
      ['../省/自定/有依据.yaml', '../省/gkml.config.yaml:4:13'],
      ['规则/有渠道.yaml', '默认'],
    ]);
  });

  it('refuses a variable that means nothing', async () => {
    await expect(report({ env: 'eror' })).rejects.toThrow('环境变量 GKML_FAIL_ON 不能写“eror”');
  });

  it.each([
    ['of all files', {}, files, 'settings.txt'],
    ['of one file', { subject: '乡镇/一.yaml' }, files, 'settings-of-file.txt'],
    ['without a settings file', {}, {}, 'settings-default.txt'],
  ])('is shown %s', async (_, asked, given, golden) => {
    const shown = settingsText(await report(asked, given), { style: plainStyle, columns: 100 });
    await expect(shown).toMatchFileSnapshot(resolve(import.meta.dirname, '../../reporters/expected', golden));
  });

  it('has the form of the schema', async () => {
    for (const made of [await report(), await report({ subject: '乡镇/一.yaml' }), await report({}, {})]) {
      expect(schemaFindings('settings', validate as unknown as Validator, JSON.parse(settingsJson(made)), [])).toEqual(
        [],
      );
    }
  });
});

describe('gkml config', () => {
  it('prints what the schema says, with every rule', async () => {
    const { stdout, exitCode } = await runGkml(['config', '-f', 'json'], { cwd: await temporaryFolder() });
    expect(exitCode).toBe(0);
    const printed = JSON.parse(stdout) as SettingsReport;
    expect(schemaFindings('settings', validate as unknown as Validator, printed, [])).toEqual([]);
    expect(printed.settings.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'failOn',
        'rules.schema',
        'rules.deadline-within-limit.一般事项',
        'changes.item-removed',
      ]),
    );
  });
});
