import { describe, expect, it } from 'vitest';
import { deadlineUnderstood } from '../../src/rules/deadline-understood.ts';
import { findingsOf, shortly } from './findings-of.ts';

const found = (text: string) => shortly(deadlineUnderstood, findingsOf(deadlineUnderstood, { 时限: text }));

describe('deadline-understood', () => {
  it.each([
    '信息形成或者变更之日起20个工作日内',
    '自信息形\n成或者变\n更之日起\n20个工作\n日内',
    '及时公开',
    '开学前',
    '每季度公布一次',
    '法律、法规另有规定的，从其规定；其他20个工作日内',
    '依申请公开',
    '长期公开',
    '公示7天',
    '同上',
    '　',
  ])('accepts %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['信息形成之日起＊个工作日内', ['时限 error']],
    ['信息形成或者变更之日起', ['时限 error']],
    ['XX个工作日内', ['时限 error']],
    ['20', ['时限 error']],
    ['视情况', ['时限 warning']],
    ['甲；乙', ['时限 warning', '时限 warning']],
  ])('reports %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('points at the part that cannot be read, and shows it on one line', () => {
    const text = '20个工作日内；其中处罚\n决定*个工作日';
    const [finding] = findingsOf(deadlineUnderstood, { 时限: text });
    expect(finding?.span && text.slice(...finding.span)).toBe('其中处罚\n决定*个工作日');
    expect(finding?.message).toBe('时限里的数字丢了：“其中处罚决定*个工作日”');
  });

  it('shows the beginning only of a text that is no deadline', () => {
    const [finding] = findingsOf(deadlineUnderstood, { 时限: '甲'.repeat(5000) });
    expect(finding?.message).toBe(`看不懂这个时限：“${'甲'.repeat(40)}……”`);
  });

  it('says nothing of an item without a deadline', () => {
    expect(findingsOf(deadlineUnderstood, {})).toEqual([]);
  });
});
