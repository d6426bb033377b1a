/**
 * Where a text may be nested so deep that the yaml package, which calls itself for every level, would take the process
 * down with it. Brackets in texts count too: a catalogue has neither.
 */
export function tooDeepAt(text: string): number | undefined {
  const prefix = deepPrefix.exec(text);
  return prefix?.index ?? deepBracket(text);
}

const deepest = 100;

/** Every level of a block takes at least one more column. */
const deepPrefix = new RegExp(`^(?:[ \\t?-]{${deepest * 4},}(?=[^\\s?-])|(?: *[-?] ){${deepest},})`, 'm');

const bracket = /[[\]{}]/g;

function deepBracket(text: string): number | undefined {
  let depth = 0;
  for (const { 0: character, index } of text.matchAll(bracket)) {
    if (character === '[' || character === '{') depth++;
    else if (depth > 0) depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}
