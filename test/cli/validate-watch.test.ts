import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, type SandboxItem } from '../git-sandbox.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { gkml } from './run-gkml.ts';

const sound: SandboxItem = { id: 'A-1', name: '招生政策', content: '招生范围；招生条件' };
const vague = { ...sound, deadline: '长期' };

const ownRule = `名称: 县-平台
标题: 事项都在县政务平台公开
级别: error
依据: 示例
应当: { 渠道: { 包含: 县政务平台 } }
问题: “{名称}”的渠道里没有“{缺少}”
怎么改: 请加上
例子:
  正确: [{ 渠道: [县政务平台] }]
  错误: [{ 渠道: [政府网站] }]
`;

let root: string;
let screen = '';
let child: ReturnType<typeof spawn>;
let ended: Promise<number | null>;

const write = (name: string, domain: string, item: SandboxItem) => {
  writeFileSync(join(root, '目录', name), catalogueText(domain, [item]));
};

/** Waits until something more is on the screen; the test's own limit ends an endless wait. */
async function shows(words: string | RegExp): Promise<string> {
  for (;;) {
    const found = typeof words === 'string' ? screen.includes(words) : words.test(screen);
    if (found) break;
    await new Promise((done) => setTimeout(done, 20));
  }
  const shown = screen;
  screen = '';
  return shown;
}

beforeEach(async () => {
  root = await temporaryFolder();
  mkdirSync(join(root, '目录'));
  write('甲.yaml', '义务教育', vague);
  write('乙.yaml', '养老服务', { ...sound, id: 'B-1', name: '高龄津贴' });
  screen = '';
  child = spawn(process.execPath, [gkml, 'validate', '目录', '--watch', '-f', 'concise'], { cwd: root });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (screen += text));
  ended = new Promise((done) => child.on('close', done));
});

afterEach(() => {
  child.kill('SIGKILL');
});

describe('gkml validate --watch', () => {
  it('checks what is saved, and ends with Ctrl-C', async () => {
    expect(await shows('守着 2 个文件')).toContain('目录/甲.yaml:12:9: 警告');
    write('乙.yaml', '养老服务', { ...sound, id: 'B-1', name: '高龄津贴', deadline: '永久' });
    expect(await shows('deadline-measurable')).not.toContain('甲.yaml');
    // As many programs save: a new file in the place of the old one.
    writeFileSync(join(root, '目录', '.甲.tmp'), catalogueText('义务教育', [{ ...vague, deadline: '动态更新' }]));
    renameSync(join(root, '目录', '.甲.tmp'), join(root, '目录', '甲.yaml'));
    expect(await shows('目录/甲.yaml:')).not.toContain('乙.yaml');
    mkdirSync(join(root, '目录', '新'));
    write('新/丙.yaml', '户籍管理', { ...vague, id: 'C-1' });
    await shows('目录/新/丙.yaml:');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('tells of what cannot be read and goes on', async () => {
    await shows('守着 2 个文件');
    writeFileSync(join(root, '目录', '甲.yaml'), '事项: [\n');
    await shows('yaml-syntax');
    rmSync(join(root, '目录'), { recursive: true });
    await shows('问题：');
    mkdirSync(join(root, '目录'));
    write('甲.yaml', '义务教育', vague);
    await shows('目录/甲.yaml:12:9: 警告');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('tells the end of each round, where nothing was found, too', async () => {
    await shows('守着 2 个文件');
    write('甲.yaml', '义务教育', sound);
    expect(await shows('重新检查了')).toContain('—— 重新检查了 1 个文件，没有发现问题 ——\n');
    write('甲.yaml', '义务教育', vague);
    expect(await shows('重新检查了')).toMatch(/甲\.yaml:12:9: 警告[\s\S]*—— 重新检查了 1 个文件，发现 \d+ 个问题 ——\n/);
  });

  it('checks all again where what it judges by has changed', async () => {
    await shows('守着 2 个文件');
    writeFileSync(join(root, 'gkml.config.yaml'), 'rules: { deadline-measurable: off }\n');
    expect(await shows('重新检查了 2 个文件')).toContain('配置、豁免、名录或者规则有改动，全部重新检查');
    writeFileSync(join(root, 'gkml.config.yaml'), 'rules: { deadline-mesurable: off }\n');
    expect(await shows('怎么办')).toContain('没有“deadline-mesurable”这条规则');
    writeFileSync(join(root, 'gkml.config.yaml'), '{}\n');
    expect(await shows('重新检查了 2 个文件')).toContain('目录/甲.yaml:12:9: 警告');
    mkdirSync(join(root, '规则'));
    writeFileSync(join(root, '规则', '县-平台.yaml'), ownRule);
    expect(await shows('重新检查了 2 个文件')).toContain('[县-平台]');
  });
});
