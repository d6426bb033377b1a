import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { askOrgans } from '../../../src/commands/init/ask-organs.ts';

const open = [
  { form: '县级教育部门', items: 38, proposal: '青禾县教育局' },
  { form: '公共文化服务机构', items: 13, proposal: undefined },
];

/** Somebody who types these lines and then closes the input. */
async function asked(lines: readonly string[] | undefined, forms = open) {
  const shown: string[] = [];
  const left = [...(lines ?? [])];
  const ask = async (question: string) => {
    shown.push(question);
    return left.shift();
  };
  const context = {
    stderr: { write: (text: string) => void shown.push(text) },
    openPrompt: async () => (lines === undefined ? undefined : { ask, close: () => void shown.push('<closed>') }),
  } as unknown as Pick<CommandContext, 'openPrompt' | 'stderr'>;
  const answers = await askOrgans(forms, '示例省青禾县', context);
  return { answers: Object.fromEntries(answers), shown: shown.join('') };
}

describe('questions for the organs of a place', () => {
  it('take the usual name where nothing is typed', async () => {
    const { answers, shown } = await asked(['', '青禾县图书馆、青禾县文化馆']);
    expect(answers).toEqual({ 县级教育部门: ['青禾县教育局'], 公共文化服务机构: ['青禾县图书馆', '青禾县文化馆'] });
    expect(shown).toBe(
      '有 2 种主体要落到本地的机构。几个机构用“、”隔开；回车用方括号里的，- 以后再定\n' +
        '1/2 “县级教育部门”（38 项）在示例省青禾县是[青禾县教育局]：' +
        '2/2 “公共文化服务机构”（13 项）在示例省青禾县是：<closed>',
    );
  });

  it.each(['-', '－', '跳过', 'skip'])('leave open what is answered with %s', async (word) => {
    expect((await asked([word, ''])).answers).toEqual({});
  });

  it('leave the rest open when the input is closed', async () => {
    const { answers, shown } = await asked(['青禾县教育和体育局']);
    expect(answers).toEqual({ 县级教育部门: ['青禾县教育和体育局'] });
    expect(shown).toMatch(/\n<closed>$/);
  });

  it('are not asked where nobody can answer', async () => {
    expect(await asked(undefined)).toEqual({ answers: {}, shown: '' });
  });

  it('are not asked where nothing is open', async () => {
    expect(await asked([], [])).toEqual({ answers: {}, shown: '' });
  });
});
