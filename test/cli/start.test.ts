import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const catalogue = join(root, 'fixtures/青禾县-缺陷/义务教育.yaml');

async function run(args: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...args]);
    return { stdout, stderr, code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

describe.each([['--help'], ['validate', catalogue]])('gkml %s', (...args) => {
  it('loads no package, and no part of Node that is slow to load', async () => {
    const script = `
      import module from 'node:module';
      import { loadProgram } from ${JSON.stringify(join(root, 'bin/program.js'))};
      await loadProgram().main(${JSON.stringify(args)}, process);
      const parts = process.moduleLoadList.map((entry) => entry.replace('NativeModule ', ''));
      console.error(JSON.stringify({ packages: Object.keys(module._cache), parts }));`;
    const { stderr } = await run(['--input-type=module', '-e', script]);
    const { packages, parts } = JSON.parse(stderr) as { packages: string[]; parts: string[] };
    expect(packages.filter((file) => file.includes('node_modules'))).toEqual([]);
    expect(parts).toContain('vm');
    expect(parts.filter((part) => /^(zlib|worker_threads|child_process|readline)$/.test(part))).toEqual([]);
  });
});

it('the program is ASCII, which V8 keeps in one byte a character', () => {
  const programs = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(programs).toContain('cli.cjs');
  const others = programs.filter((name) => readFileSync(join(root, 'dist', name)).some((byte) => byte > 0x7f));
  expect(others).toEqual([]);
});

describe('the code that was compiled ahead', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'gkml-start-'));
    for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const codeFile = () =>
    join(copy, 'dist', readdirSync(join(copy, 'dist')).find((name) => name.endsWith('.code')) ?? 'none');
  const validate = () => run([join(copy, 'bin/gkml.js'), 'validate', catalogue]);

  it('is taken by V8', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { codeFile, runScript } from ${JSON.stringify(join(copy, 'bin/program.js'))};
      console.log(runScript(readFileSync(codeFile)).script.cachedDataRejected);`;
    expect(await run(['--input-type=module', '-e', script])).toMatchObject({ stdout: 'false\n' });
  });

  it.each([
    ['where it is missing', () => rmSync(codeFile())],
    ['where V8 can not use it', () => writeFileSync(codeFile(), 'of another V8')],
  ])('changes nothing %s', async (_, damage) => {
    const expected = await validate();
    expect(expected.code).toBe(1);
    damage();
    expect(await validate()).toEqual(expected);
  });

  it('is not there before the build: a person is told what to do', async () => {
    rmSync(join(copy, 'dist'), { recursive: true });
    expect(await validate()).toMatchObject({ code: 2, stderr: 'gkml 还没有构建\n怎么办：在项目文件夹里运行 npm ci\n' });
  });
});
