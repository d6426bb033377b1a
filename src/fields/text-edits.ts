import type { Span } from '../model/location.ts';

export interface Edit {
  /** Of the old text. */
  readonly span: Span;
  readonly text: string;
}

/** An edit that begins within another is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: fresh } of [...edits].sort((one, other) => one.span[0] - other.span[0])) {
    if (span[0] < from) continue;
    result += text.slice(from, span[0]) + fresh;
    from = span[1];
  }
  return result + text.slice(from);
}
