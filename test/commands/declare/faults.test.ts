import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { explainMisuse, isHelpShown } from '../../../src/commands/declare/faults.ts';
import { UsableError } from '../../../src/model/errors.ts';

/** A command line as commander refuses it, in our words. */
function complaint(declare: (command: Command) => void, ...argv: string[]): string {
  const command = new Command('gkml').configureOutput({ outputError: () => {} }).showSuggestionAfterError(false);
  declare(command);
  command.exitOverride((error) => {
    throw explainMisuse(error, command);
  });
  try {
    command.action(() => {}).parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof UsableError) return error.message;
    throw error;
  }
  throw new Error('The command line was accepted');
}

describe('explainMisuse', () => {
  it.each<[string, (command: Command) => void, string[]]>([
    ['没有“--ot”这个选项，是不是想用 --out？', (command) => command.option('--out <文件夹>'), ['--ot', 'x']],
    ['缺少“文件”', (command) => command.argument('<文件>'), []],
    ['选项“--out <文件夹>”后面缺少它的值', (command) => command.option('--out <文件夹>'), ['--out']],
    ['缺少选项“--out <文件夹>”', (command) => command.requiredOption('--out <文件夹>'), []],
    ['多写了参数：二 三', (command) => command.argument('<文件>'), ['一', '二', '三']],
    [
      '选项“--on”和“--off”不能同时用',
      (command) => command.option('--off').addOption(new Option('--on').conflicts('off')),
      ['--on', '--off'],
    ],
    ['选项“-n <个数>”不能写“x”', (command) => command.addOption(new Option('-n <个数>').choices(['1'])), ['-n', 'x']],
  ])('says %s', (message, declare, argv) => {
    expect(complaint(declare, ...argv)).toBe(message);
  });

  it('knows every code that commander throws', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('commander'));
    const source = ['command.js', 'error.js'].map((file) => readFileSync(join(folder, 'lib', file), 'utf8')).join('');
    const codes = new Set(Array.from(source.matchAll(/'(commander\.[A-Za-z]+)'/g), ([, code = '']) => code));
    // Only for callers of commander that throw an error of their own without a code, which gkml never does.
    codes.delete('commander.error');
    // Only for commands that are programs of their own.
    codes.delete('commander.executeSubCommandAsync');
    expect(codes.size).toBeGreaterThan(8);
    for (const code of codes) {
      const error = new CommanderError(1, code, 'English words');
      const isKnown = isHelpShown(error) || explainMisuse(error, new Command('gkml')).message !== 'English words';
      expect(isKnown, code).toBe(true);
    }
  });
});
