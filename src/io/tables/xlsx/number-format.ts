// A number format → a function that writes a number the way people see it in the cell.
import { compileDate, isDateSection } from './date-format.ts';
import { type FormatSection, type FormatToken, formatSections } from './format-tokens.ts';
import { fixedDigits, plainNumber } from './plain-number.ts';

export interface NumberFormat {
  /** The number as the cell shows it. */
  readonly write: (value: number) => string;
  /** The number is a serial day. */
  readonly isDate: boolean;
}

/** Excel itself stops at 255. */
const longestCode = 1000;
const mostRemembered = 10_000;

interface Section {
  readonly condition: (value: number) => boolean;
  readonly write: (value: number) => string | undefined;
}

/**
 * Total: a format that is not understood, that hides its value or that cannot show it (a date before 1900) gives the
 * plain number, because a value must not get lost.
 * @returns undefined for the general format
 */
export function compileFormat(code: string, from1904: boolean): NumberFormat | undefined {
  if (code.length > longestCode) return undefined;
  const all = formatSections(code);
  const numeric = all.filter(({ tokens }) => !tokens.some(({ kind }) => kind === 'text')).slice(0, 3);
  if (numeric.length === 0) return undefined;
  if (numeric.length === 1 && numeric[0]?.tokens.every(({ kind }) => kind === 'general')) return undefined;
  const sections = numeric.map((section, index) => compileSection(section, index, numeric, from1904));
  const write = (value: number): string => {
    const text = sections
      .find(({ condition }) => condition(value))
      ?.write(value)
      ?.trim();
    return text === undefined || text === '' ? plainNumber(value) : text;
  };
  return { isDate: numeric.some(isDateSection), write: remembered(write) };
}

/** A column of dates repeats a few of them. */
function remembered(write: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = write(value);
    if (known.size < mostRemembered) known.set(value, text);
    return text;
  };
}

/** Without conditions: positive;negative;zero. A first section alone is for all, with a minus sign. */
function compileSection(
  section: FormatSection,
  index: number,
  all: readonly FormatSection[],
  from1904: boolean,
): Section {
  const condition = section.condition ?? usualCondition(index, all.length);
  if (isDateSection(section)) return { condition, write: compileDate(section, from1904) };
  const write = compileNumber(section.tokens);
  const keepsSign = index === 0 && (all.length === 1 || section.condition !== undefined);
  return { condition, write: (value) => (value < 0 && keepsSign ? `-${write(-value)}` : write(Math.abs(value))) };
}

function usualCondition(index: number, count: number): (value: number) => boolean {
  if (index === 1) return (value) => value < 0;
  if (index === 2 || count === 1) return () => true;
  return count === 2 ? (value) => value >= 0 : (value) => value > 0;
}

interface Shape {
  readonly tokens: readonly FormatToken[];
  /** Index of the point, or the number of tokens. */
  readonly point: number;
  readonly places: number;
  readonly decimals: number;
  readonly grouped: boolean;
  /** What the value is multiplied by: percent signs, thousands left out by trailing commas. */
  readonly factor: number;
}

function compileNumber(tokens: readonly FormatToken[]): (value: number) => string {
  const kinds = tokens.map(({ kind }) => kind);
  if (kinds.includes('general'))
    return (value) => join(tokens, (kind) => (kind === 'general' ? plainNumber(value) : ''));
  if (isFraction(tokens)) return plainNumber;
  const shape = shapeOf(tokens);
  const exponent = kinds.indexOf('exponent');
  if (exponent >= 0) return (value) => scientific(value, shapeOf(tokens.slice(0, exponent)).decimals);
  if (shape.places === 0) return () => join(tokens, () => '');
  return (value) => fill(value * shape.factor, shape);
}

/** `# ?/?`: shown as a decimal instead. */
function isFraction(tokens: readonly FormatToken[]): boolean {
  return tokens.some(
    (token, index) =>
      token.kind === 'literal' &&
      token.text === '/' &&
      tokens[index - 1]?.kind === 'digit' &&
      tokens[index + 1]?.kind === 'digit',
  );
}

function join(tokens: readonly FormatToken[], other: (kind: FormatToken['kind']) => string): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : other(token.kind))).join('');
}

function scientific(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  return `${mantissa}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

function shapeOf(tokens: readonly FormatToken[]): Shape {
  const isDigit = ({ kind }: FormatToken) => kind === 'digit';
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const first = tokens.findIndex(isDigit);
  const last = tokens.slice(0, point).findLastIndex(isDigit);
  const commas = (from: number, to: number) => tokens.slice(from, to).filter(({ kind }) => kind === 'comma').length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  return {
    tokens,
    point,
    places: tokens.filter(isDigit).length,
    decimals: tokens.slice(point).filter(isDigit).length,
    grouped: commas(first, last) > 0,
    factor: 100 ** percents / 1000 ** commas(last + 1, point),
  };
}

function fill(value: number, shape: Shape): string {
  const { integer, decimal } = fixedDigits(value, Math.min(shape.decimals, 30));
  const { tokens, point } = shape;
  const digits = integer === '0' ? '' : integer;
  return integerText(tokens.slice(0, point), digits, shape.grouped) + decimalText(tokens.slice(point), decimal);
}

/** Digits fill their places from the right; what is left over goes before the first place. */
function integerText(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let rest = digits;
  let written = 0;
  let text = '';
  for (const [index, token] of [...tokens.entries()].reverse()) {
    if (token.kind !== 'digit') {
      text = plainToken(token) + text;
      continue;
    }
    const taken = index === first ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - taken.length);
    const shown = taken === '' && token.text === '0' ? '0' : taken;
    text = (grouped ? groupedDigits(shown, written) : shown) + text;
    written += shown.length;
  }
  return text;
}

/** With a comma before every third digit, counted from the `right` digits that stand further right. */
function groupedDigits(digits: string, right: number): string {
  let text = '';
  for (let index = digits.length - 1, count = right; index >= 0; index--, count++) {
    text = digits[index] + (count > 0 && count % 3 === 0 ? ',' : '') + text;
  }
  return text;
}

/** The point and what follows; a # leaves out zeros at the end. */
function decimalText(tokens: readonly FormatToken[], digits: string): string {
  const shown = digits.replace(/0+$/u, '').length;
  let place = 0;
  let text = '';
  for (const token of tokens) {
    if (token.kind !== 'digit') text += plainToken(token);
    else {
      if (token.text === '0' || place < shown) text += digits[place] ?? '';
      place += 1;
    }
  }
  return text;
}

function plainToken(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'percent') return '%';
  return token.kind === 'point' ? '.' : '';
}
