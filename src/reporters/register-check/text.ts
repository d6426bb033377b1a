import { onOneLine } from '../../model/printable.ts';
import type { RegisterCheck } from '../../model/register-check.ts';
import type { ReporterSettings } from '../reporter.ts';
import { textTable } from '../text-table.ts';
import { checkSections } from './check-parts.ts';

/** For a person at a terminal. */
export function text(check: RegisterCheck, { style }: ReporterSettings): string {
  const blocks = checkSections(check).map(({ title, headings, rows }) => {
    const lines = headings.length === 0 ? [] : [headings, ...rows.map((row) => row.map(onOneLine))];
    const columns = headings.map((heading) => ({ align: heading === '事项' ? ('right' as const) : ('left' as const) }));
    return [style.strong(title), ...textTable(lines, columns).map((line) => `  ${line}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
