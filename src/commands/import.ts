import { isYamlFile } from '../io/inputs/folder.ts';
import { findInputs, type Input, type InputSettings } from '../io/inputs.ts';
import { writePlan } from '../io/output.ts';
import type { Region } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { reaches } from '../model/report.ts';
import { importSummary } from '../reporters/import-summary.ts';
import { text } from '../reporters/text.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { existingHint, tellWhatWasImported } from './import/changes.ts';
import { accountOf, type ImportedFile, importFiles } from './import/files.ts';
import { judgeImport } from './import/strictly.ts';
import { summariseImport } from './import/summary.ts';
import { planCatalogues, readExisting } from './import/targets.ts';
import { readRegisters } from './read-registers.ts';
import { readSettings } from './settings.ts';

const levels = ['国家级', '省级', '市级', '县级', '乡级', '村级'] as const satisfies readonly Region['级别'][];

export const declaration: Declaration = {
  arguments: [{ name: '表格', description: 'Excel 表（.xlsx）或放着表格的文件夹', required: true, repeated: true }],
  options: [
    { flags: '-o, --out <文件夹>', description: '目录文件写到哪个文件夹，一个领域一个文件' },
    { flags: '--account <文件>', description: '另存一份对账单：每个单元格的去向（JSON）' },
    { flags: '--domain <领域>', description: '表里没有写明是哪个领域时，用这个' },
    { flags: '--region <地区>', description: '地区名称，如 示例省青禾县' },
    { flags: '--level <级别>', description: `地区的级别：${levels.join('、')}`, choices: levels },
    { flags: '--visible-only', description: '不读隐藏的工作表、行和列' },
    { flags: '--strict', description: '读进来的目录有错误时，一个文件也不写' },
    { flags: '--dry-run', description: '只说会怎么做，不写文件' },
    { flags: '--force', description: '可以改写已有的目录文件（编号和注释沿用）' },
  ],
  examples: [
    { command: 'gkml import 义务教育.xlsx --out 目录', purpose: '把一张表读成目录文件，放进“目录”文件夹' },
    { command: 'gkml import 上报 --out 目录 --account 对账.json', purpose: '读“上报”文件夹里的全部表格，并存对账单' },
    {
      command: 'gkml import 上报.xlsx --out 目录 --domain 养老服务 --dry-run',
      purpose: '先看看会读成什么样，不写文件',
    },
  ],
};

export interface Options {
  readonly out?: string;
  readonly account?: string;
  readonly domain?: string;
  readonly region?: string;
  readonly level?: Region['级别'];
  readonly visibleOnly?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { cwd, stdin } = context;
  const { out, account: accountPath, dryRun = false, force = false, strict = false, ...wishes } = options;
  if (out === undefined && !dryRun) {
    const hint = '写明目录文件放到哪个文件夹，如 --out 目录；只想看看时加 --dry-run';
    throw new UsableError('缺少选项“--out <文件夹>”', { hint });
  }
  const { severityOf, optionsOf, registersFolders, rules } = await readSettings(context);
  const registers = await readRegisters(registersFolders, cwd);
  const tables = await findTables(paths, { cwd, stdin, note: context.note });
  const existing = out === undefined ? [] : await readExisting(out, cwd);
  const progress = await context.startProgress(`正在读 ${tables.length} 个表格`);
  const known = existing.map(({ catalogue }) => catalogue);
  const imported = await importFiles(tables, { ...wishes, registers, existing: known }).finally(() => progress.stop());
  const account = accountOf(imported);
  const catalogues = await planCatalogues(imported, { folder: out ?? '.', cwd, existing });
  if (strict && (await refusesStrictly(context, imported, { rules, registers, severityOf, optionsOf })))
    return exitCode.findings;
  const accounts =
    accountPath === undefined ? [] : [{ path: accountPath, content: `${JSON.stringify(account, null, 2)}\n` }];
  const written = await writePlan([...catalogues, ...accounts], {
    cwd,
    force,
    existingHint: existingHint(catalogues),
    dryRun,
    sources: tables.map(({ file }) => file),
  });
  if (!context.quiet) tellWhatWasRead(context, imported);
  tellWhatWasImported(context, written, catalogues, dryRun);
  return account.unaccounted.length + account.errors.length > 0 ? exitCode.findings : exitCode.clean;
}

/** A folder may hold catalogues beside its tables; naming one of them is a mistake. */
async function findTables(
  paths: readonly string[],
  settings: Pick<InputSettings, 'cwd' | 'stdin' | 'note'>,
): Promise<Input[]> {
  const inputs = await findInputs(paths, { ...settings, stdinFilename: '标准输入.xlsx' });
  const tables = inputs.filter(({ file }) => !isYamlFile(file));
  const named = inputs.find(({ file }) => isYamlFile(file) && paths.includes(file));
  if (named === undefined && tables.length > 0) return tables;
  throw new UsableError('这是目录文件（.yaml），不用再导入', {
    place: named?.file ?? paths.join('、'),
    hint: '要导入的是 Excel 表（.xlsx）；检查目录文件用 gkml validate',
  });
}

/** True, after saying why, where the imported catalogues have errors. */
async function refusesStrictly(
  { stdout }: CommandContext,
  imported: readonly ImportedFile[],
  settings: Parameters<typeof judgeImport>[1],
): Promise<boolean> {
  const report = await judgeImport(imported, settings);
  if (!reaches(report.diagnostics, 'error')) return false;
  stdout.write(text(report, { style: stdout.style, columns: stdout.columns ?? 100 }));
  stdout.write('有错误，一个文件也没有写（--strict）\n');
  return true;
}

function tellWhatWasRead({ stdout }: CommandContext, imported: readonly ImportedFile[]): void {
  for (const { file, result } of imported) {
    stdout.write(`${importSummary(summariseImport(file, result), stdout.style)}\n`);
  }
}
