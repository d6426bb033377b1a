import { describe, expect, it } from 'vitest';
import { type ColorChoice, type Environment, openOutput, startSpinner, wantsColor } from '../../src/io/terminal.ts';

describe('wantsColor', () => {
  it.each<[ColorChoice, Environment, boolean, boolean, string]>([
    ['auto', {}, true, true, 'a person is looking'],
    ['auto', {}, false, false, 'a program is reading'],
    ['auto', { TERM: 'dumb' }, true, false, 'a terminal without colours'],
    ['auto', { NO_COLOR: '1' }, true, false, 'NO_COLOR'],
    ['auto', { NO_COLOR: '' }, true, true, 'an empty NO_COLOR says nothing'],
    ['auto', { FORCE_COLOR: '1' }, false, true, 'FORCE_COLOR'],
    ['auto', { FORCE_COLOR: '0' }, true, false, 'FORCE_COLOR=0'],
    ['auto', { FORCE_COLOR: 'false' }, true, false, 'FORCE_COLOR=false'],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false, 'NO_COLOR before FORCE_COLOR'],
    ['always', { NO_COLOR: '1' }, false, true, 'the flag before both'],
    ['never', { FORCE_COLOR: '1' }, true, false, 'the flag before both'],
  ])('--color %s, %j, terminal %j: %j (%s)', (choice, env, isTerminal, expected) => {
    expect(wantsColor(choice, env, isTerminal)).toBe(expected);
  });
});

describe('openOutput', () => {
  it('writes through, with the columns of a terminal only', async () => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text), isTTY: true, columns: 72 };
    const terminal = await openOutput(stream, 'always', {});
    terminal.write(terminal.style.error('错误'));
    expect(written).toEqual(['\u001b[31m错误\u001b[39m']);
    expect(terminal.columns).toBe(72);
    expect((await openOutput({ ...stream, columns: 0 }, 'never', {})).columns).toBeUndefined();
    const file = await openOutput({ ...stream, isTTY: false }, 'auto', {});
    expect(file.columns).toBeUndefined();
    expect(file.style.error('错误')).toBe('错误');
  });
});

describe('startSpinner', () => {
  const stream = (isTTY: boolean) => {
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    const methods = {
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
      on: () => {},
      off: () => {},
    };
    return { written, stream: { ...methods, write, isTTY, columns: 80 } as unknown as NodeJS.WriteStream };
  };

  it.each([
    [false, {}, 'no terminal'],
    [true, { CI: 'true' }, 'CI is set'],
  ])('shows nothing with terminal %j and %j: %s', async (isTTY, env, _why) => {
    const { written, stream: target } = stream(isTTY);
    const progress = await startSpinner('读取', target, env);
    progress.update('检查');
    progress.stop();
    expect(written).toEqual([]);
  });

  it('shows nothing on a terminal of no width', async () => {
    const { written, stream: target } = stream(true);
    const progress = await startSpinner('读取', Object.assign(target, { columns: 0 }), {});
    progress.stop();
    expect(written).toEqual([]);
  });

  it('shows the text on a terminal', async () => {
    const { written, stream: target } = stream(true);
    const progress = await startSpinner('读取', target, {});
    progress.stop();
    expect(written.join('')).toContain('读取');
  });
});
