import { expect, it } from 'vitest';
import validate from '../../src/model/generated/rules-validator.ts';
import type { Validator } from '../../src/model/schema-findings.ts';
import { plainStyle } from '../../src/model/style.ts';
import { ruleListJson, ruleListText } from '../../src/reporters/rule-list.ts';
import { rules } from '../../src/rules/rules.ts';

it('lists every rule, one a line', () => {
  const lines = ruleListText(rules, { style: plainStyle, columns: 100 }).trimEnd().split('\n');
  expect(lines.slice(1, -2).map((line) => line.split(' ')[0])).toEqual(rules.map(({ id }) => id));
  expect(lines.at(-1)).toBe(`${rules.length} 条规则；gkml explain 规则名 看一条的说明`);
});

it('keeps the contract of its JSON', () => {
  (validate as Validator)(JSON.parse(ruleListJson(rules)));
  expect((validate as Validator).errors ?? []).toEqual([]);
});
