import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlinePartsDistinct } from '../../src/rules/deadline-parts-distinct.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-parts-distinct', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 时限: '信息形成之日起20个工作日内；7个工作日内' }, ['时限 warning']],
    [{ 时限: '处罚决定：7个工作日内；处罚决定：20个工作日内' }, ['时限 warning']],
    [{ 时限: '7个工作日内、20个工作日内' }, ['时限 warning']],
    // Told apart by the information, the start, the place.
    [{ 时限: '信息形成之日起20个工作日内；其中处罚决定7个工作日内' }, []],
    [{ 时限: '报名结束后5个工作日内；录取结束后20个工作日内' }, []],
    [{ 时限: '调查结束后5个工作日内，在村公示栏公开；20个工作日内，在政府网站公开' }, []],
    // The same limit twice contradicts nothing.
    [{ 时限: '自收到申请之日起20个工作日内 自该信息形成或者变更之日起20个工作日内' }, []],
    [{ 时限: '20个工作日内，每季度一次，公示7天' }, []],
    [{}, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlinePartsDistinct, findingsOf(deadlinePartsDistinct, item))).toEqual(found);
  });

  it('names both and points at the second', () => {
    const text = '信息形成之日起20个工作日内；7个工作日内';
    const [finding] = findingsOf(deadlinePartsDistinct, { 时限: text });
    expect(finding?.message).toBe('“信息形成之日起20个工作日内”和“7个工作日内”分不清各管什么');
    expect(finding?.span && text.slice(...finding.span)).toBe('7个工作日内');
  });
});
