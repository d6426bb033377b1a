import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../src/io/inputs.ts';
import { UsableError } from '../../src/model/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

const tree = [
  '义务教育.yaml',
  '目录/养老服务.yaml',
  '目录/户籍管理.yml',
  '目录/上报 表.xlsx',
  '目录/深/一层/税收管理.YAML',
  '目录/~$上报 表.xlsx',
  '目录/说明.txt',
  '目录/gkml.config.yaml',
  '目录/养老服务.冲突.yaml',
  '目录/.git/旧.yaml',
  '目录/node_modules/别人.yaml',
  '目录/名录/法规.yaml',
  '[2021]8号.yaml',
  '空/说明.txt',
];

async function county(): Promise<string> {
  const folder = await temporaryFolder();
  for (const file of tree) await put(folder, file);
  return folder;
}

async function put(folder: string, file: string, content = file): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

async function* bytesOf(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function filesOf(cwd: string, ...paths: string[]): Promise<string[]> {
  return (await findInputs(paths, { cwd, stdin: bytesOf() })).map(({ file }) => file);
}

async function complaint(cwd: string, ...paths: string[]): Promise<string> {
  const error = await findInputs(paths, { cwd, stdin: bytesOf() }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsableError);
  const { place, message, hint } = error as UsableError;
  expect(hint).toBeDefined();
  return `${place}: ${message}`;
}

describe('findInputs', () => {
  it.each([
    [['义务教育.yaml'], ['义务教育.yaml'], 'a file'],
    [['./义务教育.yaml'], ['义务教育.yaml'], 'a file written with a dot'],
    [['目录/说明.txt'], ['目录/说明.txt'], 'a file of another kind, because it was named'],
    [['目录/gkml.config.yaml'], ['目录/gkml.config.yaml'], 'a file that a folder would not give'],
    [['目录/名录'], ['目录/名录/法规.yaml'], 'the folder of registers, because it was named'],
    [['[2021]8号.yaml'], ['[2021]8号.yaml'], 'a name with brackets'],
    [
      ['目录'],
      ['目录/上报 表.xlsx', '目录/养老服务.yaml', '目录/户籍管理.yml', '目录/深/一层/税收管理.YAML'],
      'a folder: catalogues only, in order',
    ],
    [['目录/*.yaml'], ['目录/养老服务.yaml'], 'a star stays in its folder'],
    [['**/*.yaml'], ['[2021]8号.yaml', '义务教育.yaml', '目录/养老服务.yaml'], 'two stars go through all folders'],
    [
      ['目录/**'],
      ['目录/上报 表.xlsx', '目录/养老服务.yaml', '目录/户籍管理.yml', '目录/深/一层/税收管理.YAML'],
      'two stars at the end',
    ],
    [['目录/{养老,户籍}??.{yaml,yml}'], ['目录/养老服务.yaml', '目录/户籍管理.yml'], 'braces and question marks'],
    [
      ['目录/养老服务.yaml', '目录/养老服务.冲突.yaml'],
      ['目录/养老服务.yaml'],
      'a conflict file that a shell named with its catalogue is left out',
    ],
    [['目录/养老服务.冲突.yaml'], ['目录/养老服务.冲突.yaml'], 'a conflict file that is named alone'],
    [
      ['目录/养老服务.yaml', '目录/*.yaml', '义务教育.yaml'],
      ['目录/养老服务.yaml', '义务教育.yaml'],
      'what is named twice is taken once',
    ],
  ])('%j gives %j: %s', async (paths, files) => {
    expect(await filesOf(await county(), ...paths)).toEqual(files);
  });

  it('names files outside the working folder from there', async () => {
    const folder = await county();
    expect(await filesOf(join(folder, '目录'), '../义务教育.yaml')).toEqual(['../义务教育.yaml']);
    expect(await filesOf(join(folder, '空'), '../目录/养*')).toEqual(['../目录/养老服务.yaml']);
    expect(await filesOf(folder, join(folder, '义务*.yaml'))).toEqual(['义务教育.yaml']);
  });

  it('takes no pattern from the names of the folders above', async () => {
    const folder = join(await temporaryFolder(), '{甲,乙}?');
    await put(folder, '一.yaml');
    expect(await filesOf(folder, '*.yaml')).toEqual(['一.yaml']);
  });

  it.each([
    ['没有.yaml', '没有.yaml: 没有这个文件或文件夹'],
    ['没有/*.yaml', '没有/*.yaml: 没有文件符合这个写法'],
    ['目录/*.docx', '目录/*.docx: 没有文件符合这个写法'],
    ['空', '空: 文件夹里没有目录文件（.yaml、.yml、.xlsx）'],
    ['义务教育.yaml/x', '义务教育.yaml/x: 没有这个文件或文件夹'],
  ])('says what is wrong with %s', async (path, message) => {
    expect(await complaint(await county(), path)).toBe(message);
  });

  it('reads a file only when it is asked to, and says when it is gone by then', async () => {
    const folder = await county();
    const [input] = await findInputs(['义务教育.yaml'], { cwd: folder, stdin: bytesOf() });
    expect(Buffer.from((await input?.read()) ?? '').toString()).toBe('义务教育.yaml');
    await rm(join(folder, '义务教育.yaml'));
    await expect(input?.read()).rejects.toThrow('没有这个文件');
  });

  it('takes standard input under the name it is given', async () => {
    const stdin = bytesOf('格式: ', 'gkml/1');
    const [input] = await findInputs(['-'], { cwd: '/', stdin, stdinFilename: '义务教育.yaml' });
    expect(input?.file).toBe('义务教育.yaml');
    expect(Buffer.from((await input?.read()) ?? '').toString()).toBe('格式: gkml/1');
  });

  it('follows links to files and folders, but not round in a circle', async () => {
    const folder = await temporaryFolder();
    await put(folder, '真/一.yaml');
    await symlink(join(folder, '真'), join(folder, '链接'));
    await symlink(join(folder, '不在'), join(folder, '断了'));
    expect(await filesOf(folder, '.')).toEqual(['真/一.yaml', '链接/一.yaml']);
    await symlink(folder, join(folder, '真', '回头'));
    expect(await complaint(folder, '.')).toContain('绕回上层的链接');
  });
});

describe('findInputs in a git repository', () => {
  async function repository(): Promise<string> {
    const folder = await temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder });
    git('init', '--quiet');
    await put(folder, '目录/义务教育.yaml', '旧');
    await put(folder, '目录/node_modules/别人.yaml', '旧');
    git('add', '.');
    git('commit', '--quiet', '--message', '一');
    await put(folder, '目录/义务教育.yaml', '新');
    await put(folder, '目录/养老 服务.yaml', '新');
    git('add', '.');
    git('commit', '--quiet', '--message', '二');
    return folder;
  }

  async function contents(cwd: string, path: string): Promise<string[]> {
    const inputs = await findInputs([path], { cwd, stdin: bytesOf() });
    return Promise.all(inputs.map(async ({ file, read }) => `${file}=${Buffer.from(await read()).toString()}`));
  }

  it('reads a file, a folder and everything as they were', async () => {
    const folder = await repository();
    expect(await contents(folder, 'HEAD~1:目录/义务教育.yaml')).toEqual(['HEAD~1:目录/义务教育.yaml=旧']);
    expect(await contents(folder, 'HEAD:目录/')).toEqual(
      ['HEAD:目录/义务教育.yaml=新', 'HEAD:目录/养老 服务.yaml=新'].sort(),
    );
    expect(await contents(folder, 'HEAD~1:')).toEqual(['HEAD~1:目录/义务教育.yaml=旧']);
    expect(await contents(folder, 'HEAD~1:./目录')).toEqual(['HEAD~1:./目录/义务教育.yaml=旧']);
    expect(await contents(join(folder, '目录'), 'HEAD~1:./义务教育.yaml')).toEqual(['HEAD~1:./义务教育.yaml=旧']);
    expect(await contents(join(folder, '目录'), 'HEAD~1:./')).toEqual(['HEAD~1:./义务教育.yaml=旧']);
    expect(await contents(join(folder, '目录'), 'HEAD~1:.')).toEqual(['HEAD~1:./义务教育.yaml=旧']);
    expect(await contents(join(folder, '目录'), 'HEAD~1:..')).toEqual(['HEAD~1:../目录/义务教育.yaml=旧']);
  });

  it('says which of revision, path and repository is wrong', async () => {
    const folder = await repository();
    expect(await complaint(folder, '没有:目录')).toBe('没有:目录: 没有“没有”这个版本');
    expect(await complaint(folder, '--output=x:目录')).toBe('--output=x:目录: 没有“--output=x”这个版本');
    expect(await complaint(folder, 'HEAD:没有.yaml')).toBe('HEAD:没有.yaml: 版本“HEAD”里没有“没有.yaml”');
    expect(await complaint(await temporaryFolder(), 'HEAD:目录')).toBe(
      'HEAD:目录: 这里不是 git 仓库，读不到以前的版本',
    );
  });
});

describe.skipIf(process.platform === 'win32')('a pipe that nobody writes to', () => {
  it('is refused, not waited for', async () => {
    const folder = await temporaryFolder();
    execFileSync('mkfifo', [join(folder, '管道.yaml')]);
    expect(await complaint(folder, '管道.yaml')).toBe('管道.yaml: 这是设备或者管道，不是文件');
  });
});
