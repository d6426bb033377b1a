import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { askAnswers } from '../../../src/commands/diff/ask-answers.ts';
import type { Candidate } from '../../../src/model/matching.ts';
import type { VersionItem } from '../../../src/model/version.ts';

function item(id: string, name: string): VersionItem {
  return { id, content: { 一级事项: '招生管理', 名称: name }, domain: '义务教育', catalogue: 0, index: 0 };
}

const one: Candidate = { kind: 'same', before: [item('A', '招生方案')], after: [item('B', '入学办法')], score: 0.61 };
const two: Candidate = { ...one, kind: 'split', after: [item('C', '招生计划'), item('D', '报名\n条件')] };

/** Plays a person who types these lines and then closes the terminal. */
async function ask(typed: readonly string[], candidates: readonly Candidate[] = [one, two]) {
  let screen = '';
  let closed = false;
  const lines = [...typed];
  const write = (text: string) => {
    screen += text;
  };
  const prompt = {
    ask: async (question: string) => {
      const line = lines.shift();
      screen += `${question}${line ?? ''}\n`;
      return line;
    },
    close: () => {
      closed = true;
    },
  };
  const context = { stderr: { write }, note: write, openPrompt: async () => prompt } as unknown as CommandContext;
  const answers = await askAnswers(candidates, context);
  return { verdicts: answers.map(({ after, isSame }) => [after[0]?.id, isSame]), screen, closed };
}

describe('askAnswers', () => {
  it.each([
    [
      ['y', 'n'],
      [
        ['B', true],
        ['C', false],
      ],
    ],
    [
      ['是', '否'],
      [
        ['B', true],
        ['C', false],
      ],
    ],
    [
      ['YES', ' 不是 '],
      [
        ['B', true],
        ['C', false],
      ],
    ],
    [['', '跳过'], []],
    [['s', 'y'], [['C', true]]],
    [
      ['也许', 'y', '？', 'n'],
      [
        ['B', true],
        ['C', false],
      ],
    ],
    [['y'], [['B', true]]],
    [[], []],
  ])('takes %j for %j', async (typed, verdicts) => {
    const asked = await ask(typed);
    expect(asked.verdicts).toEqual(verdicts);
    expect(asked.closed).toBe(true);
  });

  it('shows both sides of each question', async () => {
    expect((await ask(['不知道', 'y', 'n'])).screen).toBe(
      [
        '',
        '第 1/2 处：可能是同一个事项（相近 61%）',
        '  原：义务教育 / 招生管理 / 招生方案（A）',
        '  新：义务教育 / 招生管理 / 入学办法（B）',
        '是不是？ y 是 / n 否 / 回车 跳过：不知道',
        '请输入 y（是）、n（否），或者直接按回车跳过',
        '是不是？ y 是 / n 否 / 回车 跳过：y',
        '',
        '第 2/2 处：可能是一个事项拆成的几个（相近 61%）',
        '  原：义务教育 / 招生管理 / 招生方案（A）',
        '  新：义务教育 / 招生管理 / 招生计划（C）',
        '  新：义务教育 / 招生管理 / 报名 条件（D）',
        '是不是？ y 是 / n 否 / 回车 跳过：n',
        '',
      ].join('\n'),
    );
  });

  it('asks nothing where nothing is in doubt', async () => {
    expect(await ask([], [])).toEqual({ verdicts: [], screen: '没有拿不准的对应关系，不用确认', closed: false });
  });

  it('says so where nobody can answer', async () => {
    const context = { openPrompt: async () => undefined } as unknown as CommandContext;
    await expect(askAnswers([one], context)).rejects.toThrow('有 1 处要确认，但这里不是终端，没有人可以回答');
  });
});
