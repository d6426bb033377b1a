import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failOnOf, readConfig, type Settings } from '../../src/io/config.ts';
import { UsableError } from '../../src/model/errors.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { provinceRules } from '../../src/operations/province-rules.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rules = [
  rule('deadline-within-limit', {
    一般事项: { description: '一般事项最多多少个工作日', default: 20 },
    说明用语: { description: '说明里的话', default: '依法' },
    从严: { description: '是不是从严', default: false },
    除外词: { description: '有这些词的不查', default: ['公示期'] },
  }),
  rule('organ-specific'),
];
const given = { rules, likeRules: [{ id: 'schema' }], loadMaker: async () => provinceRules };

function rule(id: string, options: ItemRule['options'] = {}): ItemRule {
  return { id, title: id, scope: 'item', severity: 'error', basis: '示例', tags: [], options, check: () => {} };
}

/** A repository with a settings file at its top and a folder 甲/乙 in it. */
async function repository(config: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '甲/乙'), { recursive: true });
  await writeFile(join(folder, 'gkml.config.yaml'), config);
  return folder;
}

async function read(config: string, from = '.'): Promise<Settings> {
  return readConfig({
    cwd: join(await repository(config), from),
    configFile: undefined,
    ...given,
  });
}

describe('readConfig', () => {
  it('takes the nearest file in the working folder or above', async () => {
    const folder = await repository('failOn: warning\n');
    const fromBelow = await readConfig({
      cwd: join(folder, '甲/乙'),
      configFile: undefined,
      ...given,
    });
    expect(fromBelow).toMatchObject({
      file: '../../gkml.config.yaml',
      root: folder,
      failOn: 'warning',
    });
    await writeFile(join(folder, '甲/gkml.config.yaml'), 'failOn: info\n');
    const nearer = await readConfig({
      cwd: join(folder, '甲/乙'),
      configFile: undefined,
      ...given,
    });
    expect(nearer).toMatchObject({
      file: '../gkml.config.yaml',
      root: join(folder, '甲'),
      failOn: 'info',
    });
  });

  it('takes the file that --config names instead', async () => {
    const folder = await repository('failOn: warning\n');
    await writeFile(join(folder, '甲/别的.yaml'), 'failOn: error\n');
    const settings = await readConfig({
      cwd: folder,
      configFile: '甲/别的.yaml',
      ...given,
    });
    expect(settings).toMatchObject({
      file: '甲/别的.yaml',
      root: join(folder, '甲'),
      failOn: 'error',
    });
    const missing = readConfig({
      cwd: folder,
      configFile: '没有.yaml',
      ...given,
    });
    await expect(missing).rejects.toMatchObject({
      place: '没有.yaml',
      message: '没有这个文件',
    });
  });

  it.each(['', '# 还没有设置\n', '{}\n'])('sets nothing where the file says %j', async (config) => {
    const settings = await read(config);
    expect(settings.failOn).toBeUndefined();
    expect(settings.severityOf('schema', '一.yaml')).toBeUndefined();
    expect(settings.changeLevels).toEqual({});
  });

  it('takes the gravity of changes', async () => {
    const { changeLevels } = await read('changes: { deadline-changed: error, channel-removed: info }\n');
    expect(changeLevels).toEqual({ 'deadline-changed': 'error', 'channel-removed': 'info' });
  });

  it.each([
    ['faillOn: error\n', 'gkml.config.yaml:1:10', '配置文件不对：不认识的键“faillOn”', '是不是想写“failOn”？'],
    ['failOn: fatal\n', 'gkml.config.yaml:1:9', '配置文件不对：“failOn”只能写：error、warning、info、never', undefined],
    [
      'rules:\n  deadline-within-limits: off\n',
      'gkml.config.yaml:2:27',
      '配置文件不对：没有“deadline-within-limits”这条规则',
      '是不是想写 deadline-within-limit？',
    ],
    [
      'rules:\n  schema: none\n',
      'gkml.config.yaml:2:11',
      '配置文件不对：规则的级别只能写：off、info、warning、error',
      undefined,
    ],
    [
      'overrides:\n  - paths: [甲]\n    rules:\n      organ: off\n',
      'gkml.config.yaml:4:14',
      '配置文件不对：没有“organ”这条规则',
      '现有的规则：deadline-within-limit、organ-specific、schema',
    ],
    [
      'changes:\n  deadline-loosend: info\n',
      'gkml.config.yaml:2:21',
      '配置文件不对：没有“deadline-loosend”这种改动',
      '是不是想写 deadline-loosened？',
    ],
    [
      'changes:\n  时限放宽: info\n',
      'gkml.config.yaml:2:9',
      '配置文件不对：没有“时限放宽”这种改动',
      '是不是想写 deadline-loosened？',
    ],
    [
      'changes:\n  别的: info\n',
      'gkml.config.yaml:2:7',
      '配置文件不对：没有“别的”这种改动',
      '改动的种类：item-removed、',
    ],
    [
      'changes:\n  item-removed: off\n',
      'gkml.config.yaml:2:17',
      '配置文件不对：改动的级别只能写：info、warning、error',
      undefined,
    ],
    ['failOn: 1\n', 'gkml.config.yaml:1:9', '配置文件不对：“failOn”只能写：error、warning、info、never', undefined],
    [
      'changes:\n  item-removed: 1\n',
      'gkml.config.yaml:2:17',
      '配置文件不对：改动的级别只能写：info、warning、error',
      undefined,
    ],
    [
      'failOn: error\nfailOn: info\n',
      'gkml.config.yaml:2:1',
      '配置文件不对：键“failOn”重复，第1行已经有一个',
      '同一处每个键只写一次',
    ],
    [
      'overrides:\n  - path: [甲]\n    rules: {}\n',
      'gkml.config.yaml:2:11',
      '配置文件不对：不认识的键“path”',
      '是不是想写“paths”？',
    ],
    ['overrides:\n  - rules: {}\n', 'gkml.config.yaml:2:5', '配置文件不对：缺少“paths”', undefined],
    ['只是文字\n', 'gkml.config.yaml:1:1', '配置文件不对：文件内容不是“键: 值”的形式', undefined],
  ])('refuses %j at its place', async (config, place, message, hint) => {
    const error = await read(config).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsableError);
    expect(error).toMatchObject({ place, message });
    if (hint !== undefined) expect((error as UsableError).hint).toContain(hint);
  });

  it('names every fault, not only the first', async () => {
    const config = 'rules:\n  schema: off\n  organs: off\n  deadline: off\n';
    await expect(read(config)).rejects.toMatchObject({
      place: 'gkml.config.yaml:3:11',
      hint: expect.stringContaining('第 4 行：没有“deadline”这条规则'),
    });
  });

  it('names a mistyped key once, not as missing too', async () => {
    const error = await read('overrides:\n  - path: [甲]\n    rules: {}\n').catch((thrown: unknown) => thrown);
    expect((error as UsableError).hint).toBe('是不是想写“paths”？可以写：paths、rules');
  });

  it('refuses broken YAML', async () => {
    await expect(read('failOn: "error\n')).rejects.toMatchObject({
      message: expect.stringContaining('配置文件不对'),
    });
  });
});

describe('severityOf', () => {
  const config = [
    'rules: { schema: warning, organ-specific: info }',
    'overrides:',
    '  - paths: [甲, "*.xlsx"]',
    '    rules: { schema: "off" }',
    '  - paths: ["甲/**/税收*.yaml"]',
    '    rules: { schema: error }',
    '',
  ].join('\n');

  it.each([
    ['schema', '一.yaml', 'warning', 'for all files'],
    ['schema', '甲/一.yaml', 'off', 'a folder'],
    ['schema', '甲/乙/一.yaml', 'off', 'a folder in a folder'],
    ['schema', '甲乙/一.yaml', 'warning', 'another folder with the same beginning'],
    ['schema', '上报.xlsx', 'off', 'a pattern'],
    ['schema', '甲/乙/税收管理.yaml', 'error', 'the later one counts'],
    ['organ-specific', '甲/一.yaml', 'info', 'a rule that the override does not name'],
    ['deadline-within-limit', '一.yaml', undefined, 'a rule that nobody names'],
    ['toString', '一.yaml', undefined, 'a word that every object knows'],
    ['schema', 'HEAD~1:甲/一.yaml', 'off', 'a file of a git revision'],
  ])('%s in %s: %s (%s)', async (rule, file, severity, _why) => {
    expect((await read(config)).severityOf(rule, file)).toBe(severity);
  });

  it('reads paths from the settings file on, wherever gkml is run', async () => {
    const settings = await read(config, '甲');
    expect(settings.severityOf('schema', '一.yaml')).toBe('off');
    expect(settings.severityOf('schema', '../一.yaml')).toBe('warning');
  });
});

describe('options of rules', () => {
  const config = [
    'rules:',
    '  deadline-within-limit: { 级别: warning, 一般事项: 15 }',
    'overrides:',
    '  - paths: [甲]',
    '    rules: { deadline-within-limit: { 一般事项: 10, 除外词: [公示期, 征求意见] } }',
    '  - paths: [甲/乙]',
    '    rules: { deadline-within-limit: error }',
    '',
  ].join('\n');

  it.each([
    ['一.yaml', 'warning', { 一般事项: 15 }],
    ['甲/一.yaml', 'warning', { 一般事项: 10, 除外词: ['公示期', '征求意见'] }],
    ['甲/乙/一.yaml', 'error', { 一般事项: 10, 除外词: ['公示期', '征求意见'] }],
  ])('are laid over each other for %s, beside the severity', async (file, severity, options) => {
    const settings = await read(config);
    expect(settings.severityOf('deadline-within-limit', file)).toBe(severity);
    expect(settings.optionsOf('deadline-within-limit', file)).toEqual(options);
  });

  it('are those of all files for a rule that looks across files', async () => {
    expect((await read(config)).optionsOf('deadline-within-limit', undefined)).toEqual({ 一般事项: 15 });
    expect((await read(config)).optionsOf('organ-specific', '甲/一.yaml')).toEqual({});
  });

  it.each([
    [
      '一般期限: 15',
      '规则 deadline-within-limit 没有“一般期限”这个选项',
      '是不是想写“一般事项”？可以写：级别、一般事项（一般事项最多多少个工作日，默认 20）、',
    ],
    ['一般事项: "15"', '“一般事项”应当是数字，不加引号', '一般事项最多多少个工作日，默认 20'],
    ['一般事项: -1', '“一般事项”应当是不小于 0 的数字', '一般事项最多多少个工作日'],
    ['说明用语: [依法]', '“说明用语”应当是文字', '说明里的话，默认 依法'],
    ['从严: 是', '“从严”应当是 true 或者 false', '是不是从严，默认 false'],
    ['除外词: 公示期', '“除外词”应当是文字的列表，如 [甲, 乙]', '有这些词的不查，默认 [公示期]'],
  ])('refuses %s at its place', async (option, message, hint) => {
    const inRules = read(`rules:\n  deadline-within-limit: { ${option} }\n`);
    await expect(inRules).rejects.toMatchObject({
      message: `配置文件不对：${message}`,
      hint: expect.stringContaining(hint),
    });
    const inOverride = read(
      `overrides:\n  - paths: [甲]\n    rules:\n      deadline-within-limit:\n        ${option}\n`,
    );
    await expect(inOverride).rejects.toMatchObject({
      place: expect.stringMatching(/^gkml\.config\.yaml:5:\d+$/),
      message: `配置文件不对：${message}`,
    });
  });

  it('refuses an option of a rule that has none', async () => {
    await expect(read('rules: { organ-specific: { 一般事项: 15 } }\n')).rejects.toMatchObject({
      message: '配置文件不对：规则 organ-specific 没有“一般事项”这个选项',
      hint: '这条规则没有选项，只能改级别',
    });
  });
});

describe('the folder of registers', () => {
  const foldersOf = async (config: string) => {
    const folder = await repository(config);
    await mkdir(join(folder, '名录'));
    await mkdir(join(folder, '甲/本县'));
    const settings = await readConfig({ cwd: join(folder, '甲/乙'), configFile: undefined, ...given });
    return { folder, registers: settings.registersFolder };
  };

  it('is the one beside the file', async () => {
    const { folder, registers } = await foldersOf('failOn: error\n');
    expect(registers).toBe(join(folder, '名录'));
  });

  it('is the one that the file names, told from the file', async () => {
    const { folder, registers } = await foldersOf('registers: 甲/本县\n');
    expect(registers).toBe(join(folder, '甲/本县'));
  });

  it('is none where there is no such folder, and no file either', async () => {
    expect((await read('failOn: error\n')).registersFolder).toBeUndefined();
    const folder = await temporaryFolder();
    await mkdir(join(folder, '名录'));
    const settings = await readConfig({ cwd: folder, configFile: undefined, ...given });
    expect(settings.registersFolder).toBeUndefined();
  });

  it('has to be there where the file names it', async () => {
    const failure = await read('registers: 没有\n').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsableError);
    expect(failure).toMatchObject({ message: '没有“registers”所写的文件夹“没有”', place: 'gkml.config.yaml:1:12' });
  });
});

describe('failOnOf', () => {
  it.each([
    [undefined, undefined, undefined, 'error', 'nothing said'],
    [undefined, undefined, 'info', 'info', 'the file'],
    [undefined, 'warning', 'info', 'warning', 'the environment before the file'],
    ['error', 'warning', 'info', 'error', 'the flag before both'],
    [undefined, '', 'info', 'info', 'an empty variable says nothing'],
  ] as const)('flag %s, GKML_FAIL_ON %s, file %s: %s (%s)', (flag, env, file, expected, _why) => {
    expect(failOnOf(flag, env, { failOn: file })).toBe(expected);
  });

  it('refuses another word in the environment', () => {
    expect(() => failOnOf(undefined, 'eror', { failOn: undefined })).toThrow('环境变量 GKML_FAIL_ON 不能写“eror”');
  });
});
