import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/model/catalogue.ts';
import type { ItemRule, OptionValue, RulePart } from '../../../src/model/rule.ts';
import { createPartMemory } from '../../../src/operations/validate/part-memory.ts';
import { emptyRegisters } from '../../empty-registers.ts';

const long: Partial<Item> = { 时限: '长期公开', 名称: '政策' };
const short: Partial<Item> = { 时限: '20个工作日内', 名称: '政策' };

/** Says something where the limit begins with the first character of its option, and keeps what it was asked about. */
function ruleOf(id: string, parts?: readonly RulePart[]) {
  const asked: Partial<Item>[] = [];
  const rule: ItemRule = {
    id,
    title: id,
    scope: 'item',
    severity: 'error',
    basis: id,
    tags: [],
    ...(parts !== undefined && { parts }),
    check(item, report, { options }) {
      asked.push(item);
      if (item.时限?.startsWith(String(options['开头'] ?? '长'))) report({ path: ['时限'], message: id });
    },
  };
  return { rule, asked };
}

/** The ids that are chosen for items of one catalogue. */
function choosing(rules: readonly ItemRule[]) {
  const memory = createPartMemory(rules, emptyRegisters);
  return (items: readonly Partial<Item>[], head = {}, options: Readonly<Record<string, OptionValue>> = {}) => {
    const context = { registers: emptyRegisters, catalogue: head, options };
    const choose = memory(
      rules.map((rule) => ({ rule, context })),
      head,
    );
    return items.map((item) => choose(item).map(({ rule }) => rule.id));
  };
}

describe('createPartMemory', () => {
  it('chooses the rules that speak of a part of the item, in their order, and those that judge by everything', () => {
    const rules = [ruleOf('by-all'), ruleOf('by-limit', [['时限']]), ruleOf('by-both', [['名称'], ['时限']])];
    const choose = choosing(rules.map(({ rule }) => rule));
    expect(choose([long, short, long])).toEqual([
      ['by-all', 'by-limit', 'by-both'],
      ['by-all'],
      ['by-all', 'by-limit', 'by-both'],
    ]);
  });

  it('shows a rule the part alone, once for the same words', () => {
    const { rule, asked } = ruleOf('by-limit', [['时限']]);
    choosing([rule])([short, { ...short, 名称: '法规' }, short]);
    expect(asked).toEqual([{ 时限: short.时限 }]);
  });

  it('tells a rule the day, and asks again on another', () => {
    const days: (string | undefined)[] = [];
    const rule: ItemRule = { ...ruleOf('by-day', [['时限']]).rule, check: (_, __, { today }) => void days.push(today) };
    const memory = createPartMemory([rule], emptyRegisters);
    for (const today of ['2026-03-01', '2026-03-01', '2026-03-02']) {
      memory([{ rule, context: { registers: emptyRegisters, catalogue: {}, options: {}, today } }], {})(short);
    }
    expect(days).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('asks again in the next catalogue only where its head differs in what the rule judges by', () => {
    const { rule, asked } = ruleOf('by-limit', [['时限', '类型']]);
    const choose = choosing([rule]);
    choose([short], { 领域: '救灾' });
    choose([short], { 领域: '扶贫' });
    expect(asked).toHaveLength(1);
    choose([short], { 领域: '扶贫', 类型: '负面清单' });
    expect(asked).toHaveLength(2);
  });

  it('forgets what it learnt under other settings', () => {
    const choose = choosing([ruleOf('by-limit', [['时限']]).rule]);
    expect(choose([short])).toEqual([[]]);
    expect(choose([short], {}, { 开头: '20' })).toEqual([['by-limit']]);
    expect(choose([short])).toEqual([[]]);
  });

  it('asks about a field that is not there, too', () => {
    const { rule, asked } = ruleOf('by-limit', [['时限']]);
    choosing([rule])([{ 名称: '政策' }]);
    expect(asked).toEqual([{}]);
  });

  it('does not ask about words without the signs of the rule', () => {
    const { rule, asked } = ruleOf('by-limit', [['时限'], ['时限', '名称']]);
    const choose = choosing([{ ...rule, signs: () => [['长']] }]);
    expect(choose([short, { ...short, 名称: '长效' }, long])).toEqual([[], [], ['by-limit']]);
    expect(asked).toEqual([{ ...short, 名称: '长效' }, { 时限: long.时限 }, long]);
  });

  it('asks about each entry of a list alone, once for the same words', () => {
    const asked: unknown[] = [];
    const rule: ItemRule = {
      ...ruleOf('by-entry', [['每条依据']]).rule,
      check({ 依据: entries }, report) {
        asked.push(entries);
        if (entries?.includes('旧法')) report({ path: ['依据', 0], message: '已废止' });
      },
    };
    const choose = choosing([rule]);
    expect(choose([{ 依据: ['新法', '条例'] }, { 依据: ['条例', '旧法'] }, { 依据: ['新法'] }])).toEqual([
      [],
      ['by-entry'],
      [],
    ]);
    expect(asked).toEqual([['新法'], ['条例'], ['旧法']]);
  });
});
