// Catalogues repeat themselves: one deadline stands in a thousand items. What a rule was silent about once, it is not
// asked about again.
import { type Item, itemKeys } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemRule, RuleContext, RulePart } from '../../model/rule.ts';
import { createNumbering } from './value-numbers.ts';

/** A rule with what it is given besides the item, for the catalogue at hand. */
export interface AskedRule {
  readonly rule: ItemRule;
  readonly context: RuleContext;
}

/** The rules that may have something to say about an item, in their order. Total: any item that is sound. */
export type Chooser = (item: Partial<Item>) => readonly AskedRule[];

/** Keys that a group remembers at most; then it begins anew. */
const limit = 20_000;

/** Rules that judge by the same part of an item, and which of them spoke about which words. */
interface Group {
  readonly fields: readonly (keyof Item)[];
  /** Positions of the fields among the keys of an item. */
  readonly columns: readonly number[];
  readonly headKeys: readonly string[];
  /** Positions among the rules. */
  readonly members: number[];
  /** What the head and the settings said when `spoken` was learnt. */
  state: string;
  spoken: Map<number | string, readonly number[]>;
}

/**
 * @param registers of all questions: the memory is of no use with others
 * @returns for the rules as they are to be asked in one catalogue, always the same ones in the same order, a chooser
 */
export function createPartMemory(
  rules: readonly ItemRule[],
  registers: Registers,
): (asked: readonly AskedRule[], head: RuleContext['catalogue']) => Chooser {
  const groups = groupsOf(rules);
  const always = rules.flatMap(({ parts }, position) => (parts === undefined ? [position] : []));
  const numberings = itemKeys.map(() => createNumbering(limit));
  return (asked, head) => {
    const contexts = groups.map((group) => contextsOf(group, asked, head, registers));
    const everyTime = always.map((position) => asked[position] as AskedRule);
    return (item) => {
      const numbers = itemKeys.map((key, column) => numberings[column]?.(item[key]) ?? 0);
      const called = new Set<number>();
      for (const [at, group] of groups.entries()) {
        const key = keyOf(group, numbers);
        const spoken = group.spoken.get(key) ?? learn(group, key, item, rules, contexts[at] ?? []);
        for (const position of spoken) called.add(position);
      }
      if (called.size === 0) return everyTime;
      return asked.filter(({ rule }, position) => rule.parts === undefined || called.has(position));
    };
  };
}

function groupsOf(rules: readonly ItemRule[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [position, { parts = [] }] of rules.entries()) {
    for (const part of parts) {
      const key = part.join(' ');
      const group = groups.get(key) ?? emptyGroup(part);
      groups.set(key, group);
      group.members.push(position);
    }
  }
  return [...groups.values()];
}

function emptyGroup(part: RulePart): Group {
  const keys: readonly string[] = itemKeys;
  const fields = itemKeys.filter((key) => part.includes(key));
  return {
    fields,
    columns: fields.map((field) => keys.indexOf(field)),
    headKeys: part.filter((key) => !keys.includes(key)),
    members: [],
    state: '',
    spoken: new Map(),
  };
}

/** What each member of a group is given; where that differs from before, the group begins anew. */
function contextsOf(
  group: Group,
  asked: readonly AskedRule[],
  head: RuleContext['catalogue'],
  registers: Registers,
): readonly RuleContext[] {
  const catalogue = pick(head, group.headKeys);
  const options = group.members.map((position) => asked[position]?.context.options ?? {});
  const state = JSON.stringify([catalogue, options]);
  if (state !== group.state) Object.assign(group, { state, spoken: new Map() });
  return options.map((each) => ({ registers, catalogue, options: each }));
}

function keyOf({ columns }: Group, numbers: readonly number[]): number | string {
  const [first = 0] = columns;
  if (columns.length === 1) return numbers[first] ?? 0;
  return columns.map((column) => numbers[column]).join(' ');
}

function learn(
  { fields, members, spoken }: Group,
  key: number | string,
  item: Partial<Item>,
  rules: readonly ItemRule[],
  contexts: readonly RuleContext[],
): readonly number[] {
  const part = pick(item, fields);
  const speakers = members.filter((position, at) => speaks(rules[position], part, contexts[at]));
  if (spoken.size >= limit) spoken.clear();
  spoken.set(key, speakers);
  return speakers;
}

function speaks(rule: ItemRule | undefined, part: Partial<Item>, context: RuleContext | undefined): boolean {
  let spoke = false;
  if (rule === undefined || context === undefined) return spoke;
  rule.check(
    part,
    () => {
      spoke = true;
    },
    context,
  );
  return spoke;
}

function pick<Whole extends object>(whole: Whole, keys: readonly string[]): Partial<Whole> {
  const part: Partial<Whole> = {};
  for (const key of keys) {
    const value = whole[key as keyof Whole];
    if (value !== undefined) part[key as keyof Whole] = value;
  }
  return part;
}
