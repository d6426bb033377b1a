// Values without their presentation, to tell what is said whatever way it is written.
import { elementKey, parseContent } from '../../../src/fields/content.ts';
import { comparable } from '../../../src/fields/text.ts';
import type { WholeItem } from '../../../src/model/merge.ts';

/** Domain and item without ids, layout, punctuation and the order of lists and of the elements of 内容. */
export function plainItem(domain: string, { 编号: _, 曾用编号: __, ...item }: WholeItem): string {
  const fields = Object.entries(item).map(([key, value]) => [key, [...tokensOf([value])].sort()]);
  return JSON.stringify([comparable(domain), fields.filter(([, tokens]) => tokens?.length !== 0).sort()]);
}

/** Every text that any value holds, taken apart into elements; an empty one says nothing. */
export function tokensOf(values: readonly unknown[]): Set<string> {
  const tokens = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const element of parseContent(value).elements) tokens.add(elementKey(element).replace(/[;,.]+/gu, ''));
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) visit(part);
    } else if (value !== null && value !== undefined) tokens.add(String(value));
  };
  for (const value of values) visit(value);
  tokens.delete('');
  return tokens;
}
