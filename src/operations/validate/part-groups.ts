// Rules that judge by the same part of an item are asked about it together.
import { type Item, itemKeys, listFields } from '../../model/catalogue.ts';
import type { ItemRule, RuleContext, RulePart } from '../../model/rule.ts';

/** A rule with what it is given besides the item, for the catalogue at hand. */
export interface AskedRule {
  readonly rule: ItemRule;
  readonly context: RuleContext;
}

export interface PartGroup {
  readonly fields: readonly (keyof Item)[];
  /** Whether the entries of the list, then the only field, are judged one by one. */
  readonly isEach: boolean;
  readonly headKeys: readonly string[];
  /** Positions among the rules. */
  readonly members: number[];
  /** A number for what the head and the settings say in the catalogue at hand; 0 before the first. */
  state: number;
  /** Since which catalogue they have said it. */
  since: number;
  /** What they said before, too. */
  readonly states: Map<string, number>;
  asked: readonly AskedMember[];
}

interface AskedMember extends AskedRule {
  readonly position: number;
  /** Of its signs; 0 where it has none. */
  readonly bit: number;
}

export function groupParts(rules: readonly ItemRule[]): readonly PartGroup[] {
  const groups = new Map<string, PartGroup>();
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

function emptyGroup(part: RulePart): PartGroup {
  const each = listFields.find((field) => part.includes(`每条${field}`));
  const keys: readonly string[] = itemKeys;
  return {
    fields: each === undefined ? itemKeys.filter((key) => part.includes(key)) : [each],
    isEach: each !== undefined,
    headKeys: part.filter((key) => key !== `每条${each}` && !keys.includes(key)),
    members: [],
    state: 0,
    since: 0,
    states: new Map(),
    asked: [],
  };
}

/** What all questions about a catalogue are asked with. */
export interface Questions {
  readonly rules: readonly AskedRule[];
  /** Of each rule what it is told besides the registers and the head, as text. */
  readonly settings: readonly string[];
  readonly head: RuleContext['catalogue'];
  readonly bits: readonly number[];
  /** How many catalogues there were before, and one. */
  readonly turn: number;
}

/** States that a group remembers at most. */
const mostStates = 1_000;

/** Makes a group ready for a catalogue. @param next gives a number that nobody has */
export function renewGroup(group: PartGroup, questions: Questions, next: () => number): void {
  const { rules, settings, head, bits, turn } = questions;
  const catalogue = pick(head, group.headKeys);
  const told = group.members.map((position) => settings[position]).join('');
  const state = numberIn(group.states, `${JSON.stringify(catalogue)}${told}`, next);
  if (state === group.state) return;
  group.state = state;
  group.since = turn;
  group.asked = group.members.map((position) => {
    const { rule, context } = rules[position] as AskedRule;
    return { position, bit: bits[position] ?? 0, rule, context: { ...context, catalogue } };
  });
}

function numberIn(states: Map<string, number>, state: string, next: () => number): number {
  const before = states.get(state);
  if (before !== undefined) return before;
  if (states.size >= mostStates) states.clear();
  const number = next();
  states.set(state, number);
  return number;
}

const none: readonly number[] = [];

/** @param signs bits of those that the texts of the part have */
export function speakersOf({ asked }: PartGroup, part: Partial<Item>, signs: number): readonly number[] {
  let speakers = none;
  for (const { position, bit, rule, context } of asked) {
    if (bit !== 0 && (signs & bit) === 0) continue;
    if (speaks(rule, part, context)) speakers = [...speakers, position];
  }
  return speakers;
}

function speaks(rule: ItemRule, part: Partial<Item>, context: RuleContext): boolean {
  let spoke = false;
  const say = () => {
    spoke = true;
  };
  rule.check(part, say, context);
  return spoke;
}

/** The keys of an object that it has a value of. */
export function pick<Whole extends object>(whole: Whole, keys: readonly string[]): Partial<Whole> {
  const part: Partial<Whole> = {};
  for (const key of keys) {
    const value = whole[key as keyof Whole];
    if (value !== undefined) part[key as keyof Whole] = value;
  }
  return part;
}
