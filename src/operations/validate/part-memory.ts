// Catalogues repeat themselves: one deadline stands in a thousand items. What a rule was silent about once, it is not
// asked about again.
import { type Item, itemKeys, listFields } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemRule, RuleContext, RulePart } from '../../model/rule.ts';
import { createNumbering, type ValueNumbers } from './value-numbers.ts';

/** A rule with what it is given besides the item, for the catalogue at hand. */
export interface AskedRule {
  readonly rule: ItemRule;
  readonly context: RuleContext;
}

/** The rules that may have something to say about an item, in their order. Total: any item that is sound. */
export type Chooser = (item: Partial<Item>) => readonly AskedRule[];

/** Keys that a group remembers at most; then it begins anew. */
const limit = 5_000;

/** Rules that judge by the same part of an item, and which of them spoke about which words. */
interface Group {
  readonly fields: readonly (keyof Item)[];
  /** Positions of the fields among the keys of an item. */
  readonly columns: readonly number[];
  /** Whether the entries of the list, then the only field, are judged one by one. */
  readonly isEach: boolean;
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
    const askers = groups.map((group) => createAsker(group, asked, head, registers));
    const everyTime = always.map((position) => asked[position] as AskedRule);
    return (item) => {
      const numbers = itemKeys.map((key, column) => numberings[column]?.(item[key]));
      const called = new Set<number>();
      for (const ask of askers) ask(item, numbers, called);
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
  const each = listFields.find((field) => part.includes(`每条${field}`));
  const fields = each === undefined ? itemKeys.filter((key) => part.includes(key)) : [each];
  const keys: readonly string[] = itemKeys;
  return {
    fields,
    columns: fields.map((field) => keys.indexOf(field)),
    isEach: each !== undefined,
    headKeys: part.filter((key) => key !== `每条${each}` && !keys.includes(key)),
    members: [],
    state: '',
    spoken: new Map(),
  };
}

/** Adds to `called` the positions of the rules that may speak about an item. */
type Asker = (item: Partial<Item>, numbers: readonly (ValueNumbers | undefined)[], called: Set<number>) => void;

function createAsker(
  group: Group,
  asked: readonly AskedRule[],
  head: RuleContext['catalogue'],
  registers: Registers,
): Asker {
  const catalogue = pick(head, group.headKeys);
  const members = group.members.map((position) => {
    const { rule, context } = asked[position] as AskedRule;
    const { options, today } = context;
    return { position, rule, context: { registers, catalogue, options, ...(today !== undefined && { today }) } };
  });
  const state = JSON.stringify([catalogue, members.map(({ context }) => [context.options, context.today])]);
  if (state !== group.state) Object.assign(group, { state, spoken: new Map() });
  const { spoken, fields, columns, isEach } = group;
  const learn = (key: number | string, part: Partial<Item>): readonly number[] => {
    const speakers = members.filter(({ rule, context }) => speaks(rule, part, context)).map(({ position }) => position);
    if (spoken.size >= limit) spoken.clear();
    spoken.set(key, speakers);
    return speakers;
  };
  const [field, column] = [fields[0] as keyof Item, columns[0] as number];
  if (isEach) {
    return (item, numbers, called) => {
      const list = item[field] as readonly string[] | undefined;
      for (const [at, number] of (numbers[column]?.entries ?? []).entries()) {
        for (const position of spoken.get(number) ?? learn(number, { [field]: [list?.[at]] })) called.add(position);
      }
    };
  }
  const keyOf = (numbers: readonly (ValueNumbers | undefined)[]) =>
    columns.length === 1 ? (numbers[column]?.whole ?? 0) : columns.map((each) => numbers[each]?.whole).join(' ');
  return (item, numbers, called) => {
    const key = keyOf(numbers);
    for (const position of spoken.get(key) ?? learn(key, pick(item, fields))) called.add(position);
  };
}

function speaks(rule: ItemRule, part: Partial<Item>, context: RuleContext): boolean {
  let spoke = false;
  const say = () => {
    spoke = true;
  };
  rule.check(part, say, context);
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
