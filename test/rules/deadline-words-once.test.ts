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
    ['信息形成或者变更之日起个20个工作日', '信息形成或者变更之日起20个工作日'],
    ['信息形成之日起起20个工作日内', '信息形成之日起20个工作日内'],
    ['信息形成之日起2个个月内', '信息形成之日起2个月内'],
    ['信息形成之日起20日内内公开', '信息形成之日起20日内公开'],
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
    {},
  ])('accepts %j', (item) => {
    expect(findingsOf(deadlineWordsOnce, item)).toEqual([]);
  });

  it('leaves to text-spelled what the register of wordings knows', () => {
    expect(findingsOf(deadlineWordsOnce, { 时限: '信息形成个20个工作日' })).toEqual([]);
  });

  it('deletes without asking, for the meaning stays', () => {
    const [finding] = findingsOf(deadlineWordsOnce, { 时限: '信息形成或变更个15个工作日' });
    expect(finding?.fix?.isSafe).toBe(true);
    expect(finding?.message).toBe('“变更个15个”多写了一个“个”');
  });
});
