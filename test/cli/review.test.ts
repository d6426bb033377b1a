import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangesDocument } from '../../src/model/generated/changes.ts';
import validateChanges from '../../src/model/generated/changes-validator.ts';
import type { ManifestDocument } from '../../src/model/generated/manifest.ts';
import validateManifest from '../../src/model/generated/manifest-validator.ts';
import validateReport from '../../src/model/generated/report-validator.ts';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/diff');
const out = '送审材料';

async function county(): Promise<string> {
  const cwd = await temporaryFolder();
  await cp(fixtures, cwd, { recursive: true });
  return cwd;
}

let template: string;

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'gkml-review-'));
  await cp(fixtures, template, { recursive: true });
  expect(await runGkml(['review', '2025', '2026', '--out', out], { cwd: template })).toMatchObject({ exitCode: 0 });
});
afterAll(() => rm(template, { recursive: true }));

/** A folder of its own with both versions and their package. */
async function withPackage(): Promise<string> {
  const cwd = await temporaryFolder();
  await cp(template, cwd, { recursive: true });
  return cwd;
}

async function check(cwd: string, folder = out) {
  const { stdout, stderr, exitCode } = await runGkml(['review', 'check', folder], { cwd });
  return { lines: stdout.trimEnd().split('\n'), stderr, exitCode };
}

async function read(cwd: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(cwd, out, name), 'utf8'));
}

async function filesOf(cwd: string): Promise<Map<string, string>> {
  const names = await readdir(join(cwd, out), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.sort().map(async (file) => [file.slice(cwd.length), await readFile(file, 'base64')] as const);
  return new Map(await Promise.all(contents));
}

describe('gkml review', () => {
  it('writes contracts that fit their schemas', async () => {
    const cwd = await withPackage();
    const contracts: readonly [string, string, unknown][] = [
      ['清单.json', 'manifest', validateManifest],
      ['改动.json', 'changes', validateChanges],
      ['新问题.json', 'report', validateReport],
    ];
    for (const [file, schema, validate] of contracts) {
      expect(schemaFindings(schema, validate as Validator, await read(cwd, file), [])).toEqual([]);
    }
  });

  it('lists every file of the package and of both versions', async () => {
    const cwd = await withPackage();
    const manifest = (await read(cwd, '清单.json')) as ManifestDocument;
    const listed = [...manifest.files.map(({ path }) => path), '清单.json'].map((path) => `/${out}/${path}`);
    expect([...(await filesOf(cwd)).keys()].sort()).toEqual(listed.sort());
    expect(manifest.before.files.map(({ path }) => path)).toEqual(['2025/义务教育.yaml', '2025/社会救助.yaml']);
    expect(manifest.after.files.map(({ path }) => path)).toEqual(['2026/义务教育.yaml', '2026/社会救助.yaml']);
  });

  it('writes the same bytes again', async () => {
    const cwd = await withPackage();
    const first = await filesOf(cwd);
    const again = await runGkml(['review', '2025', '2026', '--out', out, '--force'], {
      cwd,
      env: { TZ: 'America/Lima' },
    });
    expect(again.exitCode).toBe(0);
    expect(await filesOf(cwd)).toEqual(first);
  });

  it('tells organs apart whose names make the same file name, and lets none lead out of the folder', async () => {
    const cwd = await county();
    const file = join(cwd, '2026/社会救助.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('主体: [青禾县民政局, 各乡镇人民政府]', '主体: [../民政局, ..\\民政局, CON]'));
    await runGkml(['review', '2025', '2026', '--out', out], { cwd });
    const sheets = await readdir(join(cwd, out, '确认单'));
    expect(sheets).toEqual(expect.arrayContaining(['_民政局.xlsx', '_民政局（2）.xlsx', '_CON.xlsx']));
  });

  it.each([
    ['2026', '2026/送审材料'],
    ['.', '送审材料'],
    ['2026', '2026'],
  ])('does not put a package into the folder of a catalogue (%s, --out %s)', async (after, folder) => {
    const cwd = await county();
    const { stderr, stdout, exitCode } = await runGkml(['review', '2025.xlsx', after, '--out', folder], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(
      [
        `位置：${folder}`,
        `问题：材料不能放在目录的文件夹里：再读“${after}”时会把材料当成目录`,
        '怎么办：换一个别处的文件夹，如 ../送审材料',
        '',
      ].join('\n'),
    );
    expect(await filesOf(cwd).catch(() => 'none')).toBe('none');
  });

  it('reads the paths of the manifest from the settings file on', async () => {
    const cwd = await county();
    await writeFile(join(cwd, 'gkml.config.yaml'), 'changes: { deadline-loosened: info }\n');
    await mkdir(join(cwd, '办公室'));
    const inside = join(cwd, '办公室');
    await runGkml(['review', '../2025', '../2026', '--out', out], { cwd: inside });
    const manifest = (await read(inside, '清单.json')) as ManifestDocument;
    expect(manifest.after.files.map(({ path }) => path)).toEqual(['2026/义务教育.yaml', '2026/社会救助.yaml']);
    expect(await check(cwd, `办公室/${out}`)).toMatchObject({ exitCode: 0 });
    const { changes } = (await read(inside, '改动.json')) as ChangesDocument;
    const parts = changes.flatMap(({ fields }) => fields.flatMap((field) => field.parts));
    expect(parts.find(({ kind }) => kind === 'deadline-loosened')?.level).toBe('info');
  });
});

describe('gkml review check', () => {
  it('finds nothing where nothing was touched, nor where a spreadsheet is open', async () => {
    const cwd = await withPackage();
    await writeFile(join(cwd, out, '~$修订对照表.xlsx'), 'lock');
    expect(await check(cwd)).toEqual({
      lines: ['核对了材料 10 个文件、目录 4 个文件，都相符'],
      stderr: '',
      exitCode: 0,
    });
  });

  it.each<[string, (cwd: string) => Promise<void>, string]>([
    ['a missing file', (cwd) => rm(join(cwd, out, '改动.html')), '送审材料/改动.html：少了这个文件'],
    [
      'a file that was filled in',
      (cwd) => writeFile(join(cwd, out, '确认单/青禾县民政局.xlsx'), '同意'),
      '送审材料/确认单/青禾县民政局.xlsx：文件改动过，和清单里的不一样',
    ],
    ['a file too many', (cwd) => writeFile(join(cwd, out, '附件.txt'), ''), '送审材料/附件.txt：清单里没有这个文件'],
    [
      'a catalogue that was edited since',
      (cwd) => writeFile(join(cwd, '2026/社会救助.yaml'), '# 改过\n', { flag: 'a' }),
      '2026/社会救助.yaml：做好材料以后，新版本的这个文件又改过',
    ],
    [
      'a catalogue that is gone',
      (cwd) => rm(join(cwd, '2026/社会救助.yaml')),
      '2026/社会救助.yaml：新版本的这个文件不在了',
    ],
    [
      'a catalogue that was added since',
      (cwd) => cp(join(cwd, '2025/社会救助.yaml'), join(cwd, '2026/养老服务.yaml')),
      '2026/养老服务.yaml：做好材料以后，新版本里多了这个文件',
    ],
    [
      'an old catalogue that was edited',
      (cwd) => writeFile(join(cwd, '2025/社会救助.yaml'), '# 改过\n', { flag: 'a' }),
      '2025/社会救助.yaml：原版本的文件改动过，和做材料时不一样',
    ],
  ])('finds %s, and says what to do', async (_, spoil, line) => {
    const cwd = await withPackage();
    await spoil(cwd);
    const { lines, exitCode } = await check(cwd);
    expect(exitCode).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(line);
    expect(lines[1]).toMatch(/^ {2}怎么办：/);
    expect(lines[2]).toMatch(/，1 处不符$/);
  });

  it('says what it could not check where the old version is kept elsewhere', async () => {
    const cwd = await withPackage();
    await rm(join(cwd, '2025'), { recursive: true });
    expect(await check(cwd)).toEqual({
      lines: ['核对了材料 10 个文件、目录 2 个文件，都相符'],
      stderr: '没有核对 2025/义务教育.yaml：不在原来的地方\n没有核对 2025/社会救助.yaml：不在原来的地方\n',
      exitCode: 0,
    });
  });

  it('finds the commit again that a version was read from', async () => {
    const cwd = await county();
    const git = (...args: string[]) => {
      const settings = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
      return execFileSync('git', [...settings, ...args], { cwd, encoding: 'utf8' }).trim();
    };
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    const inside = join(cwd, '2026');
    const made = await runGkml(['review', 'HEAD:./../2025', 'main:2026', '--out', `../${out}`], { cwd: inside });
    expect(made).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('问题') });
    const manifest = (await read(cwd, '清单.json')) as ManifestDocument;
    const commit = git('rev-parse', 'HEAD');
    expect(manifest.before.files.map((file) => [file.path, file.commit])).toEqual([
      ['2025/义务教育.yaml', commit],
      ['2025/社会救助.yaml', commit],
    ]);
    await writeFile(join(cwd, '2026/社会救助.yaml'), '# 现在的文件不算\n', { flag: 'a' });
    git('commit', '-q', '-a', '-m', 'two');
    expect(await check(cwd)).toMatchObject({ exitCode: 0, stderr: '' });
    await rm(join(cwd, '.git'), { recursive: true });
    const elsewhere = await check(cwd);
    expect(elsewhere).toMatchObject({ lines: ['核对了材料 10 个文件、目录 0 个文件，都相符'], exitCode: 0 });
    expect(elsewhere.stderr).toContain(`没有核对 2025/义务教育.yaml：在提交 ${commit.slice(0, 12)} 里，这个仓库里没有`);
  });
});
