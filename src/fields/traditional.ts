// Traditional characters in texts that are to be simplified.
import { traditionalPairs } from '../model/generated/traditional.ts';

/** By code unit: the simplified form of a traditional character, 0 for every other character. */
let known: Uint16Array | undefined;

function simplifiedForms(): Uint16Array {
  if (known !== undefined) return known;
  known = new Uint16Array(0x10000);
  for (const pair of traditionalPairs.split(' ')) known[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return known;
}

export function isTraditional(unit: number): boolean {
  return simplifiedForms()[unit] !== 0;
}

/** A traditional character and what it is simplified to. */
export interface TraditionalCharacter {
  readonly at: number;
  readonly simplified: string;
}

const none: readonly TraditionalCharacter[] = [];

/** From left to right. Characters that simplified texts have too (著, 乾, 后) are none. */
export function traditionalIn(text: string): readonly TraditionalCharacter[] {
  const forms = simplifiedForms();
  let found: TraditionalCharacter[] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const form = forms[text.charCodeAt(at)];
    if (!form) continue;
    found ??= [];
    found.push({ at, simplified: String.fromCharCode(form) });
  }
  return found ?? none;
}
