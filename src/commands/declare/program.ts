import { Command, CommanderError, Option } from 'commander';
import { colorChoices } from '../../io/terminal.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { CommandContext } from '../context.ts';
import type { CommandEntry, Declaration, Example, OptionDeclaration } from '../declare.ts';
import { emptyValue, explainMisuse, isHelpShown, unknown, unknownChoice } from './faults.ts';
import { argumentTerm, examplesText, helpInChinese, usageText } from './help.ts';

/** The flags that every command takes. */
export interface RootOptions {
  readonly quiet?: boolean;
  readonly config?: string;
}

/** What the roof hands in: the program itself knows no command and no process. */
export interface Program {
  readonly version: string;
  readonly commands: Readonly<Record<string, CommandEntry>>;
  /** Made only when a command is about to run. */
  openContext(options: RootOptions): CommandContext;
  writeHelp(text: string): void;
  /** Help that was not asked for, because there was nothing to do. */
  writeUsage(text: string): void;
}

const rootOptions: readonly OptionDeclaration[] = [
  { flags: '-q, --quiet', description: '不显示进度和说明，只显示结果和错误' },
  { flags: '--color <何时>', description: '颜色：auto（默认）、always、never', choices: colorChoices },
  { flags: '--config <文件>', description: '配置文件（默认是最近的上级文件夹里的 gkml.config.yaml）' },
];

const rootExamples: readonly [Example, Example, ...Example[]] = [
  { command: 'gkml import 义务教育.xlsx --out 目录', purpose: '把 Excel 表读成目录文件，放进“目录”文件夹' },
  { command: 'gkml validate 目录', purpose: '检查“目录”文件夹里的全部目录' },
  { command: 'gkml help import', purpose: '看 import 命令的用法' },
];

/**
 * Reads a command line and runs the command that it names.
 * @throws UsableError where the command line is wrong or the command cannot run
 */
export async function runProgram(argv: readonly string[], program: Program): Promise<ExitCode> {
  let outcome: ExitCode = exitCode.clean;
  const root = declareRoot(program);
  declareHelpCommand(root, program);
  root.hook('preSubcommand', async (_, command) => {
    const entry = program.commands[command.name()];
    if (entry === undefined) return;
    const module = await entry.load();
    declareCommand(command, module.declaration);
    command.action(async () => {
      outcome = await module.run(program.openContext(root.opts<RootOptions>()), command.args, command.opts());
    });
  });
  if (argv.length === 0) {
    root.outputHelp({ error: true });
    return exitCode.couldNotRun;
  }
  try {
    await root.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && isHelpShown(error))) throw error;
  }
  return outcome;
}

function declareRoot(program: Program): Command {
  const root = new Command('gkml')
    .description('公开目录：基层政务公开标准目录的编制、检查、调整与发布工具')
    .usage('<命令> [路径...] [选项]')
    .version(program.version, '-V, --version', '显示版本');
  configure(root, program);
  for (const option of rootOptions) root.addOption(toOption(option));
  for (const [name, { summary }] of Object.entries(program.commands)) {
    // Subcommands take over the settings of their parent, but not who explains a misuse.
    const command = root.command(name).description(summary);
    configure(command, program);
  }
  return root.addHelpText('after', `\n${examplesText({ examples: rootExamples })}`);
}

function configure(command: Command, program: Program): void {
  command
    .configureHelp(helpInChinese)
    .configureOutput({ writeOut: program.writeHelp, writeErr: program.writeUsage, outputError: () => {} })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride((error) => {
      throw isHelpShown(error) ? error : explainMisuse(error, command);
    });
}

function declareCommand(command: Command, declaration: Declaration): void {
  command.usage(usageText(declaration));
  for (const argument of declaration.arguments) command.argument(argumentTerm(argument), argument.description);
  for (const option of declaration.options) command.addOption(toOption(option));
  command.addHelpText('after', `\n${examplesText(declaration)}`);
}

function toOption({ flags, description, choices, repeated, required, ...rest }: OptionDeclaration): Option {
  const option = new Option(flags, description);
  if (rest.default !== undefined) option.default(rest.default);
  if (required === true) option.makeOptionMandatory();
  const check = (value: string) => {
    if (value.trim() === '') throw emptyValue(option.long ?? flags);
    if (choices !== undefined && !choices.includes(value)) {
      throw unknownChoice(option.long ?? flags, value, choices);
    }
    return value;
  };
  if (option.required) option.argParser(check);
  if (repeated === true) {
    option.argParser((value, before: readonly string[] | undefined) => [...(before ?? []), check(value)]);
  }
  return option;
}

function declareHelpCommand(root: Command, program: Program): void {
  const command = root.command('help').argument('[命令]').description('显示某个命令的帮助').usage('[命令]');
  configure(command, program);
  command.action(async (name: string | undefined) => {
    if (name === undefined) root.outputHelp();
    else if (name in program.commands) await runProgram([name, '--help'], program);
    else throw unknown(name, Object.keys(program.commands), '这个命令', '运行 gkml --help 看有哪些命令');
  });
}
