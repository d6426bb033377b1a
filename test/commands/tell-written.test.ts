import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { tellWhatWasWritten } from '../../src/commands/tell-written.ts';

function told(...args: [files: Parameters<typeof tellWhatWasWritten>[1], dryRun: boolean]): string {
  const lines: string[] = [];
  const context = { stdout: { write: (text: string) => lines.push(text) } } as unknown as CommandContext;
  tellWhatWasWritten(context, ...args);
  return lines.join('');
}

describe('tellWhatWasWritten', () => {
  it('names new and replaced files', () => {
    const files = [
      { path: '目录/义务教育.yaml', replaced: false },
      { path: '目录/社会救助.yaml', replaced: true },
    ];
    expect(told(files, false)).toBe('写好 2 个文件：\n  目录/义务教育.yaml\n  目录/社会救助.yaml（改写）\n');
  });

  it('shows hidden characters of a name', () => {
    expect(told([{ path: '目\u001b[31m录.yaml', replaced: false }], true)).toBe(
      '试运行，没有写文件。会写 1 个文件：\n  目<U+001B>[31m录.yaml\n',
    );
  });
});
