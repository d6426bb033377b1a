import { existsSync } from 'node:fs';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import excel from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { converted, mayConvert } from '../../exporters/office.ts';
import { temporaryFolder } from '../../io/temporary-folder.ts';
import { runGkml } from '../run-gkml.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/merge');
const catalogue = '合并/义务教育.yaml';
const conflictFile = '合并/义务教育.冲突.yaml';
let cwd: string;
const gkml = (...args: string[]) => runGkml(args, { cwd });
const read = (file: string) => readFile(join(cwd, file), 'utf8');

/** What a person writes into the row of a field: into 选择, or into 另写. */
async function fill(file: string, words: Readonly<Record<string, readonly [label: string, text: string]>>) {
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(join(cwd, file));
  const sheet = workbook.getWorksheet('冲突选择');
  const header = [1, 2, 3, 4, 5].find((row) => sheet?.getCell(row, 1).text === '序号') ?? 0;
  const columnOf = (label: string) => [8, 9, 10].find((column) => sheet?.getCell(header, column).text === label) ?? 0;
  for (let row = header + 1; row <= (sheet?.rowCount ?? 0); row++) {
    const [label, text] = words[sheet?.getCell(row, 5).text.split('\n')[0] ?? ''] ?? [];
    if (sheet !== undefined && label !== undefined) sheet.getCell(row, columnOf(label) + 0).value = text ?? '';
  }
  await workbook.xlsx.writeFile(join(cwd, file));
}

beforeEach(async () => {
  cwd = await temporaryFolder();
  await cp(fixtures, cwd, { recursive: true });
  await gkml('merge', '祖先', '本地', '对方', '--out', '合并', '-f', 'xlsx=选择.xlsx');
});

describe('a workbook of choices', () => {
  it('is read back, and the conflict file goes when all is chosen', async () => {
    await fill('选择.xlsx', { 时限: ['选择', '对方'], 整项: ['选择', '祖先'] });
    const { stdout, exitCode } = await gkml('merge', '--resolve', '选择.xlsx');
    expect({ stdout, exitCode }).toEqual({
      stdout:
        '定下 2 处\n  义务教育 / 学生管理 / 学生资助（YWJY-002） 时限：照对方\n  义务教育 / 学生管理 / 优抚对象入学政策（YWJY-003） 整项：照祖先\n',
      exitCode: 0,
    });
    expect(existsSync(join(cwd, conflictFile))).toBe(false);
    const text = await read(catalogue);
    expect(text).toMatch(/编号: YWJY-002[\s\S]*时限: 信息形成或者变更之日起10个工作日内/);
    expect(text).toContain('名称: 优抚政策');
    expect(text).not.toContain('冲突');
  });

  it('takes words of one’s own, and leaves open what nobody chose', async () => {
    await fill('选择.xlsx', { 时限: ['另写', '信息形成之日起12个工作日内'] });
    const { exitCode } = await gkml('merge', '--resolve', '选择.xlsx');
    expect(exitCode).toBe(1);
    expect(await read(catalogue)).toContain('时限: 信息形成之日起12个工作日内');
    expect(await read(catalogue)).toContain('# 冲突：本地删去的“优抚对象入学政策（YWJY-003）”');
    expect(await read(conflictFile)).not.toContain('要素: 时限');
    const again = await gkml('merge', '--resolve', '选择.xlsx');
    expect(again.stdout).toContain('冲突文件里没有这一处，可能已经定下了，没有用');
    expect(again.exitCode).toBe(1);
  });

  it.each([
    [{ 时限: ['选择', '省里的'] }, '选择.xlsx 冲突选择!I5：没有“省里的”这个选择：写 本地、对方、祖先 或 都留'],
    [{ 整项: ['另写', '照省里'] }, '选择.xlsx 冲突选择!I6：这一处不能在表里另写'],
    [{ 时限: ['选择', '都留'] }, '选择.xlsx 冲突选择!I5：这样选或者这样写不合这一处的形式'],
  ] as const)('says at the cell what cannot be done: %j', async (words, told) => {
    await fill('选择.xlsx', words);
    const before = await read(catalogue);
    const { stdout, exitCode } = await gkml('merge', '--resolve', '选择.xlsx');
    expect(stdout).toContain(told);
    expect(exitCode).toBe(1);
    expect(await read(catalogue)).toBe(before);
  });

  it('is not put into a catalogue that has changed since', async () => {
    await fill('选择.xlsx', { 时限: ['选择', '对方'] });
    const edited = (await read(catalogue)).replace('15个工作日', '16个工作日');
    await writeFile(join(cwd, catalogue), edited);
    const { stdout, exitCode } = await gkml('merge', '--resolve', '选择.xlsx');
    expect(stdout).toContain('选择.xlsx 冲突选择!I5：目录里现在写的和“本地”不一样');
    expect(exitCode).toBe(1);
    expect(await read(catalogue)).toBe(edited);
  });

  it('is found its conflict file when both are named', async () => {
    await fill('选择.xlsx', { 时限: ['选择', '本地'], 整项: ['选择', '本地'] });
    await rename(join(cwd, '合并'), join(cwd, '移走'));
    const lost = await gkml('merge', '--resolve', '选择.xlsx');
    expect(lost).toMatchObject({ exitCode: 2, stdout: '' });
    expect(lost.stderr).toContain('找不到选择表说的冲突文件：合并/义务教育.冲突.yaml');
    expect(await gkml('merge', '--resolve', '选择.xlsx', '--resolve', '移走')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(cwd, '移走/义务教育.冲突.yaml'))).toBe(false);
  });

  it('is not written by a trial, which leaves no conflicts to choose', async () => {
    const { stdout, stderr } = await gkml(
      'merge',
      '祖先',
      '本地',
      '对方',
      '--out',
      '别处',
      '--dry-run',
      '-f',
      'xlsx=选.xlsx',
    );
    expect(existsSync(join(cwd, '选.xlsx'))).toBe(false);
    expect(stderr).toContain('试运行，没有写 选.xlsx');
    expect(stdout).toContain('冲突');
  });

  it('is none of the catalogues of its folder', async () => {
    await rename(join(cwd, '选择.xlsx'), join(cwd, '合并/选择.xlsx'));
    const { stdout, stderr, exitCode } = await gkml('validate', '合并');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 个文件');
    expect(stderr).toContain('没有读 gkml 自己写的结果表：合并/选择.xlsx');
  });

  it.skipIf(!mayConvert('calc'))('survives another program that saves it', { timeout: 120_000 }, async () => {
    await fill('选择.xlsx', { 时限: ['选择', '对方'], 整项: ['选择', '对方'] });
    const [saved] = await converted({ '选择.xlsx': await readFile(join(cwd, '选择.xlsx')) }, 'xlsx');
    await writeFile(join(cwd, '选择.xlsx'), saved ?? '');
    expect(await gkml('merge', '--resolve', '选择.xlsx')).toMatchObject({ exitCode: 0 });
    expect(await read(catalogue)).toContain('名称: 优抚对象入学政策');
  });

  it('is refused where it is some other workbook', async () => {
    await gkml('export', '本地', '--out', '表.xlsx');
    const { stderr, exitCode } = await gkml('merge', '--resolve', '表.xlsx');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('这不是 gkml 写的选择表');
  });
});

describe('gkml merge', () => {
  it('writes over its own result with --force, and takes the old conflict file away', async () => {
    const { stderr, exitCode } = await gkml('merge', '祖先', '本地', '祖先', '--out', '合并', '--force');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('删去以前的 合并/义务教育.冲突.yaml：这次没有冲突');
    expect(existsSync(join(cwd, conflictFile))).toBe(false);
  });

  it('writes nothing where one of the files may not be written', async () => {
    const { stderr, exitCode } = await gkml('merge', '祖先', '本地', '对方', '--out', '新', '-f', 'xlsx=选择.xlsx');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('选择.xlsx');
    expect(existsSync(join(cwd, '新'))).toBe(false);
  });

  it('gives as JSON what its schema promises, and as a trial the changes of ours', async () => {
    const { default: validate } = await import('../../../src/model/generated/conflicts-validator.ts');
    const { default: validateChanges } = await import('../../../src/model/generated/changes-validator.ts');
    const { stdout } = await gkml('merge', '祖先', '本地', '对方', '-f', 'json');
    expect(validate(JSON.parse(stdout))).toBe(true);
    const trial = await gkml('merge', '祖先', '本地', '对方', '--out', '试', '--dry-run', '-f', 'json');
    expect(validateChanges(JSON.parse(trial.stdout))).toBe(true);
    expect(trial.exitCode).toBe(1);
    expect(existsSync(join(cwd, '试'))).toBe(false);
  });

  it('takes workbooks and versions of git', async () => {
    await gkml('export', '对方', '--out', '对方.xlsx');
    const { exitCode, stdout } = await gkml('merge', '祖先', '本地', '对方.xlsx', '--out', '一份.yaml');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('有 2 处冲突');
    expect(await read('一份.yaml')).toBe((await read(catalogue)).replaceAll('见 义务教育.', '见 一份.'));
  });
});
