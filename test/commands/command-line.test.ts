import { describe, expect, it } from 'vitest';
import { explain } from '../../src/commands/command-line.ts';
import { UsableError } from '../../src/model/errors.ts';
import { plainStyle } from '../../src/model/style.ts';

function printed(error: unknown): { code: number; text: string } {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const code = explain(
    error,
    { write, isTerminal: false, columns: undefined, style: plainStyle },
    {
      version: '1.2.3',
      node: 'v20.19.0',
      platform: 'win32 x64',
      argv: ['validate', '/home/li/目录'],
      home: '/home/li',
    },
  );
  return { code, text };
}

describe('explain', () => {
  it('tells what the user can mend without a stack, and ends in 2', () => {
    const error = new UsableError('没有这个文件', { place: '目录/一.yaml', hint: '检查路径\n或者换一个' });
    expect(printed(error)).toEqual({
      code: 2,
      text: '位置：目录/一.yaml\n问题：没有这个文件\n怎么办：检查路径\n        或者换一个\n',
    });
    expect(printed(new UsableError('磁盘满了')).text).toBe('问题：磁盘满了\n');
  });

  it('says that a bug is ours and what to report, without the home folder, and ends in 3', () => {
    const bug = new TypeError('x is not a function');
    bug.stack = 'TypeError: x is not a function\n    at run (/home/li/gkml/dist/cli.js:1:2)';
    expect(printed(bug)).toEqual({
      code: 3,
      text: [
        '出错了，这是 gkml 的问题，不是您的文件或操作的问题',
        '怎么办：请把下面的内容连同出错的文件发给 gkml 的维护者',
        '',
        '版本：gkml 1.2.3，Node.js v20.19.0，win32 x64',
        '命令：gkml validate ~/目录',
        'TypeError: x is not a function',
        '    at run (~/gkml/dist/cli.js:1:2)',
        '',
      ].join('\n'),
    });
  });

  it.each([['words'], [undefined], [null], [42]])('survives a thrown %j', (thrown) => {
    expect(printed(thrown)).toMatchObject({ code: 3, text: expect.stringContaining(String(thrown)) });
  });
});
