import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { type Item, listFields, textFields } from '../../src/model/catalogue.ts';
import { defaultOptions, type ItemRule, type RuleContext, type RulePart } from '../../src/model/rule.ts';
import { checkSchema } from '../../src/operations/check-schema.ts';
import { createSignScanner } from '../../src/operations/validate/sign-scanner.ts';
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

const fixtureTexts = [...new Set(samples.flatMap(({ item }) => Object.values(item).flat()))].filter(
  (value) => typeof value === 'string',
);

/** Pieces of what rules speak of, put together anew. */
const piece = fc
  .tuple(fc.constantFrom(...fixtureTexts), fc.nat(300), fc.integer({ min: 1, max: 8 }))
  .map(([text, from, length]) => text.slice(from % text.length).slice(0, length));
const oddities = fc.constantFrom(
  ' ',
  '\n',
  '\u3000',
  '20',
  '一',
  '五',
  '1',
  '。',
  '口',
  '□',
  '(',
  '”',
  '某',
  'XX',
  '\ufffd',
);
const anyText = fc
  .array(fc.oneof(piece, oddities, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 8 })
  .map((all) => all.join(''));

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

/** A text in every field that it may stand in; of lists apart, for what is not 主动 some rules pass over. */
function itemsWith(text: string): readonly Partial<Item>[] {
  const ofField = (field: keyof Item, value: unknown) => [field, value] as const;
  return [
    Object.fromEntries(textFields.map((field) => ofField(field, text))),
    Object.fromEntries(listFields.map((field) => ofField(field, [text]))),
  ];
}

const head = { 地区: { 名称: '示例省青禾县', 级别: '县级' }, 版本: '2026', 领域: '救灾' } as const;
const told = rules.flatMap((rule) =>
  rule.scope === 'item' && rule.signs ? [[rule.id, rule, rule.signs] as const] : [],
);

describe('the signs of all rules', () => {
  it('have a bit each', () => {
    const { bits } = createSignScanner(told.map(([, , signs]) => signs(registers)));
    expect(bits).not.toContain(0);
  });
});

describe.each(told)('rule %s', (_, rule, signs) => {
  const { scan } = createSignScanner([signs(registers)]);
  const isMissed = (text: string) => scan(text) === 0 && itemsWith(text).some((item) => speaks(rule, item, head));

  it('speaks of no text of the fixtures without its signs', () => {
    expect(fixtureTexts.filter(isMissed)).toEqual([]);
  });

  it('speaks of no other text without its signs', () => {
    fc.assert(fc.property(anyText, (text) => !isMissed(text)));
  });
});
