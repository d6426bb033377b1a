import { isYamlFile } from '../io/inputs/folder.ts';
import { findInputs, type Input } from '../io/inputs.ts';
import { writePlan } from '../io/output.ts';
import { formatFile } from '../io/yaml/format-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { printable } from '../model/printable.ts';
import { text } from '../reporters/text.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [{ name: '路径', description: '目录文件（.yaml）、文件夹、通配符；不写就是当前文件夹', repeated: true }],
  options: [
    { flags: '--check', description: '只检查，不改动；有文件不是规范写法就以 1 退出' },
    { flags: '--dry-run', description: '只显示会整理哪些文件，不改动' },
  ],
  examples: [
    { command: 'gkml fmt 目录', purpose: '把“目录”文件夹里的目录文件整理成规范写法，注释和各项的次序不变' },
    { command: 'gkml fmt --check 目录', purpose: '看哪些文件不是规范写法，用于自动检查' },
    { command: 'gkml fmt - < 义务教育.yaml', purpose: '从标准输入读，把整理好的内容显示出来' },
  ],
};

interface Options {
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

interface FormattedFile {
  readonly file: string;
  readonly content: string;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { cwd, stdin } = context;
  await readSettings(context);
  const inputs = await findInputs(paths.length === 0 ? ['.'] : paths, { cwd, stdin });
  const files = inputs.filter(({ file }) => isYamlFile(file));
  if (files.length === 0) {
    const place = paths.join('、') || '.';
    throw new UsableError('没有可以整理的目录文件', {
      place,
      hint: '只整理 .yaml 文件；Excel 表先用 gkml import 导入',
    });
  }
  const isShown = paths.includes('-') && options.check !== true;
  const { changed, faults } = await formatAll(files, isShown);
  if (faults.length > 0) return refuse(context, files.length, faults);
  if (isShown) return show(context, changed);
  if (options.check !== true) await rewrite(changed, files, cwd, options.dryRun === true);
  const word = options.check ? '不规范' : options.dryRun ? '将整理' : '已整理';
  for (const { file } of changed) context.stdout.write(`${word} ${printable(file)}\n`);
  context.note(`${files.length} 个文件，${changed.length === 0 ? '都是规范写法' : `${changed.length} 个${word}`}`);
  return options.check && changed.length > 0 ? exitCode.findings : exitCode.clean;
}

interface Outcome {
  readonly changed: readonly FormattedFile[];
  readonly faults: readonly Diagnostic[];
}

/** @param all take what is in form already for changed, too */
async function formatAll(files: readonly Input[], all: boolean): Promise<Outcome> {
  const changed: FormattedFile[] = [];
  const faults: Diagnostic[] = [];
  for (const input of files) {
    const bytes = await input.read();
    const formatted = formatFile(input.file, bytes);
    if ('faults' in formatted) faults.push(...formatted.faults);
    else if (all || !Buffer.from(formatted.text).equals(bytes)) {
      changed.push({ file: input.file, content: formatted.text });
    }
  }
  return { changed, faults };
}

/** One file that cannot be read keeps all from being changed: a run either does its work or does nothing. */
function refuse({ stderr }: CommandContext, files: number, diagnostics: readonly Diagnostic[]): ExitCode {
  const columns = stderr.columns ?? 100;
  stderr.write(text({ files, items: 0, diagnostics }, { style: stderr.style, columns }));
  stderr.write('没有改动任何文件：先改正上面的问题，再整理\n');
  return exitCode.couldNotRun;
}

function show({ stdout }: CommandContext, files: readonly FormattedFile[]): ExitCode {
  if (files.length > 1) throw new UsableError('“-”（标准输入）不能和别的文件一起整理', { hint: '分两次运行' });
  for (const { content } of files) stdout.write(content);
  return exitCode.clean;
}

async function rewrite(
  changed: readonly FormattedFile[],
  files: readonly Input[],
  cwd: string,
  dryRun: boolean,
): Promise<void> {
  const fixed = changed.find(({ file }) => files.find((input) => input.file === file)?.size === undefined);
  if (fixed !== undefined) {
    throw new UsableError('旧版本里的文件不能改动', { place: fixed.file, hint: '用 --check 检查，或者写现在的文件' });
  }
  await writePlan(
    changed.map(({ file, content }) => ({ path: file, content })),
    { cwd, dryRun, force: true },
  );
}
