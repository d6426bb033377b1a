// Catalogues repeat themselves: one deadline stands in a thousand items. What a rule was silent about once, it is not
// asked about again.
import { ownCopy } from '../../fields/remember.ts';
import { type Item, itemKeys } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemRule, RuleContext } from '../../model/rule.ts';
import { type AskedRule, groupParts, type PartGroup, pick, renewGroup, speakersOf } from './part-groups.ts';
import { createSignScanner } from './sign-scanner.ts';
import { createTupleMemory } from './tuple-memory.ts';
import { createValueMemory, type KnownValue, type MemoryOptions } from './value-memory.ts';

/** The rules that may have something to say about an item, in their order. Total: any item that is sound. */
export type Chooser = (item: Partial<Item>) => readonly AskedRule[];

/** Values of a field, and of fields together, that are remembered at most; then the memory begins anew. */
const limit = 5_000;

const none: readonly number[] = [];
const nobody: readonly (readonly number[])[] = [];

/** Receives the positions of rules that may speak. */
type Call = (positions: readonly number[]) => void;

/**
 * @param registers of all questions: the memory is of no use with others
 * @returns for the rules as they are to be asked in one catalogue, always the same ones in the same order, a chooser,
 * which serves until the next one is made
 */
export function createPartMemory(
  rules: readonly ItemRule[],
  registers: Registers,
): (asked: readonly AskedRule[], head: RuleContext['catalogue']) => Chooser {
  const { bits, scan } = createSignScanner(rules.map(({ signs }) => signs?.(registers)));
  const groups = groupParts(rules);
  const always = rules.flatMap(({ parts }, position) => (parts === undefined ? [position] : []));
  const next = createCounter();
  const called = new Set<number>();
  const call: Call = (positions) => {
    for (const position of positions) called.add(position);
  };
  const columns = itemKeys.map((field) => createColumn(field, groups, { limit, next, scan }, call));
  const combinations = groups.filter(({ fields }) => fields.length > 1).map((group) => createCombination(group, call));
  const known: KnownValue[] = [];
  let turn = 0;
  return (asked, head) => {
    turn += 1;
    const settings = asked.map(({ context: { options, today } }) => JSON.stringify([options, today]));
    for (const group of groups) renewGroup(group, { rules: asked, settings, head, bits, turn }, next);
    for (const { begin } of columns) begin();
    const everyTime = always.map((position) => asked[position] as AskedRule);
    return (item) => {
      if (called.size > 0) called.clear();
      for (let at = 0; at < columns.length; at += 1) known[at] = (columns[at] as Column).know(item);
      for (const combine of combinations) combine(item, known);
      if (called.size === 0) return everyTime;
      return asked.filter(({ rule }, position) => rule.parts === undefined || called.has(position));
    };
  };
}

/** Knows the values of a field, and calls the rules that speak of it alone. */
interface Column {
  /** Before the first item of a catalogue. */
  begin(): void;
  know(item: Partial<Item>): KnownValue;
}

function createColumn(field: keyof Item, groups: readonly PartGroup[], options: MemoryOptions, call: Call): Column {
  const own = groups.filter(({ fields }) => fields.length === 1 && fields[0] === field);
  const whole = createSubject(own.filter(({ isEach }) => !isEach));
  const each = createSubject(own.filter(({ isEach }) => isEach));
  const memory = createValueMemory(options);
  const hearEach = (entry: KnownValue, text: string) => {
    if (entry.heard < each.since) hear(each, entry, { [field]: [ownCopy(text)] });
    if (entry.called.length > 0) call(entry.called);
  };
  const partOf = (value: unknown): Partial<Item> => {
    if (value === undefined) return {};
    return { [field]: typeof value === 'string' ? ownCopy(value) : value };
  };
  return {
    begin() {
      each.begin();
      whole.begin();
    },
    know(item) {
      const value = item[field];
      const known = memory.know(value, hearEach);
      if (known.heard < whole.since) hear(whole, known, partOf(value));
      if (known.called.length > 0) call(known.called);
      return known;
    },
  };
}

/** The groups that judge by a field alone, or by its entries. */
interface Subject {
  readonly groups: readonly PartGroup[];
  /** The last catalogue in which one of them was told something new. */
  since: number;
  begin(): void;
}

function createSubject(groups: readonly PartGroup[]): Subject {
  return {
    groups,
    since: 0,
    begin() {
      this.since = groups.reduce((last, { since }) => Math.max(last, since), 0);
    },
  };
}

/** Asks the groups that were told something new since a value was shown to them. */
function hear({ groups, since }: Subject, known: KnownValue, part: Partial<Item>): void {
  let called = none;
  const speakers = groups.map((group, at) => {
    const own = group.since > known.heard ? speakersOf(group, part, known.signs) : (known.speakers[at] ?? none);
    if (own.length > 0) called = [...called, ...own];
    return own;
  });
  known.speakers = called.length > 0 ? speakers : nobody;
  known.called = called;
  known.heard = since;
}

/** Calls the rules that speak of several fields together. */
type Combination = (item: Partial<Item>, known: readonly KnownValue[]) => void;

function createCombination(group: PartGroup, call: Call): Combination {
  const columns = group.fields.map((field) => itemKeys.indexOf(field));
  const memory = createTupleMemory<readonly number[]>(limit);
  const numbers: number[] = [];
  const ask = (item: Partial<Item>, known: readonly KnownValue[]) => {
    const signs = columns.reduce((found, column) => found | (known[column] as KnownValue).signs, 0);
    return speakersOf(group, pick(item, group.fields), signs);
  };
  return (item, known) => {
    for (let at = 0; at < columns.length; at += 1) numbers[at] = (known[columns[at] as number] as KnownValue).number;
    numbers[columns.length] = group.state;
    const speakers = memory.recall(numbers) ?? memory.remember(numbers, ask(item, known));
    if (speakers.length > 0) call(speakers);
  };
}

function createCounter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
