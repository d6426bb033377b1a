import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineClass, deadlineClasses } from '../../src/fields/deadline-class.ts';

describe('deadlineClass', () => {
  it.each([
    ['信息形成或者变更之日起20个工作日内', '20个工作日以内'],
    ['信息形成或变更之日起7个工作日内', '7个工作日以内'],
    ['形成之日起3个工作日内公开', '7个工作日以内'],
    ['信息形成之日起120个工作日内', '超过20个工作日'],
    ['本级人民代表大会批准后20日内', '20日以内'],
    ['批准后1个月内', '超过20日'],
    ['实时公开', '实时、及时'],
    ['及时公开', '实时、及时'],
    ['每季度公布一次', '定期'],
    ['每年1月31日前', '固定日期'],
    ['2020年12月31日前', '固定日期'],
    ['2020年12月31日前公开', '固定日期'],
    ['开学前', '随事件'],
    ['长期公开', '长期'],
    ['征求意见期不少于30日', '公示期、征求意见期'],
    ['信息形成或者变更之日起20个工作日内；另有规定的，从其规定', '20个工作日以内'],
    ['行政处罚决定7个工作日内，其他信息20个工作日内', '20个工作日以内'],
    ['甲乙丙', '读不出来'],
    [' ', '没有写'],
    [undefined, '没有写'],
  ])('puts %s among %s', (text, expected) => {
    expect(deadlineClass(text)).toBe(expected);
  });

  it('has a class for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => deadlineClasses.includes(deadlineClass(text))));
  });
});
