import type { HelpConfiguration } from 'commander';
import { displayWidth } from '../../model/display-width.ts';
import type { Declaration } from '../declare.ts';

/** The headings that commander writes itself. */
const headings: Readonly<Record<string, string>> = {
  // commander goes on with a blank and the usage: on a line of its own, indented as everything else.
  'Usage:': '用法：\n ',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

export const helpInChinese: HelpConfiguration = {
  showGlobalOptions: true,
  displayWidth,
  styleTitle: (title) => headings[title] ?? title,
  // Chinese has no blanks to break a line at: the terminal wraps, and the text is the same on every width.
  boxWrap: (text) => text,
  subcommandTerm: (command) => command.name(),
  // commander would add "(default: …)" and "(choices: …)" in English; the descriptions say so themselves.
  optionDescription: (option) => option.description,
  argumentDescription: (argument) => argument.description,
};

export function examplesText({ examples }: Pick<Declaration, 'examples'>): string {
  const lines = examples.flatMap(({ command, purpose }) => [`  ${command}`, `      ${purpose}`]);
  return ['例子：', ...lines].join('\n');
}

export function usageText(declaration: Pick<Declaration, 'arguments'>): string {
  return ['[选项]', ...declaration.arguments.map(argumentTerm)].join(' ');
}

/** <路径...> where it is demanded, [路径...] where it is not. */
export function argumentTerm({ name, required, repeated }: Declaration['arguments'][number]): string {
  const inner = repeated === true ? `${name}...` : name;
  return required === true ? `<${inner}>` : `[${inner}]`;
}
