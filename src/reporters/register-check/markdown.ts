import type { RegisterCheck } from '../../model/register-check.ts';
import { markdownText, tableHeader, tableRow } from '../changes/markdown-text.ts';
import { checkSections } from './check-parts.ts';

/** For a page of the repository or a review. */
export function markdown(check: RegisterCheck): string {
  const blocks = checkSections(check).flatMap(({ title, headings, rows }) => {
    if (headings.length === 0) return [markdownText(title)];
    const table = rows.map((row) => tableRow(row.map(markdownText)));
    return [`## ${markdownText(title)}`, `${tableHeader(headings)}${table.join('')}`.trimEnd()];
  });
  return `${['# 名录核对情况', ...blocks].join('\n\n')}\n`;
}
