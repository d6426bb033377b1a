import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { askPlace } from '../../../src/commands/init/ask-place.ts';

/** Somebody who types the line; undefined: there is no terminal, null: the input is closed. */
function asked(line: string | null | undefined) {
  const prompt = { ask: async () => line ?? undefined, close: () => {} };
  const openPrompt = async () => (line === undefined ? undefined : prompt);
  return askPlace({ openPrompt } as unknown as Pick<CommandContext, 'openPrompt'>);
}

describe('the question for the place', () => {
  it('takes what is typed', async () => {
    expect(await asked(' 示例省青禾县 ')).toBe('示例省青禾县');
  });

  it.each([undefined, null, '', '  '])('is an error where nobody answers: %j', async (line) => {
    await expect(asked(line)).rejects.toThrow('缺少选项“--place <地区>”');
  });
});
