// Of one defect one rule speaks: where two could, one of them leaves it to the other.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/rules.ts';
import { findingsOf } from './findings-of.ts';

const itemRules = rules.filter((rule): rule is ItemRule => rule.scope === 'item');
const clean: Partial<Item> = {
  名称: '学校名录',
  内容: '1.学校名称',
  依据: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
  方式: ['主动'],
  渠道: ['政府网站'],
  对象: ['全社会'],
};
/** The county has told its organs. */
const settings = { 机构: ['青禾县教育局'] };

function speakers(change: Partial<Item>): string[] {
  const speaks = (rule: ItemRule) => {
    const own = rule.id === 'organ-listed' ? settings : {};
    return findingsOf(rule, { ...clean, ...change }, undefined, own).length > 0;
  };
  return itemRules.filter(speaks).map(({ id }) => id);
}

describe('one defect', () => {
  it('is not there in a clean item', () => {
    expect(speakers({})).toEqual([]);
  });

  it.each<[Partial<Item>, string]>([
    [{ 渠道: ['政府网站', '同上'] }, 'no-ditto-left'],
    [{ 渠道: ['政府网站', '社区/企事业单位/存公示栏（电子屏）'] }, 'channel-known'],
    [{ 主体: ['同上'] }, 'no-ditto-left'],
    [{ 主体: ['青禾县国土资源局'] }, 'organ-current'],
    [{ 主体: ['安吉县教育局'] }, 'organ-of-this-place'],
    [{ 主体: ['常德市教育局'] }, 'organ-of-this-place'],
    [{ 主体: ['示例省教育厅'] }, 'organ-level-fits'],
    [{ 主体: ['青禾县科学技术局'] }, 'organ-listed'],
    [{ 依据: [...(clean.依据 ?? []), '《实施方案》'] }, 'basis-title-full'],
    [{ 名称: '法律法规', 方式: ['依申请'], 时限: '收到申请之日起20个工作日内' }, 'policy-open-to-all'],
    [{ 依据: ['《国务院关于建立健全学生资助政策体系的意见》（国发〔200713号）'] }, 'basis-document-number'],
    [{ 时限: '信息形成或者变更之日起2O0个工作日内' }, 'text-sound'],
    [{ 时限: '信息形成或者变更之日起**个工作日内' }, 'deadline-understood'],
    [{ 时限: '信息形成或者变更之日起XX个工作日内' }, 'deadline-understood'],
  ])('%j is told by %s alone', (change, rule) => {
    expect(speakers(change)).toEqual([rule]);
  });

  it('is found in the short names of laws of the state too', () => {
    for (const title of [
      '《中华人民共和国安全产生法》',
      '《中华人民共和国动物防役法》',
      '《中华人民共和国行政处理法》',
    ])
      expect(speakers({ 依据: [...(clean.依据 ?? []), title] })).toEqual(['basis-act-known']);
  });

  it('is told as what it is where an order lost its last character', () => {
    const rule = itemRules.find(({ id }) => id === 'basis-cited') as ItemRule;
    const [finding] = findingsOf(rule, { 依据: ['《中华人民共和国政府信息公开条例》（国务院令第711）'] });
    expect([finding?.message, finding?.hint]).toEqual(['“第711”后面缺“号”字', '请改为“第711号”']);
  });

  it('is not told of the level of an organ whose name is only misspelt', () => {
    expect(speakers({ 主体: ['区住房城乡建设部'] })).not.toContain('organ-level-fits');
  });

  it.each([['5.监督举报电 话'], ['5.建设用地规\n划许可证']])('is found in a word that is broken: %j', (line) => {
    expect(speakers({ 内容: `1.学校名称\n${line}` })).toEqual(['text-unbroken']);
  });
});
