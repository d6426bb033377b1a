import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openPrompt } from '../../src/io/prompt.ts';

function terminal(isTTY = true) {
  return Object.assign(new PassThrough(), { isTTY, columns: 80 });
}

describe('openPrompt', () => {
  it.each([
    [false, true],
    [true, false],
    [false, false],
  ])('asks nobody where input is a terminal: %j, screen is one: %j', async (input, screen) => {
    expect(await openPrompt(terminal(input), terminal(screen))).toBeUndefined();
  });

  it('gives the lines that are typed, one a question', async () => {
    const [input, screen] = [terminal(), terminal()];
    const prompt = await openPrompt(input, screen);
    const first = prompt?.ask('一？');
    input.write('是\r');
    expect(await first).toBe('是');
    const second = prompt?.ask('二？');
    input.write('\r');
    expect(await second).toBe('');
    prompt?.close();
    expect(String(screen.read())).toContain('一？');
  });

  it('gives nothing any more where the input has ended', async () => {
    const input = terminal();
    const prompt = await openPrompt(input, terminal());
    const answer = prompt?.ask('一？');
    input.end();
    expect(await answer).toBeUndefined();
    expect(await prompt?.ask('二？')).toBeUndefined();
  });
});
