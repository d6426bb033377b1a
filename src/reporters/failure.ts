// What is printed when a command could not do its work.
import type { UsableError } from '../model/errors.ts';
import { onOneLine, printable } from '../model/printable.ts';
import type { Style } from '../model/style.ts';

/** Something that the user can mend: 位置, 问题, 怎么办. */
export function usableErrorText({ message, place, hint }: UsableError, style: Style): string {
  const lines = [
    ...(place === undefined ? [] : [`位置：${onOneLine(place)}`]),
    `${style.error('问题')}：${onOneLine(message)}`,
    ...(hint === undefined
      ? []
      : hint.split('\n').map((line, index) => `${index === 0 ? '怎么办：' : '        '}${printable(line)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a bug report needs to say about the machine. */
export interface Circumstances {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly argv: readonly string[];
  /** The user's home folder, which does not belong in a report. */
  readonly home: string;
}

/** An exception that nobody foresaw: all that is needed to find it, in one block to copy. */
export function bugText(thrown: unknown, { version, node, platform, argv, home }: Circumstances, style: Style): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown);
  const withoutHome = (words: string) => (home.length > 1 ? words.replaceAll(home, '~') : words);
  return [
    style.error('出错了，这是 gkml 的问题，不是您的文件或操作的问题'),
    '怎么办：请把下面的内容连同出错的文件发给 gkml 的维护者',
    '',
    `版本：gkml ${version}，Node.js ${node}，${platform}`,
    `命令：${withoutHome(printable(['gkml', ...argv].join(' ')))}`,
    withoutHome(stack.split('\n').map(printable).join('\n')),
    '',
  ].join('\n');
}
