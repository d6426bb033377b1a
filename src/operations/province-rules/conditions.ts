// 当 and 除非: which items a rule is about.
import type { Item } from '../../model/catalogue.ts';
import type { Condition, RuleDocument, Tests } from '../../model/generated/rule.ts';
import type { RuleContext } from '../../model/rule.ts';
import { valuesOf } from './fields.ts';
import { compileTests } from './tests.ts';

export type Scope = (item: Partial<Item>, context: RuleContext) => boolean;

/** True for items of which every condition of 当 holds, and not every one of 除非. */
export function compileScope({ 当: when, 除非: unless }: Pick<RuleDocument, '当' | '除非'>): Scope {
  const isMeant = compileConditions(when);
  const isExempt = unless === undefined ? () => false : compileConditions(unless);
  return (item, context) => isMeant(item, context) && !isExempt(item, context);
}

function compileConditions(conditions: RuleDocument['当'] = {}): Scope {
  const compiled = Object.entries(conditions).map(([field, condition]) => {
    return { field, tests: compileTests(testsOf(condition), field) };
  });
  return (item, context) =>
    compiled.every(({ field, tests }) => tests.holds(valuesOf(field, item, context), context.registers));
}

/** 领域: 义务教育 is short for 领域: { 是: 义务教育 }. */
export function testsOf(condition: Condition): Tests {
  return typeof condition === 'string' || Array.isArray(condition) ? { 是: condition } : condition;
}
