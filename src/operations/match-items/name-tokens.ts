/** The words of a name in its form for comparing: each character is one, and each number and Latin word; no punctuation. */
export function nameTokens(name: string): readonly string[] {
  return name.match(/\d+|[a-z]+|\p{L}/gu) ?? [];
}

/** True where the longer name begins or ends with the shorter one or has it inside, no number cut in two. */
export function extendsName(longer: string, shorter: string): boolean {
  if (shorter === '' || shorter.length >= longer.length) return false;
  for (let at = longer.indexOf(shorter); at >= 0; at = longer.indexOf(shorter, at + 1)) {
    if (!cutsNumber(longer, at) && !cutsNumber(longer, at + shorter.length)) return true;
  }
  return false;
}

export function cutsNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** 第31批 and 第32批: two of a series, and not one renamed. */
export function numbersDiffer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => new Set<string>(name.match(/\d+/gu)));
  return a !== undefined && b !== undefined && !isWithin(a, b) && !isWithin(b, a);
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((number) => whole.has(number));
}

/** Longer texts are no names. */
const longestName = 100;

/** Its beginnings and ends of two characters and more: what the name could be an extension of. */
export function* endsOf(name: string): Generator<string> {
  if (name.length > longestName) return;
  for (let at = 2; at <= name.length - 1; at++) if (!cutsNumber(name, at)) yield name.slice(0, at);
  for (let at = 1; at <= name.length - 2; at++) if (!cutsNumber(name, at)) yield name.slice(at);
}
