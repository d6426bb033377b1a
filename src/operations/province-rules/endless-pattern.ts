// Regular expressions that may take longer than anybody waits.
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** More repetitions than this, within more than this, have no end on a text of a page. */
const many = 10;

/**
 * Whether a repetition stands within a repetition, as in (.+)+: on a text that nearly matches, the number of ways to
 * divide it grows without bound. Alternatives that overlap, as in (a|a)*, are not seen.
 * @param source of a pattern that is sound with the flag u
 */
export function mayNeverEnd(source: string): boolean {
  let depth = 0;
  let deepest = 0;
  visitRegExpAST(new RegExpParser().parsePattern(source, 0, source.length, { unicode: true }), {
    onQuantifierEnter: (quantifier) => {
      depth += repeats(quantifier);
      deepest = Math.max(deepest, depth);
    },
    onQuantifierLeave: (quantifier) => {
      depth -= repeats(quantifier);
    },
  });
  return deepest > 1;
}

function repeats({ max }: AST.Quantifier): number {
  return max > many ? 1 : 0;
}
