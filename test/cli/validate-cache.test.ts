import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, type SandboxItem } from '../git-sandbox.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const sound: SandboxItem = { id: 'A-1', name: '招生政策', content: '招生范围；招生条件' };
const vague: SandboxItem = { ...sound, id: 'B-1', deadline: '长期' };

let root: string;

beforeEach(async () => {
  root = await temporaryFolder();
  await mkdir(join(root, '目录'));
  write('义务教育', sound);
  write('养老服务', vague);
});

const write = (domain: string, ...items: SandboxItem[]) => {
  writeFileSync(join(root, '目录', `${domain}.yaml`), catalogueText(domain, items));
};

async function validate(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, exitCode } = await runGkml(['validate', '目录', '--cache', '.gkml-cache', ...args], {
    cwd: root,
    env,
  });
  return { stdout, stderr, exitCode };
}

const asBefore = (count: number) => `${count} 个文件和上次一样，用上次的结果\n`;

describe('gkml validate --cache', () => {
  it.each(['text', 'concise', 'json'])('says the same the second time: %s', async (format) => {
    const wanted = ['-f', format, '--fail-on', 'warning'];
    const first = await validate(wanted);
    expect(first).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await validate(wanted)).toEqual({ ...first, stderr: asBefore(2) });
  });

  it('checks what was changed, and what is new; forgets what is gone', async () => {
    await validate();
    write('义务教育', { ...sound, deadline: '永久' });
    write('户籍管理', { ...vague, id: 'C-1' });
    rmSync(join(root, '目录/养老服务.yaml'));
    const { stdout, stderr } = await validate(['-f', 'concise']);
    expect(stderr).toBe('');
    expect(stdout).toContain('目录/义务教育.yaml');
    expect(stdout).toContain('目录/户籍管理.yaml');
    expect(stdout).not.toContain('目录/养老服务.yaml');
    write('户籍管理', sound);
    expect(await validate(['-f', 'concise'])).toMatchObject({ stderr: asBefore(1) });
  });

  it('lets rules across files see what was not checked again', async () => {
    await validate(['-f', 'concise']);
    write('义务教育', sound, { ...vague, name: '收费标准' });
    const { stdout, stderr } = await validate(['-f', 'concise']);
    expect(stderr).toBe(asBefore(1));
    expect(stdout).toContain('[item-id-unique]');
  });

  it.each<[string, (() => void) | undefined, readonly string[], Readonly<Record<string, string>>]>([
    [
      'other settings',
      () => writeFileSync(join(root, 'gkml.config.yaml'), 'rules: { deadline-measurable: off }\n'),
      [],
      {},
    ],
    ['other rules', undefined, ['--rule', 'deadline-measurable'], {}],
    ['another day', undefined, [], { GKML_TODAY: '2027-01-01' }],
    ['a format that shows the text', undefined, ['-f', 'text'], {}],
  ])('checks all again under %s', async (_, change, args, env) => {
    await validate(['-f', 'concise']);
    change?.();
    const without = await runGkml(['validate', '目录', '-f', 'concise', ...args], { cwd: root, env });
    expect(await validate(['-f', 'concise', ...args], env)).toEqual(without);
  });

  it.each([60, 100, 700])('checks all again where only %i bytes of the file are left', async (size) => {
    const first = await validate();
    truncateSync(join(root, '.gkml-cache'), size);
    expect(await validate()).toEqual(first);
  });

  it('checks all again where a byte of the file changed', async () => {
    const first = await validate();
    const bytes = readFileSync(join(root, '.gkml-cache'));
    const at = bytes.indexOf('message');
    expect(at).toBeGreaterThan(0);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(root, '.gkml-cache'), bytes);
    expect(await validate()).toEqual(first);
    expect(await validate()).toEqual({ ...first, stderr: asBefore(2) });
  });

  it('takes an empty file for none', async () => {
    writeFileSync(join(root, '.gkml-cache'), '');
    const first = await validate();
    expect(first.stderr).toBe('');
    expect(await validate()).toEqual({ ...first, stderr: asBefore(2) });
  });

  it('says so where nothing could be kept; what was found counts', async () => {
    const first = await validate(['--fail-on', 'warning']);
    const other = await validate(['--fail-on', 'warning', '--cache', '目录/义务教育.yaml/缓存']);
    expect(other).toMatchObject({ stdout: first.stdout, exitCode: first.exitCode });
    expect(other.stderr).toContain('这次的结果没有记下来，检查本身不受影响');
  });

  it('is not where a result is written, too', async () => {
    const { exitCode, stderr } = await validate(['-f', 'json=.gkml-cache', '--force']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('.gkml-cache');
    expect(existsSync(join(root, '.gkml-cache'))).toBe(false);
  });

  it.each(['/dev/zero', '目录'])('is refused at %s', async (place) => {
    expect(await validate(['--cache', place])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('never overwrites another file', async () => {
    const before = readFileSync(join(root, '目录/义务教育.yaml'));
    const { exitCode, stderr } = await validate(['--cache', '目录/义务教育.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      [
        '位置：目录/义务教育.yaml',
        '问题：这不是检查结果的缓存文件，没有动它',
        '怎么办：“--cache”后面写一个还没有的文件名，如 --cache .gkml-cache',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(root, '目录/义务教育.yaml'))).toEqual(before);
  });

  it.each([['--watch'], ['--staged'], ['--diff'], ['--since', 'HEAD']])('does not go with %s', async (...args) => {
    expect(await validate(args)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
