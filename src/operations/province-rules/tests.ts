// The words in which a rule of a province says how a field should be: 包含, 不超过 …
import { parseContent } from '../../fields/content.ts';
import { type DeadlineClause, parseDeadline } from '../../fields/deadline.ts';
import { isSurelyLonger } from '../../fields/deadline-days.ts';
import { comparable, isBlank } from '../../fields/text.ts';
import type { Tests } from '../../model/generated/rule.ts';
import type { Span } from '../../model/location.ts';
import type { Registers } from '../../model/registers.ts';
import { isSame } from './fields.ts';

/** How a field is not as it should be. */
export interface Miss {
  /** Of the value that is wrong; absent where the field as a whole is. */
  readonly index?: number;
  /** The part of that value. */
  readonly span?: Span;
  /** {原文}: the words that are wrong. */
  readonly written: string;
  /** {缺少}: the words that should be there. */
  readonly missing?: string;
}

type Values = readonly string[];
type Check = (values: Values, registers: Registers) => Miss | undefined;

interface TestEntry<Argument> {
  make(argument: Argument, field: string): Check;
  /** Whether an empty field passes; undefined: it is judged like any other. */
  readonly emptyPasses?: boolean;
}

type TestName = keyof Tests;
type Argument<Name extends TestName> = Exclude<Tests[Name], undefined>;

const whole = (values: Values): Pick<Miss, 'written'> => ({ written: values.join('、') });

/** The first value that a test is not content with. */
function firstMiss(values: Values, missOf: (value: string) => Omit<Miss, 'index'> | undefined): Miss | undefined {
  for (const [index, value] of values.entries()) {
    const miss = isBlank(value) ? undefined : missOf(value);
    if (miss !== undefined) return { index, ...miss };
  }
  return undefined;
}

const tests: { readonly [Name in TestName]-?: TestEntry<Argument<Name>> } = {
  是: {
    make: (words, field) => (values, registers) => {
      const isOne = values.some((value) => isAny(field, value, words, registers));
      return isOne ? undefined : { ...whole(values), missing: listOf(words).join('或') };
    },
    emptyPasses: false,
  },
  不是: {
    make: (words, field) => (values, registers) =>
      firstMiss(values, (value) => (isAny(field, value, words, registers) ? { written: value } : undefined)),
    emptyPasses: true,
  },
  只能是: {
    make: (words, field) => (values, registers) =>
      firstMiss(values, (value) => (isAny(field, value, words, registers) ? undefined : { written: value })),
    emptyPasses: false,
  },
  包含: {
    make: (words, field) => (values, registers) => {
      const isThere = listOf(words).some((word) => hasWord(field, values, word, registers));
      return isThere ? undefined : { ...whole(values), missing: listOf(words).join('或') };
    },
    emptyPasses: false,
  },
  包含全部: {
    make: (words, field) => (values, registers) => {
      const lost = listOf(words).filter((word) => !hasWord(field, values, word, registers));
      return lost.length === 0 ? undefined : { ...whole(values), missing: lost.join('、') };
    },
    emptyPasses: false,
  },
  不包含: {
    make: (words) => (values) => firstMiss(values, (value) => wordIn(value, listOf(words))),
    emptyPasses: true,
  },
  匹配: {
    make: (source) => {
      const pattern = patternOf(source);
      return (values) => (values.some((value) => pattern?.test(value) !== false) ? undefined : whole(values));
    },
    emptyPasses: false,
  },
  不匹配: {
    make: (source) => {
      const pattern = patternOf(source);
      return (values) => firstMiss(values, (value) => matchIn(value, pattern));
    },
    emptyPasses: true,
  },
  填写: {
    make: (filled) => (values) => (values.some((value) => !isBlank(value)) === filled ? undefined : whole(values)),
  },
  至少: { make: (least, field) => (values) => (countOf(field, values) < least ? whole(values) : undefined) },
  至多: { make: (most, field) => (values) => (countOf(field, values) > most ? whole(values) : undefined) },
  不超过: {
    make: (words) => {
      const limit = limitOf(words);
      return (values) => firstMiss(values, (value) => longerIn(value, limit));
    },
    emptyPasses: false,
  },
};

const testNames = Object.keys(tests) as readonly TestName[];

export interface CompiledTests {
  /** What is wrong with a field; an empty one is left to the rule that finds what is not filled in. */
  missOf: Check;
  /** Whether a condition holds; most do not hold of an empty field. */
  holds(values: Values, registers: Registers): boolean;
}

/** All that is said of one field. Total: an argument that means nothing passes everything. */
export function compileTests(written: Tests, field: string): CompiledTests {
  const compiled = testNames.flatMap((name) => {
    const argument = written[name];
    if (argument === undefined) return [];
    const { make, emptyPasses } = tests[name] as TestEntry<unknown>;
    return [{ check: make(argument, field), emptyPasses }];
  });
  const isEmpty = (values: Values) => values.every(isBlank);
  return {
    missOf: (values, registers) => {
      const empty = isEmpty(values);
      for (const { check, emptyPasses } of compiled) {
        const miss = empty && emptyPasses !== undefined ? undefined : check(values, registers);
        if (miss !== undefined) return miss;
      }
      return undefined;
    },
    holds: (values, registers) => {
      const empty = isEmpty(values);
      return compiled.every(({ check, emptyPasses }) =>
        empty && emptyPasses !== undefined ? emptyPasses : check(values, registers) === undefined,
      );
    },
  };
}

export function listOf(words: string | readonly string[]): readonly string[] {
  return typeof words === 'string' ? [words] : words;
}

function isAny(field: string, value: string, words: string | readonly string[], registers: Registers): boolean {
  return listOf(words).some((word) => isSame(field, value, word, registers));
}

function hasWord(field: string, values: Values, word: string, registers: Registers): boolean {
  return values.some((value) => hasText(value, word) || isSame(field, value, word, registers));
}

/** Whatever its width and layout; a word of blanks is meant as it stands. */
function hasText(value: string, word: string): boolean {
  const key = comparable(word);
  return key === '' ? word !== '' && value.includes(word) : comparable(value).includes(key);
}

function wordIn(value: string, words: readonly string[]): Omit<Miss, 'index'> | undefined {
  for (const word of words) {
    if (!hasText(value, word)) continue;
    const start = value.indexOf(word);
    if (start >= 0) return { written: word, span: [start, start + word.length] };
    // Written in full width, or over two lines: it is there, but not at one place.
    return { written: word };
  }
  return undefined;
}

function matchIn(value: string, pattern: RegExp | undefined): Omit<Miss, 'index'> | undefined {
  const match = pattern?.exec(value);
  if (match === undefined || match === null) return undefined;
  const [written] = match;
  return written === '' ? { written: value } : { written, span: [match.index, match.index + written.length] };
}

/** Undefined where it is none. */
export function patternOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}

function countOf(field: string, values: Values): number {
  if (field === '内容') return values.reduce((sum, value) => sum + parseContent(value).elements.length, 0);
  return values.filter((value) => !isBlank(value)).length;
}

/** 15个工作日, 7日, 1个月 → a number and its unit; undefined where it is none. */
export function limitOf(words: string): DeadlineClause | undefined {
  const { clauses } = parseDeadline(`${words.trim().replace(/[以之]?内$/u, '')}内`);
  const [clause, ...others] = clauses;
  const isLimit = clause?.kind === 'within' && clause.amount !== null && clause.unit !== null;
  return isLimit && others.length === 0 ? clause : undefined;
}

function longerIn(value: string, limit: DeadlineClause | undefined): Omit<Miss, 'index'> | undefined {
  const clauses = limit === undefined ? [] : parseDeadline(value).clauses;
  const longer = clauses.find((clause) => clause.kind === 'within' && limit && isSurelyLonger(clause, limit));
  if (longer === undefined) return undefined;
  const span = longer.measureSpan ?? longer.span;
  return { span, written: value.slice(...span).replace(/\s+/gu, '') };
}
