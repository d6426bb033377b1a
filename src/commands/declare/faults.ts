import type { Command, CommanderError } from 'commander';
import { UsableError } from '../../model/errors.ts';
import { nearest } from '../../model/nearest.ts';

/** What commander quotes in its English message, and the command that was being read. */
interface Misuse {
  readonly quoted: readonly string[];
  readonly command: Command;
}

/** Every code with which commander refuses a command line → our own words. */
const explanations: Readonly<Record<string, (misuse: Misuse) => UsableError>> = {
  'commander.unknownCommand': ({ quoted: [name = ''], command }) =>
    unknown(
      name,
      command.commands.map((candidate) => candidate.name()),
      '这个命令',
      '运行 gkml --help 看有哪些命令',
    ),
  'commander.unknownOption': ({ quoted: [flag = ''], command }) =>
    unknown(flag, flagsOf(command), '这个选项', helpHint(command)),
  'commander.missingArgument': ({ quoted: [name = ''], command }) => misuse(`缺少“${name}”`, command),
  'commander.optionMissingArgument': ({ quoted: [flags = ''], command }) =>
    misuse(`选项“${flags}”后面缺少它的值`, command),
  'commander.missingMandatoryOptionValue': ({ quoted: [flags = ''], command }) => misuse(`缺少选项“${flags}”`, command),
  'commander.conflictingOption': ({ quoted: [first = '', second = ''], command }) =>
    misuse(`选项“${first}”和“${second}”不能同时用`, command),
  'commander.excessArguments': ({ command }) => misuse(`多写了参数：${extraArguments(command).join(' ')}`, command),
  'commander.invalidArgument': ({ quoted: [flags = '', value = ''], command }) =>
    misuse(`选项“${flags}”不能写“${value}”`, command),
};

/** With these commander only says that it has shown help or the version. */
const shown = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

export function isHelpShown(error: CommanderError): boolean {
  return shown.has(error.code);
}

export function explainMisuse(error: CommanderError, command: Command): UsableError {
  const quoted = Array.from(error.message.matchAll(/'([^']*)'/g), (match) => match[1] ?? '');
  return explanations[error.code]?.({ quoted, command }) ?? misuse(error.message, command);
}

/** A word that is none of `candidates`; says which of them it may have meant. */
export function unknown(word: string, candidates: Iterable<string>, kind: string, hint: string): UsableError {
  return new UsableError(`没有“${word}”${kind}${suggestion(word, candidates)}`, { hint });
}

/** A value that an option does not take. */
export function unknownChoice(flag: string, value: string, choices: readonly string[]): UsableError {
  const hint = `“${flag}”可以写：${choices.join('、')}`;
  return new UsableError(`“${flag}”不能写“${value}”${suggestion(value, choices)}`, { hint });
}

/** What a variable that nobody has set leaves behind: --out "$文件夹". */
export function emptyValue(flag: string): UsableError {
  return new UsableError(`选项“${flag}”后面是空的`, { hint: `在“${flag}”后面写上它的值` });
}

function suggestion(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : `，是不是想用 ${meant}？`;
}

function misuse(message: string, command: Command): UsableError {
  return new UsableError(message, { hint: helpHint(command) });
}

function helpHint(command: Command): string {
  return `运行 ${[...ancestry(command)].map((each) => each.name()).join(' ')} --help 看用法`;
}

function flagsOf(command: Command): string[] {
  const options = ancestry(command).flatMap((each) => each.options);
  return [...options.flatMap(({ long, short }) => [long, short]), '--help'].filter((flag) => typeof flag === 'string');
}

function ancestry(command: Command): Command[] {
  return command.parent === null ? [command] : [...ancestry(command.parent), command];
}

function extraArguments(command: Command): readonly string[] {
  return command.args.slice(command.registeredArguments.length);
}
