import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const root = resolve(import.meta.dirname, '../..');
let cwd: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  for (const domain of ['就业', '扶贫', '救灾', '税收管理', '义务教育']) {
    await cp(join(root, `catalogues/示例省/${domain}.yaml`), join(cwd, `示例省/${domain}.yaml`));
  }
});

const run = (...args: readonly string[]) => runGkml(['baseline', ...args], { cwd });
const text = (path: string) => readFile(join(cwd, path), 'utf8');
const edit = async (path: string, change: (text: string) => string) =>
  writeFile(join(cwd, path), change(await text(path)));

describe('the baseline of the sample province', () => {
  it('is packed twice to the same bytes, and is what was packed', async () => {
    await cp(join(root, 'catalogues/示例省'), join(cwd, '示例省'), { recursive: true });
    const packed = await run('pack', '示例省', '--edition', '2026');
    expect(packed).toMatchObject({ exitCode: 0, stdout: '写好 1 个文件：\n  示例省/清单.json\n' });
    expect(packed.stderr).toContain('示例省 2026 版：26 个领域、');
    const manifest = await text('示例省/清单.json');
    expect(await run('pack', '示例省')).toMatchObject({ exitCode: 0 });
    expect(await text('示例省/清单.json')).toBe(manifest);
    expect(await run('verify', '示例省')).toEqual({
      exitCode: 0,
      stdout: `示例省 2026 版，26 个文件，内容 ${JSON.parse(manifest).content.slice(0, 12)}，和发布的相符\n`,
      stderr: '',
    });
  });

  it('gets its edition in every file, without another change', async () => {
    const before = await text('示例省/救灾.yaml');
    expect(await run('pack', '示例省', '--edition', '2027', '--out', '发布')).toMatchObject({ exitCode: 0 });
    expect(await text('示例省/救灾.yaml')).toBe(before);
    expect(await text('发布/救灾.yaml')).toBe(before.replace('版本: "2026"', '版本: "2027"'));
    expect(await run('verify', '发布')).toMatchObject({ exitCode: 0 });
  });

  it('does not get an edition twice with other content', async () => {
    await run('pack', '示例省', '--edition', '2026');
    const manifest = await text('示例省/清单.json');
    await edit('示例省/救灾.yaml', (yaml) => yaml.replace('20个工作日', '15个工作日'));
    const refused = await run('pack', '示例省', '--edition', '2026', '--force');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('2026 版已经发布过，内容和现在的不一样');
    expect(refused.stderr).toContain('--edition 2026.1');
    expect(await text('示例省/清单.json')).toBe(manifest);
    expect(await run('pack', '示例省', '--edition', '2027')).toMatchObject({ exitCode: 0 });
    expect(await run('pack', '示例省', '--edition', '2026')).toMatchObject({ exitCode: 2 });
  });

  it('has one checksum for all that it says', async () => {
    await run('pack', '示例省', '--edition', '2026');
    await edit('示例省/清单.json', (json) =>
      json.replace(/"content": "(.)/u, (_, digit) => `"content": "${digit === '0' ? '1' : '0'}`),
    );
    expect(await run('verify', '示例省')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('示例省/清单.json：总的校验码和清单里各个文件的对不上'),
    });
  });

  it('is told file by file where it is not what was published', async () => {
    await run('pack', '示例省', '--edition', '2026');
    await edit('示例省/救灾.yaml', (yaml) => yaml.replace('20个工作日', '30个工作日'));
    await edit('示例省/税收管理.yaml', (yaml) => `# 收到的\n${yaml.replaceAll('\n', '\r\n')}`);
    await edit('示例省/就业.yaml', (yaml) => yaml.slice(0, 2000));
    await rm(join(cwd, '示例省/扶贫.yaml'));
    await writeFile(join(cwd, '示例省/新加.yaml'), await text('示例省/救灾.yaml'));
    const { exitCode, stdout, stderr } = await run('verify', '示例省');
    expect(exitCode).toBe(1);
    expect(stdout.match(/^示例省\/.*$/gmu)).toEqual([
      '示例省/就业.yaml：内容改动过，和发布的不一样',
      '示例省/扶贫.yaml：少了这个文件',
      '示例省/救灾.yaml：内容改动过，和发布的不一样',
      '示例省/新加.yaml：清单里没有这个文件',
    ]);
    expect(stdout).toMatch(/示例省 2026 版，5 个文件，内容 [0-9a-f]{12}，4 处不符/u);
    expect(stderr).toContain('示例省/税收管理.yaml 只是排版、注释或者换行和发布的不同，内容一样');
  });

  it.each([
    [
      'a rule finds an error',
      (yaml: string) => yaml.replace(/时限: .*/u, '时限: 120个工作日内'),
      'deadline-within-limit',
    ],
    [
      'an organ is of one place',
      (yaml: string) => yaml.replace(/主体: .*/u, '主体: [青禾县应急管理局]'),
      '各地不能照用',
    ],
    ['a file is no catalogue any more', (yaml: string) => yaml.replace('事项:', '事项'), '救灾.yaml'],
  ])('is not packed where %s', async (_, change, words) => {
    await edit('示例省/救灾.yaml', change);
    const { exitCode, stdout, stderr } = await run('pack', '示例省', '--edition', '2026');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '基准还有错误，没有打包：先改正上面的错误\n' });
    expect(stdout).toContain(words);
    await expect(text('示例省/清单.json')).rejects.toThrow('ENOENT');
  });

  it('may leave the organs open', async () => {
    await edit('示例省/救灾.yaml', (yaml) => yaml.replace(/主体: .*/u, '主体: [县(区、市)人民政府]'));
    expect(await run('pack', '示例省', '--dry-run')).toMatchObject({ exitCode: 0 });
  });
});

describe('gkml baseline', () => {
  it.each([
    [['verify', '示例省'], '这里没有基准的清单（清单.json），没法核对'],
    [['verify', '示例省', '--force'], '“--force”只在打包（pack）时用'],
    [['pakc', '示例省'], '没有“pakc”这个动作，是不是想用 pack？'],
    [['pack', '没有的'], '文件夹里没有目录文件（.yaml）'],
    [['pack', '示例省', '别的'], '多写了参数：别的'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses a manifest that was damaged, or is of something else', async () => {
    await writeFile(join(cwd, '示例省/清单.json'), '{ "version": 1, "files": [] }');
    expect((await run('verify', '示例省')).stderr).toContain('基准的清单读不出来');
    expect((await run('pack', '示例省')).stderr).toContain('基准的清单读不出来');
  });

  it('asks for the edition where the files do not agree', async () => {
    await edit('示例省/救灾.yaml', (yaml) => yaml.replace('版本: "2026"', '版本: "2025"'));
    expect((await run('pack', '示例省')).stderr).toContain('没有写是哪一版');
  });
});
