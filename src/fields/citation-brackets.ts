// Which bracket closes which, in texts where some are lost, doubled or crossed.

type Family = '《' | '<' | '(' | '[' | '【' | '〔' | '“';

const opening: Readonly<Record<string, Family>> = {
  '《': '《',
  '〈': '<',
  '<': '<',
  '＜': '<',
  '(': '(',
  '（': '(',
  '[': '[',
  '［': '[',
  '【': '【',
  '〔': '〔',
  '﹝': '〔',
  '“': '“',
};

const closing: Readonly<Record<string, Family>> = {
  '》': '《',
  '〉': '<',
  '>': '<',
  '＞': '<',
  ')': '(',
  '）': '(',
  ']': '[',
  '］': '[',
  '】': '【',
  '〕': '〔',
  '﹞': '〔',
  '”': '“',
};

/** By code unit, 1 for every bracket: nearly no character is one. */
const isBracket = new Uint8Array(0x10000);
for (const bracket of [...Object.keys(opening), ...Object.keys(closing)]) isBracket[bracket.charCodeAt(0)] = 1;

export interface Brackets {
  /** Index of an opening bracket → index of its closing one. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Indexes of brackets without a partner, ascending. Of two crossed pairs 《<》> the second one is without. */
  readonly unpaired: readonly number[];
}

function bracketsIn(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isBracket[text.charCodeAt(at)] === 1) places.push(at);
  return places;
}

interface Open {
  readonly family: Family;
  readonly index: number;
}

export function pairBrackets(text: string): Brackets {
  const pairs = new Map<number, number>();
  const unpaired: number[] = [];
  const stack: Open[] = [];
  const waiting = new Map<Family, number>();
  const pop = (): Open | undefined => {
    const top = stack.pop();
    if (top !== undefined) waiting.set(top.family, (waiting.get(top.family) ?? 0) - 1);
    return top;
  };
  for (const index of bracketsIn(text)) {
    const character = text.charAt(index);
    const opens = opening[character];
    if (opens !== undefined) {
      stack.push({ family: opens, index });
      waiting.set(opens, (waiting.get(opens) ?? 0) + 1);
    }
    const closes = closing[character];
    if (closes === undefined) continue;
    if ((waiting.get(closes) ?? 0) === 0) {
      unpaired.push(index);
      continue;
    }
    let top = pop();
    for (; top !== undefined && top.family !== closes; top = pop()) unpaired.push(top.index);
    if (top !== undefined) pairs.set(top.index, index);
  }
  for (const open of stack) unpaired.push(open.index);
  return { pairs, unpaired: unpaired.sort((a, b) => a - b) };
}

/** An outer 《…》, both marks included: [start, end). A lost 》 ends the title where the next 《 begins. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** How far beyond 》 the crossed 〉 of an inner title may stand. */
const crossing = 60;

/** The title that begins with the 《 at `start`. */
export function titleAt(text: string, start: number, brackets: Brackets): TitleSpan {
  const close = brackets.pairs.get(start);
  if (close !== undefined)
    return {
      start,
      end: crossedEnd(text, start, close, brackets),
      closed: true,
    };
  const next = text.indexOf('《', start + 1);
  return { start, end: next < 0 ? text.length : next, closed: false };
}

/** 《关于印发<办法》的通知>: the title goes on to the mark that was to close the inner one. */
function crossedEnd(text: string, start: number, close: number, { unpaired }: Brackets): number {
  if (!/[<＜〈]/u.test(text.slice(start, close))) return close + 1;
  const at = lowerBound(unpaired, start);
  const inner = unpaired[at];
  const outer = unpaired[at + 1];
  if (inner === undefined || outer === undefined || inner > close || outer < close) return close + 1;
  const rest = text.slice(close + 1, outer + 1);
  return rest.length <= crossing && /^[^《》、；;，,。\n]*[>＞〉]$/u.test(rest) ? outer + 1 : close + 1;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
