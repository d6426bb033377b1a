// A number format such as [DBNum1][$-804]yyyy"年"m"月";@ cut into sections and tokens (ECMA-376 part 1, 18.8.31).

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A place for a digit: 0 shows a zero, # and ? show nothing. */
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'text' | 'general' }
  /** A run of y, m, d, h, s, a or e, in lower case. */
  | { readonly kind: 'date'; readonly text: string }
  /** Hours, minutes or seconds that do not turn over: h, m or s. */
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'noon'; readonly before: string; readonly after: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** From [>=100] and the like. */
  readonly condition: ((value: number) => boolean) | undefined;
  /** Dates in Chinese numerals: 二〇二六年三月. */
  readonly chinese: boolean;
}

/** The formats that Windows fills in: long date and time. */
const systemFormats: readonly (readonly [prefix: string, code: string])[] = [
  ['[$-F800]', 'yyyy"年"m"月"d"日"'],
  ['[$-F400]', 'h:mm:ss'],
];

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => FormatToken | undefined])[] = [
  [/"([^"]*)"?/uy, ([, text = '']) => ({ kind: 'literal', text })],
  [/[\\!](.)/suy, ([, text = '']) => ({ kind: 'literal', text })],
  // Room of a character's width, and a character that fills the cell: only for the eye.
  [/[_*]./suy, () => undefined],
  [/\[([hms])\1*\]/iuy, ([, unit = '']) => ({ kind: 'elapsed', text: unit.toLowerCase() })],
  [/\[\$([^\]-]*)[^\]]*\]/uy, ([, text = '']) => (text === '' ? undefined : { kind: 'literal', text })],
  [/\[[^\]]*\]/uy, () => undefined],
  [/General|G\/通用格式/iuy, () => ({ kind: 'general' })],
  [/AM\/PM|A\/P|上午\/下午/iuy, ([text]) => ({ kind: 'noon', before: noonWord(text, 0), after: noonWord(text, 1) })],
  [/E[+-]/iuy, () => ({ kind: 'exponent' })],
  [/y+|m+|d+|h+|s+|a{3,4}|e+/iuy, ([text]) => ({ kind: 'date', text: text.toLowerCase() })],
  [/[0#?]/uy, ([text]) => ({ kind: 'digit', text })],
  [/\./uy, () => ({ kind: 'point' })],
  [/,/uy, () => ({ kind: 'comma' })],
  [/%/uy, () => ({ kind: 'percent' })],
  [/@/uy, () => ({ kind: 'text' })],
  [/./suy, ([text]) => ({ kind: 'literal', text })],
];

/** Total: whatever is not understood is literal text. */
export function formatSections(code: string): FormatSection[] {
  const system = systemFormats.find(([prefix]) => code.toUpperCase().startsWith(prefix));
  return splitSections(system?.[1] ?? code).map((section) => ({
    tokens: tokens(section),
    condition: condition(section),
    chinese: /\[DBNum1\]/iu.test(section),
  }));
}

function splitSections(code: string): string[] {
  const sections: string[] = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|./gsu)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function tokens(section: string): FormatToken[] {
  const found: FormatToken[] = [];
  for (let at = 0; at < section.length; ) {
    for (const [pattern, make] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(section);
      if (match === null) continue;
      const token = make(match);
      if (token !== undefined) found.push(token);
      at = pattern.lastIndex;
      break;
    }
  }
  return found;
}

function noonWord(pair: string, index: 0 | 1): string {
  return pair.split('/')[index] ?? '';
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

function condition(section: string): FormatSection['condition'] {
  const match = /\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]/u.exec(section);
  const compare = comparisons[match?.[1] ?? ''];
  if (match === null || compare === undefined) return undefined;
  const limit = Number(match[2]);
  return (value) => compare(value, limit);
}
