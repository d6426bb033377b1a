import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, gitSandbox, type Sandbox, type SandboxItem } from '../../git-sandbox.ts';

const aid: SandboxItem = { id: 'YWJY-003', group: '学生管理', name: '学生资助', content: '资助项目；申请条件' };
const enrolment: SandboxItem = { id: 'YWJY-001', group: '招生管理', name: '招生政策', content: '招生范围；招生条件' };
const file = '目录 草案/义务教育.yaml';
const golden = (name: string) => `golden/${name}.txt`;

let sandbox: Sandbox;
const education = (...items: readonly SandboxItem[]) => sandbox.write(file, catalogueText('义务教育', items));
const bytesOf = (path: string) => readFileSync(join(sandbox.root, path));

beforeEach(async () => {
  sandbox = await gitSandbox();
  education(enrolment, aid);
  sandbox.commit('2025-03-01', '建立目录');
});

describe('gkml git install', () => {
  it('lets git diff and git log -p show items', async () => {
    expect(await sandbox.gkml(['git', 'install', '-q'])).toContain('改好：');
    education(enrolment, { ...aid, name: '学生资助政策', channels: ['政府网站', '广播电视'] });
    await expect(sandbox.git('-c', 'core.quotepath=false', 'diff')).toMatchFileSnapshot(golden('git-diff'));
    sandbox.commit('2025-05-01', '改名，加渠道');
    education(enrolment, { ...aid, name: '学生资助政策', channels: ['政府网站'] });
    sandbox.commit('2025-06-01', '减渠道');
    const log = sandbox.git('-c', 'core.quotepath=false', 'log', '-p', '-2', '--', '目录 草案');
    await expect(log).toMatchFileSnapshot(golden('git-log'));
  });

  it('shows a workbook, which git takes for binary, item by item', async () => {
    await sandbox.gkml(['export', file, '--out', '表.xlsx', '-q']);
    sandbox.commit('2025-03-02', '加表');
    await sandbox.gkml(['git', 'install', '-q']);
    education(enrolment, { ...aid, channels: ['政府网站', '广播电视'] });
    await sandbox.gkml(['export', file, '--out', '表.xlsx', '--force', '-q']);
    expect(sandbox.git('diff', '--', '表.xlsx')).toMatch(/学生资助（YWJY-003）[\s\S]*增加：广播电视/);
    sandbox.commit('2025-05-01', '改表');
    expect(sandbox.git('log', '-p', '-1', '--', '表.xlsx')).toMatch(
      /^\+YWJY-003 学生管理\/学生资助 · 渠道: 广播电视$/m,
    );
  });

  it('shows what is no catalogue, or a broken one, as git does', async () => {
    sandbox.write('目录 草案/别的.yaml', 'services: {}\n');
    sandbox.commit('2025-03-02', '别的');
    await sandbox.gkml(['git', 'install', '-q']);
    sandbox.write('目录 草案/别的.yaml', 'services: { 网站: {} }\n');
    expect(sandbox.git('diff', '--', '目录 草案/别的.yaml')).toMatch(/^-services: {}\n\+services: { 网站: {} }$/m);
    sandbox.write(file, '格式: gkml/1\n事项: [\n');
    expect(sandbox.git('diff', '--', file)).toMatch(/^\+事项: \[$/m);
    sandbox.commit('2025-05-01', '写坏了');
    const log = sandbox.git('log', '-p', '-1');
    expect(log).toMatch(/^-YWJY-001 招生管理\/招生政策 · 方式: 主动$/m);
    expect(log).toMatch(/^\+事项: \[$/m);
    expect(log).toMatch(/^\+services: { 网站: {} }$/m);
  });

  it('shows no bytes of a workbook that is no catalogue', async () => {
    sandbox.write('通讯录.xlsx', 'PK\x03\x04\0甲');
    sandbox.commit('2025-03-02', '通讯录');
    await sandbox.gkml(['git', 'install', '-q']);
    sandbox.write('通讯录.xlsx', 'PK\x03\x04\0乙');
    expect(sandbox.git('diff', '--', '通讯录.xlsx')).toMatch(/^Binary files/m);
    sandbox.commit('2025-03-03', '改通讯录');
    expect(sandbox.git('log', '-p', '-1', '--', '通讯录.xlsx')).toMatch(
      /^\+表里没有读到公开目录（8 字节，SHA-256 [0-9a-f]{64}）$/m,
    );
  });

  it('says that a file has conflicts', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    sandbox.git('switch', '-q', '-c', '修订');
    education(enrolment, { ...aid, name: '甲' });
    sandbox.commit('2025-04-01', '甲');
    sandbox.git('switch', '-q', 'main');
    education(enrolment, { ...aid, name: '乙' });
    sandbox.commit('2025-04-02', '乙');
    expect(() => sandbox.git('merge', '-q', '修订')).toThrow();
    expect(sandbox.git('diff', '--cached')).toContain('有冲突，还没有合并好');
  });

  it('leaves git usable where gkml is gone', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    for (const key of ['diff.gkml.textconv', 'diff.gkml.command']) {
      const value = sandbox
        .git('config', key)
        .trim()
        .replace(/'[^']*gkml\.js'/, "'/没有/gkml.js'");
      sandbox.git('config', key, value);
    }
    education(enrolment, { ...aid, name: '学生资助政策' });
    expect(sandbox.git('diff')).toMatch(/^\+ {4}名称: 学生资助政策$/m);
    sandbox.commit('2025-05-01', '改名');
    expect(sandbox.git('log', '-p', '-1')).toMatch(/^\+ {4}名称: 学生资助政策$/m);
  });

  it.each([
    ['no .gitattributes', undefined],
    ['comments', '# 我们的设置\n*.xlsx binary\n'],
    ['CRLF and no last line end', '*.yaml text\r\n# 我们的设置'],
  ])('is undone to the byte: %s', async (_, attributes) => {
    if (attributes !== undefined) sandbox.write('.gitattributes', attributes);
    sandbox.git('config', 'diff.gkml.cachetextconv', 'false');
    const config = bytesOf('.git/config');
    const before = attributes === undefined ? undefined : bytesOf('.gitattributes');
    await sandbox.gkml(['git', 'install', '-q']);
    expect(bytesOf('.gitattributes').toString()).toContain('"/目录 草案/**/*.yaml" diff=gkml merge=gkml');
    const installed = [bytesOf('.git/config'), bytesOf('.gitattributes')];
    expect(await sandbox.gkml(['git', 'install', '-q'], '目录 草案')).toBe('已经装好了，没有改动\n');
    expect([bytesOf('.git/config'), bytesOf('.gitattributes')]).toEqual(installed);
    await sandbox.gkml(['git', 'uninstall']);
    expect(bytesOf('.git/config')).toEqual(config);
    expect(existsSync(join(sandbox.root, '.gitattributes'))).toBe(before !== undefined);
    if (before !== undefined) expect(bytesOf('.gitattributes')).toEqual(before);
    expect(await sandbox.gkml(['git', 'uninstall'])).toBe('没有装过，没有改动\n');
  });

  it('changes nothing with --dry-run', async () => {
    const config = bytesOf('.git/config');
    const told = await sandbox.gkml(['git', 'install', '目录 草案', '--dry-run']);
    await expect(told).toMatchFileSnapshot(golden('git-install-dry-run'));
    expect(bytesOf('.git/config')).toEqual(config);
    expect(existsSync(join(sandbox.root, '.gitattributes'))).toBe(false);
  });

  it('names no path of this machine in a file that is shared', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    expect(bytesOf('.gitattributes').toString()).not.toContain(process.execPath);
  });

  it('takes the folders that hold catalogues, and no others', async () => {
    sandbox.write('基准/县级/财政.yaml', catalogueText('财政预决算', [aid]));
    sandbox.write('.github/workflows/ci.yaml', 'on: push\n');
    sandbox.write('部署/网站.yaml', 'services: {}\n');
    await sandbox.gkml(['git', 'install', '-q']);
    const folders = Array.from(
      bytesOf('.gitattributes')
        .toString()
        .matchAll(/^"?\/(.*?)\/\*\*\/\*\.yaml/gm),
      ([, name]) => name,
    );
    expect(folders).toEqual(['基准', '目录 草案']);
  });

  it.each([
    ['an action that there is not', ['git', 'instal'], /没有“instal”这个动作，是不是想用 install？/],
    ['too many words', ['git', 'uninstall', '目录'], /多写了参数/],
    ['a folder outside', ['git', 'install', '..'], /在仓库外面/],
  ])('ends in 2: %s', async (_, args, words) => {
    const { stdout, stderr, exitCode } = await sandbox.run(args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(words);
  });

  it('ends in 2 in a folder that is no repository, and in a repository without catalogues', async () => {
    expect(await sandbox.run(['git', 'install'], '..')).toMatchObject({ exitCode: 2, stdout: '' });
    sandbox.remove('目录 草案');
    const { stderr, exitCode } = await sandbox.run(['git', 'install']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('写明文件夹：gkml git install 目录');
  });
});

describe('gkml git textconv', () => {
  it('gives the bytes of what is no catalogue as they are', () => {
    const bytes = Buffer.from([0xc4, 0xbf, 0xc2, 0xbc, 0x0d, 0x0a, 0x3a, 0x20, 0xff]);
    sandbox.write('乱.yaml', bytes);
    const gkml = join(import.meta.dirname, '../../../bin/gkml.js');
    expect(execFileSync(process.execPath, [gkml, 'git', 'textconv', '乱.yaml'], { cwd: sandbox.root })).toEqual(bytes);
  });
});
