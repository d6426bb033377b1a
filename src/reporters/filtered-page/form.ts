import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';

/** What stands in `data-<name>` of an entry, and what a reader sees instead. */
export type Choice = readonly [value: string, words: string];

/** Something that the entries of a page can be filtered by. */
export interface Facet {
  /** The entries have it as `data-<name>`, several values one a line. */
  readonly name: string;
  /** Plain text. */
  readonly label: string;
  /** Only those that occur. */
  readonly choices: readonly Choice[];
}

/**
 * Hidden until the script is there to act on it.
 * @param before and after: html of what else the form has, before the facets and after the search
 */
export function filterForm(facets: readonly Facet[], { before = '', after = '' } = {}): string {
  const selects = facets.map(({ name, label, choices }) => selectOf(name, label, [['', '全部'], ...choices]));
  return `<form id="filter" role="search" hidden>
${before}${selects.join('\n')}
<p><label for="words">查找</label> <input type="search" id="words" name="words" autocomplete="off"></p>
${after}<button type="reset">全部显示</button>
<output id="count" aria-live="polite"></output>
</form>`;
}

export function selectOf(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, words]) => `<option value="${escapeHtml(value)}">${escapeHtml(words)}</option>`);
  return `<p><label for="${name}">${label}</label> <select id="${name}" name="${name}">${options.join('')}</select></p>`;
}

/** Values that are their own words. */
export function asChoices(values: Iterable<string>): Choice[] {
  return Array.from(values, (value) => [onOneLine(value), onOneLine(value)]);
}

export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
