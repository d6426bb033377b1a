import { findInputs, type Input } from '../io/inputs.ts';
import { writePlan } from '../io/output.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Registers } from '../model/registers.ts';
import { checkSchema } from '../operations/check-schema.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { type ExportFormat, exportFormats, exportTarget, planExport, type ReadCatalogue } from './export/targets.ts';
import { openFile } from './open-sources.ts';
import { readRegisters } from './read-registers.ts';
import { readSettings } from './settings.ts';
import { tellWhatWasWritten } from './tell-written.ts';

export const declaration: Declaration = {
  arguments: [
    { name: '路径', description: '目录文件（.yaml）、Excel 表、文件夹、通配符', required: true, repeated: true },
  ],
  options: [
    {
      flags: '-o, --out <文件或文件夹>',
      description: '写到哪里；格式看后缀，文件夹里一份目录一个文件',
      required: true,
    },
    { flags: '--to <格式>', description: '写到文件夹时的格式：xlsx（标准表）、html（网页）', choices: exportFormats },
    { flags: '--dry-run', description: '只说会写哪些文件，不写' },
    { flags: '--force', description: '可以改写已有的文件' },
  ],
  examples: [
    {
      command: 'gkml export 目录/义务教育.yaml --out 义务教育.xlsx',
      purpose: '导出成标准表，可以直接打印；改完还能再导入',
    },
    {
      command: 'gkml export 目录 --out 青禾县.xlsx',
      purpose: '“目录”文件夹里的各个领域放进一个工作簿，一个领域一张表',
    },
    { command: 'gkml export 目录 --out 网页 --to html', purpose: '一个领域一个网页，放进“网页”文件夹' },
  ],
};

interface Options {
  readonly out: string;
  readonly to?: ExportFormat;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { cwd, stdin, note } = context;
  const { out, to, dryRun = false, force = false } = options;
  const target = exportTarget(out, to);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, cwd);
  const inputs = await findInputs(paths, { cwd, stdin, note });
  const progress = await context.startProgress(`正在导出 ${inputs.length} 个文件`);
  const plan = async () => planExport(await readCatalogues(inputs, registers), target);
  const files = await plan().finally(() => progress.stop());
  const sources = inputs.map(({ file }) => file);
  tellWhatWasWritten(context, await writePlan(files, { cwd, force, dryRun, sources }), dryRun);
  return exitCode.clean;
}

/** @throws UsableError where one of them is no sound catalogue: a broken one would go out with parts missing */
async function readCatalogues(inputs: readonly Input[], registers: Registers): Promise<ReadCatalogue[]> {
  const found: ReadCatalogue[] = [];
  for (const input of inputs) {
    for (const { data } of (await openFile(input, registers)).sources) {
      if (data === undefined || checkSchema(data).length > 0) {
        const hint = `先运行 gkml validate ${input.file}，改好后再导出`;
        throw new UsableError('目录文件的格式不对，不能导出', { place: input.file, hint });
      }
      found.push({ file: input.file, catalogue: data as Catalogue });
    }
  }
  return found;
}
