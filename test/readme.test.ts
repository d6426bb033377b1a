import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'bin/gkml.js');
const readme = await readFile(join(root, 'README.md'), 'utf8');

interface Step {
  readonly command: string;
  readonly expected: string;
}

/** The `$ …` lines of ```console blocks, each with the output printed under it. */
function steps(markdown: string): Step[] {
  const blocks = [...markdown.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return { command: part.slice(0, end), expected: part.slice(end + 1).trimEnd() };
      }),
  );
}

/** Runs `gkml …` as a shell would, without one: the README's commands have no quotes and no variables. */
function run(command: string, cwd: string): Promise<string> {
  const [program, ...args] = command.split(/\s+/);
  if (program !== 'gkml') throw new Error(`README runs only gkml: ${command}`);
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', CI: '1' };
    execFile(process.execPath, [bin, ...args], { cwd, env }, (error, stdout, stderr) => {
      const code = error && typeof error.code === 'number' ? error.code : 0;
      done(`${stdout}${stderr}`.trimEnd() + (code === 0 ? '' : `\n（退出码 ${code}）`));
    });
  });
}

describe('README', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gkml 说明 '));
    for (const name of ['fixtures', 'catalogues']) await symlink(join(root, name), join(folder, name));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('opens with one sentence and two commands', () => {
    const lines = readme.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('# gkml');
    const commands = /```sh\n([\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n');
    expect(commands).toHaveLength(2);
    expect(commands?.every((command) => command.startsWith('npm ci && '))).toBe(true);
  });

  it('has CI run exactly its test command', async () => {
    const command = /```sh\n[^\n]*\n([^\n]*)\n```/.exec(readme)?.[1];
    expect(await readFile(join(root, '.ci/run'), 'utf8')).toContain(`${command}`);
  });

  it('shows what the commands really print, one after the other', async () => {
    const shown = steps(readme);
    expect(shown.length).toBeGreaterThan(4);
    for (const { command, expected } of shown) {
      expect({ command, output: await run(command, folder) }).toEqual({ command, output: expected });
    }
  });

  it('names every command', async () => {
    const help = await run('gkml --help', folder);
    const listed = [...(help.split('命令：')[1] ?? '').split('例子：')[0]!.matchAll(/^ {2}([a-z]+)/gm)];
    expect(
      listed.map((match) => match[1]).filter((name) => name !== 'help' && !readme.includes(`gkml ${name}`)),
    ).toEqual([]);
  });
});
