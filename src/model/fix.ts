import type { Span } from './location.ts';
import type { Path } from './path.ts';

/** One change of a text in a catalogue. */
export interface Edit {
  /** Of a text, relative to what the finding's path is relative to; the place after the last entry of a list adds one. */
  readonly path: Path;
  /** The part of the text that is replaced; the whole text where absent. */
  readonly span?: Span;
  /** What stands there afterwards; null takes an entry out of its list. */
  readonly text: string | null;
}

/** How a finding can be mended without a person's knowledge of the matter. */
export interface Fix {
  /** Safe: the meaning stays and only the form changes. Otherwise it is a suggestion that a person has to confirm. */
  readonly isSafe: boolean;
  /** What it does, in Chinese, for a list of fixes: 改为“政务服务中心”. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The fix seen from further up: every path begins with `prefix`. */
export function fixWithin(prefix: Path, fix: Fix): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, path: [...prefix, ...edit.path] })) };
}
