import { applyEdits } from '../../src/fields/text-edits.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { valueAt } from '../../src/model/path.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { findingsOf } from './findings-of.ts';

/** `field severity: words` of every finding. */
export function wordsFound(rule: ItemRule, item: Partial<Item>): string[] {
  return findingsOf(rule, item).map(
    ({ path, span, severity = rule.severity }) =>
      `${path.join('.')} ${severity}: ${span && String(valueAt(item, path)).slice(...span)}`,
  );
}

/** The text of a finding as its fix leaves it. */
export function mendedText(text: string, { fix }: Finding): string {
  const edits = (fix?.edits ?? []).map(({ span = [0, text.length], text: fresh }) => ({ span, text: fresh ?? '' }));
  return applyEdits(text, edits);
}

/** 内容 after the fixes of a rule, one after the other until there are none. */
export function mended(rule: ItemRule, text: string): string {
  const [finding] = findingsOf(rule, { 内容: text }).filter(({ fix }) => fix !== undefined);
  if (finding === undefined) return text;
  return mended(rule, mendedText(text, finding));
}
