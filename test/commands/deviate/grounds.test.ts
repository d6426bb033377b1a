import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { openAsker } from '../../../src/commands/deviate/asker.ts';
import { type GroundsFlags, settleGrounds } from '../../../src/commands/deviate/grounds.ts';

const today = '2026-03-01';

/** A person who types these lines and then closes the terminal. */
async function typing(...lines: string[]) {
  const asked: string[] = [];
  let screen = '';
  const prompt = {
    ask: async (question: string) => {
      asked.push(question);
      return lines.shift();
    },
    close: () => {},
  };
  const write = (text: string) => {
    screen += text;
  };
  const context = { stderr: { write }, openPrompt: async () => prompt } as unknown as CommandContext;
  return { asker: await openAsker(context), asked, screen: () => screen };
}

const settle = (flags: GroundsFlags, former?: { 理由: string; 批准?: string; 日期?: string; 有效期?: string }) =>
  settleGrounds(flags, { former, asker: undefined, today });

describe('the grounds of an entry', () => {
  it('are what the flags say', async () => {
    const flags = { reason: ' 本县没有校车 ', approvedBy: '县政务公开办', date: '2026-02-01', until: '2027-02-01' };
    expect(await settle(flags)).toEqual({
      理由: '本县没有校车',
      批准: '县政务公开办',
      日期: '2026-02-01',
      有效期: '2027-02-01',
    });
  });

  it('are approved today where only the organ is named, and not at all where none is', async () => {
    expect(await settle({ reason: '本县没有校车', approvedBy: '县政务公开办' })).toMatchObject({ 日期: today });
    expect(await settle({ reason: '本县没有校车' })).toEqual({ 理由: '本县没有校车' });
  });

  it('stay as they were where nothing else is said', async () => {
    const former = { 理由: '本县没有校车', 批准: '县政务公开办', 日期: '2025-03-01', 有效期: '2026-03-31' };
    expect(await settle({ until: '2027-03-01' }, former)).toEqual({ ...former, 有效期: '2027-03-01' });
    expect(await settle({ approvedBy: '县政府' }, former)).toEqual({ ...former, 批准: '县政府', 日期: today });
  });

  it.each<[GroundsFlags, string]>([
    [{ reason: '无' }, '“无”没有说出理由'],
    [{ reason: '　' }, '理由是空的'],
    [{}, '没有写理由'],
    [{ reason: '本县没有校车', date: '2026年3月' }, '“2026年3月”不是日期'],
    [{ reason: '本县没有校车', date: '2026-02-30' }, '“2026-02-30”不是日期'],
    [{ reason: '本县没有校车', until: '明年' }, '“明年”不是日期'],
    [
      { reason: '本县没有校车', date: '2026-04-01', until: '2026-03-31' },
      '有效期 2026-03-31 早于批准的日期 2026-04-01',
    ],
    [{ reason: '本县没有校车', until: '2026-02-28' }, '有效期 2026-02-28 已经过了'],
  ])('are refused: %j', async (flags, message) => {
    await expect(settle(flags)).rejects.toThrow(message);
  });

  it('are asked for, each until the answer will do', async () => {
    const { asker, asked, screen } = await typing('其他', '本县没有校车', '县政务公开办', '', '2月', '2027-03-01');
    expect(await settleGrounds({}, { former: undefined, asker, today })).toEqual({
      理由: '本县没有校车',
      批准: '县政务公开办',
      日期: today,
      有效期: '2027-03-01',
    });
    expect(asked).toEqual([
      '理由：',
      '理由：',
      '哪个机关批准（还没有批准的直接回车）：',
      '哪一天批准（直接回车是今天 2026-03-01）：',
      '有效期到哪一天（不限期的直接回车）：',
      '有效期到哪一天（不限期的直接回车）：',
    ]);
    expect(screen()).toContain('“其他”没有说出理由。写明本地为什么与基准不同');
  });

  it('are not asked for a day where nothing is approved yet', async () => {
    const { asker, asked } = await typing('本县没有校车', '', '');
    expect(await settleGrounds({}, { former: undefined, asker, today })).toEqual({ 理由: '本县没有校车' });
    expect(asked.filter((question) => question.startsWith('哪一天'))).toEqual([]);
  });

  it('are none where the person closes the terminal', async () => {
    const { asker } = await typing('本县没有校车');
    await expect(settleGrounds({}, { former: undefined, asker, today })).rejects.toThrow('没有答完，什么也没有写');
  });
});
