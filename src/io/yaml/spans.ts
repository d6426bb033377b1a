// From an offset in a text value to the offset in the source that it was read from.

/** Where a scalar stands in the source. */
interface ScalarPlace {
  /** Offset of its key or dash. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

/** One step through the source of a scalar: how much source makes how many units of the value. */
interface Step {
  readonly source: number;
  readonly value: number;
}

type Stepper = (text: string, at: number, end: number) => Step;

/** @returns undefined where the way back is not known: beyond the value, and in folded blocks (>) */
export function sourceOffset(text: string, place: ScalarPlace, offset: number): number | undefined {
  switch (text[place.start]) {
    case '|':
      return literalOffset(text, place, offset);
    case '>':
      return undefined;
    case '"':
      return walk(text, place.start + 1, place.end - 1, offset, doubleQuotedStep);
    case "'":
      return walk(text, place.start + 1, place.end - 1, offset, singleQuotedStep);
    default:
      return walk(text, place.start, place.end, offset, plainStep);
  }
}

function walk(text: string, start: number, end: number, offset: number, step: Stepper): number | undefined {
  let at = start;
  let passed = 0;
  while (at < end) {
    const { source, value } = step(text, at, end);
    if (passed + value > offset) return at;
    passed += value;
    at += source;
  }
  return passed === offset ? end : undefined;
}

const oneUnit: Step = { source: 1, value: 1 };

/** Blanks around line breaks: one break becomes a space, n breaks become n - 1. */
const fold = /[ \t]*\n[ \t\n]*/y;

function plainStep(text: string, at: number): Step {
  fold.lastIndex = at;
  const folded = fold.exec(text)?.[0];
  if (folded === undefined) return oneUnit;
  const breaks = folded.split('\n').length - 1;
  return { source: folded.length, value: Math.max(1, breaks - 1) };
}

function singleQuotedStep(text: string, at: number): Step {
  return text.startsWith("''", at) ? { source: 2, value: 1 } : plainStep(text, at);
}

const lengthOfNumber: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuotedStep(text: string, at: number): Step {
  if (text[at] !== '\\') return plainStep(text, at);
  const letter = text[at + 1] ?? '';
  if (letter === '\n') return { source: 2 + indentAt(text, at + 2), value: 0 };
  const digits = lengthOfNumber[letter] ?? 0;
  const isPair = letter === 'U' && Number.parseInt(text.slice(at + 2, at + 10), 16) > 0xffff;
  return { source: 2 + digits, value: isPair ? 2 : 1 };
}

function indentAt(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - from;
}

/** Every line of a literal block is a line of the value; only its margin is not. */
function literalOffset(text: string, place: ScalarPlace, offset: number): number | undefined {
  let lineStart = text.indexOf('\n', place.start) + 1;
  const margin = marginOf(text, place, lineStart);
  let passed = 0;
  while (lineStart > 0 && lineStart < place.end) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? place.end : lineBreak;
    const content = Math.min(lineEnd, lineStart + margin);
    if (offset <= passed + lineEnd - content) return content + offset - passed;
    passed += lineEnd - content + 1;
    lineStart = lineEnd + 1;
  }
  return undefined;
}

/** With an indicator the margin counts from the column of the key or dash, without one it is that of the first line. */
function marginOf(text: string, place: ScalarPlace, body: number): number {
  const indicator = /[1-9]/.exec(text.slice(place.start, body).replace(/\s#.*/, ''))?.[0];
  if (indicator !== undefined) return place.entry - text.lastIndexOf('\n', place.entry) - 1 + Number(indicator);
  let lineStart = body;
  while (text[lineStart] === '\n') lineStart++;
  return indentAt(text, lineStart);
}
