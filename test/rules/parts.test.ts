import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { type Item, listFields } from '../../src/model/catalogue.ts';
import { defaultOptions, type ItemRule, type RuleContext, type RulePart } from '../../src/model/rule.ts';
import { checkSchema } from '../../src/operations/check-schema.ts';
import { rules } from '../../src/rules/rules.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

interface Sample {
  readonly item: Partial<Item>;
  readonly head: RuleContext['catalogue'];
}

/** Every item of the fixtures of all rules, and of the county with defects: each rule meets what the others look for. */
const samples: readonly Sample[] = ['rules', '青禾县-缺陷'].flatMap((folder) =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(fixtures, folder, file), 'utf8')))
    .filter((catalogue) => checkSchema(catalogue).length === 0)
    .flatMap(({ 事项: items, ...head }) => items.map((item: Item) => ({ item, head }))),
);

const registers = loadRegisters();

function speaks(rule: ItemRule, item: Partial<Item>, catalogue: RuleContext['catalogue']): boolean {
  let spoke = false;
  const say = () => {
    spoke = true;
  };
  rule.check(item, say, { registers, catalogue, options: defaultOptions(rule) });
  return spoke;
}

function speaksOf(rule: ItemRule, part: RulePart, item: Partial<Item>, head: RuleContext['catalogue']): boolean {
  const list = listFields.find((field) => part.includes(`每条${field}`));
  if (list === undefined) return speaks(rule, pick(item, part), head);
  return (item[list] ?? []).some((entry) => speaks(rule, { [list]: [entry] }, head));
}

function pick<Whole extends object>(whole: Whole, keys: readonly string[]): Partial<Whole> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key))) as Partial<Whole>;
}

describe.each(rules.flatMap((rule) => (rule.scope === 'item' && rule.parts ? [[rule.id, rule] as const] : [])))(
  'rule %s',
  (_, rule) => {
    it('speaks of no item where it is silent about each of its parts', () => {
      const { parts = [] } = rule;
      const missed = samples.filter(
        ({ item, head }) =>
          speaks(rule, item, head) && !parts.some((part) => speaksOf(rule, part, item, pick(head, part))),
      );
      expect(missed.map(({ item }) => item)).toEqual([]);
    });
  },
);
