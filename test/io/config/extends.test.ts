import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, type Settings } from '../../../src/io/config.ts';
import { provinceRules } from '../../../src/operations/province-rules.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const likeRules = ['schema', 'organ-specific', 'item-unique'].map((id) => ({ id }));

const rule = (name: string, level = 'info') =>
  `名称: ${name}\n标题: 有渠道\n级别: ${level}\n依据: 示例\n应当: { 渠道: { 填写: true } }\n问题: 没有渠道\n怎么改: 请写上\n`;

/** Files by their paths; gkml runs in 县. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '县'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function settingsIn(folder: string): Promise<Settings> {
  return readConfig({
    cwd: join(folder, '县'),
    configFile: undefined,
    rules: [],
    likeRules,
    loadMaker: async () => provinceRules,
  });
}

async function read(files: Readonly<Record<string, string>>): Promise<Settings> {
  return settingsIn(await repository(files));
}

describe('extends', () => {
  it('takes a file, a folder and a package, and lets the later one count, the own file last', async () => {
    const settings = await read({
      '县/gkml.config.yaml':
        'extends: [../省/严格.yaml, ../市, 规则包, "@省/规则包/宽.yaml"]\nrules: { organ-specific: error }\n',
      '省/严格.yaml': 'failOn: info\nrules: { schema: info, organ-specific: info, item-unique: info }\n',
      '市/gkml.config.yaml': 'failOn: warning\nrules: { organ-specific: warning }\nchanges: { item-removed: info }\n',
      'node_modules/规则包/gkml.config.yaml': 'rules: { schema: warning }\n',
      'node_modules/@省/规则包/宽.yaml': 'changes: { item-added: warning }\n',
    });
    expect(settings.failOn).toBe('warning');
    expect(likeRules.map(({ id }) => settings.severityOf(id, '一.yaml'))).toEqual(['warning', 'error', 'info']);
    expect(settings.changeLevels).toEqual({ 'item-removed': 'info', 'item-added': 'warning' });
    expect(settings.layers.map(({ file }) => file)).toEqual([
      '../省/严格.yaml',
      '../市/gkml.config.yaml',
      '../node_modules/规则包/gkml.config.yaml',
      '../node_modules/@省/规则包/宽.yaml',
      'gkml.config.yaml',
    ]);
  });

  it('tells the paths of a file from its own folder', async () => {
    const folder = await repository({
      '县/gkml.config.yaml': 'extends: [../省]\n',
      '省/gkml.config.yaml':
        'registers: 本省\nruleFiles: [自定]\noverrides:\n  - { paths: [目录], rules: { schema: info } }\n' +
        '  - { paths: ["**/乡镇/**"], rules: { schema: warning } }\n',
      '省/本省/说明.txt': '',
      '省/自定/一.yaml': rule('省-有渠道'),
    });
    const settings = await settingsIn(folder);
    expect(settings.registersFolder).toBeUndefined();
    expect(settings.registersFolders).toEqual([join(folder, '省/本省')]);
    expect(settings.ownRules.map(({ file, rule: { id } }) => [file, id])).toEqual([
      ['../省/自定/一.yaml', '省-有渠道'],
    ]);
    expect(settings.severityOf('schema', '目录/一.yaml')).toBeUndefined();
    expect(settings.severityOf('schema', '../省/目录/一.yaml')).toBe('info');
    expect(settings.severityOf('schema', '乡镇/一.yaml')).toBe('warning');
  });

  it('lays registers over each other and puts rules together, those of the file last', async () => {
    const folder = await repository({
      '县/gkml.config.yaml': 'extends: [../省]\nrules: { 省-有渠道: off, 县-有渠道: error }\n',
      '省/gkml.config.yaml': 'rules: { 省-有渠道: warning }\n',
      '省/名录/说明.txt': '',
      '县/名录/说明.txt': '',
      '省/规则/一.yaml': rule('省-有渠道'),
      '县/规则/一.yaml': rule('县-有渠道'),
    });
    const settings = await settingsIn(folder);
    expect(settings.registersFolders).toEqual([join(folder, '省/名录'), join(folder, '县/名录')]);
    expect(settings.registersFolder).toBe(join(folder, '县/名录'));
    expect(settings.rules.map(({ id }) => id)).toEqual(['省-有渠道', '县-有渠道']);
    expect(settings.severityOf('省-有渠道', '一.yaml')).toBe('off');
  });

  it('takes a file once that is extended twice, where it is first', async () => {
    const settings = await read({
      '县/gkml.config.yaml': 'extends: [../甲.yaml, ../乙.yaml]\n',
      '甲.yaml': 'extends: [底.yaml]\nfailOn: warning\n',
      '乙.yaml': 'extends: [底.yaml]\n',
      '底.yaml': 'failOn: info\n',
    });
    expect(settings.failOn).toBe('warning');
    expect(settings.layers.map(({ file }) => file)).toEqual([
      '../底.yaml',
      '../甲.yaml',
      '../乙.yaml',
      'gkml.config.yaml',
    ]);
  });

  it('refuses what leads back to itself, with the way there', async () => {
    const files = {
      '县/gkml.config.yaml': 'extends: [../省]\n',
      '省/gkml.config.yaml': 'failOn: error\nextends:\n  - ../县/gkml.config.yaml\n',
    };
    await expect(read(files)).rejects.toMatchObject({
      message: '配置文件沿用来沿用去，绕成了圈',
      place: '../省/gkml.config.yaml:3:5',
      hint: '沿用的次序：gkml.config.yaml → ../省/gkml.config.yaml → gkml.config.yaml\n从其中一个文件的“extends”里删去一条',
    });
    await expect(read({ '县/gkml.config.yaml': 'extends: [.]\n' })).rejects.toMatchObject({
      hint: expect.stringContaining('gkml.config.yaml → gkml.config.yaml'),
    });
  });

  it('sees through links', async () => {
    const folder = await repository({ '县/gkml.config.yaml': 'extends: [别名.yaml]\n' });
    await symlink(join(folder, '县/gkml.config.yaml'), join(folder, '县/别名.yaml'));
    await expect(settingsIn(folder)).rejects.toMatchObject({ message: '配置文件沿用来沿用去，绕成了圈' });
  });

  it.each([
    ['../没有', '没有这个文件或文件夹', '路径从写它的配置文件所在的文件夹算起'],
    ['没有的包', '没有这个文件或文件夹，也没有装这个名字的包', 'npm install'],
    ['../空', '这个文件夹里没有 gkml.config.yaml', '写里面的配置文件，或者换一个文件夹'],
  ])('refuses %s, which is not there, with the way there', async (entry, problem, hint) => {
    const files = {
      '县/gkml.config.yaml': 'extends: [../省]\n',
      '省/gkml.config.yaml': `extends: [${entry}]\n`,
      '空/说明.txt': '',
    };
    const failure = read(files);
    await expect(failure).rejects.toMatchObject({
      message: `沿用的配置“${entry}”找不到：${problem}`,
      place: '../省/gkml.config.yaml:1:11',
      hint: expect.stringContaining(hint),
    });
    await expect(failure).rejects.toMatchObject({
      hint: expect.stringContaining(`沿用的次序：gkml.config.yaml → ../省/gkml.config.yaml → ${entry}`),
    });
  });

  it('refuses an unsound file at its own place', async () => {
    const files = { '县/gkml.config.yaml': 'extends: [../省]\n', '省/gkml.config.yaml': 'rules: { 没有: off }\n' };
    await expect(read(files)).rejects.toMatchObject({
      message: '配置文件不对：没有“没有”这条规则',
      place: '../省/gkml.config.yaml:1:14',
    });
  });
});

describe('rule files', () => {
  it('are those in 规则 beside the settings, or those that the settings name, each once', async () => {
    const usual = await read({
      '县/gkml.config.yaml': '',
      '县/规则/乙.yaml': rule('乙'),
      '县/规则/甲.yml': rule('甲'),
    });
    expect(usual.rules.map(({ id }) => id)).toEqual(['乙', '甲']);
    const named = await read({
      '县/gkml.config.yaml': 'ruleFiles: [别处/甲.yaml, 别处]\n',
      '县/规则/乙.yaml': rule('乙'),
      '县/别处/甲.yaml': rule('甲'),
      '县/别处/说明.txt': '无',
    });
    expect(named.rules.map(({ id }) => id)).toEqual(['甲']);
  });

  it.each([
    ['ruleFiles: [没有]\n', {}, '没有“ruleFiles”所写的文件或文件夹“没有”', 'gkml.config.yaml:1:13'],
    ['', { '县/规则/一.yaml': '' }, '规则文件不对：文件是空的', '规则/一.yaml'],
    [
      '',
      { '县/规则/一.yaml': rule('schema-检查').replace('级别: info', '级别: 严重') },
      '规则文件不对：“级别”只能写：error、warning、info',
      '规则/一.yaml:3:5',
    ],
    [
      '',
      { '县/规则/一.yaml': rule('甲').replace('填写: true', '写了: true') },
      '规则文件不对：不认识的键“写了”',
      '规则/一.yaml:5:17',
    ],
    [
      '',
      { '县/规则/一.yaml': rule('甲').replace('渠道:', '渠到:') },
      '规则文件不对：没有“渠到”这一项',
      '规则/一.yaml:5:11',
    ],
    [
      '',
      { '县/规则/一.yaml': rule('甲'), '县/规则/二.yaml': rule('甲') },
      '规则文件不对：“甲”在 规则/一.yaml 里已经有了',
      '规则/二.yaml:1:5',
    ],
    ['', { '县/规则/一.yaml': '名称: "甲\n' }, '规则文件不对：引号“"”没有配对的结束引号', '规则/一.yaml:1:5'],
  ])('are refused where they are not sound: %j %j', async (config, files, message, place) => {
    await expect(read({ '县/gkml.config.yaml': config, ...files })).rejects.toMatchObject({ message, place });
  });

  it('may not take the name of a rule of gkml', async () => {
    const folder = await repository({ '县/gkml.config.yaml': '', '县/规则/一.yaml': rule('自带') });
    const [own] = (await settingsIn(folder)).rules;
    const rules = own === undefined ? [] : [own];
    const taken = readConfig({
      cwd: join(folder, '县'),
      configFile: undefined,
      rules,
      likeRules,
      loadMaker: async () => provinceRules,
    });
    await expect(taken).rejects.toMatchObject({ message: '规则文件不对：“自带”是 gkml 自带的规则' });
  });

  it('suggest the key that was meant', async () => {
    const file = rule('甲').replace('填写: true', '填: true');
    await expect(read({ '县/gkml.config.yaml': '', '县/规则/一.yaml': file })).rejects.toMatchObject({
      hint: expect.stringMatching(/可以写：是、不是、只能是、包含、.*、不超过$/),
    });
  });
});
