import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineWordsOnce } from '../../src/rules/deadline-words-once.ts';
import { findingsOf } from './findings-of.ts';

describe('deadline-words-once', () => {
  const fixed = (text: string) => {
    const spans = findingsOf(deadlineWordsOnce, { 时限: text }).flatMap(({ fix }) => fix?.edits ?? []);
    return spans.reduceRight((rest, { span = [0, 0] }) => rest.slice(0, span[0]) + rest.slice(span[1]), text);
  };

  it.each([
    ['信息形成个20个工作日', '信息形成20个工作日'],
    ['信息形成之日起20个工作日内内公开', '信息形成之日起20个工作日内公开'],
    ['信息形成之日起起20个个工作日内', '信息形成之日起20个工作日内'],
    ['信息形成之日之日起20个工作日内公开公开', '信息形成之日起20个工作日内公开'],
    ['信息信息形成之日起20个工作日日内', '信息形成之日起20个工作日内'],
  ])('takes the second writing out of %j', (text, right) => {
    expect(fixed(text)).toBe(right);
    expect(findingsOf(deadlineWordsOnce, { 时限: right })).toEqual([]);
  });

  it.each<Partial<Item>>([
    { 时限: '第一个20个工作日内' },
    { 时限: '每个20个工作日' },
    { 时限: '每季度的首个月20日' },
    { 时限: '20个工作日内内部公开' },
    { 时限: '信息形成之日起起诉期内' },
    { 时限: '20个工作日内公开公开期限5年' },
    {},
  ])('accepts %j', (item) => {
    expect(findingsOf(deadlineWordsOnce, item)).toEqual([]);
  });

  it('deletes without asking, for the meaning stays', () => {
    const [finding] = findingsOf(deadlineWordsOnce, { 时限: '信息形成个20个工作日' });
    expect(finding?.fix?.isSafe).toBe(true);
    expect(finding?.message).toBe('“形成个20个”多写了“个”');
  });
});
