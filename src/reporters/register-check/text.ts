import { onOneLine } from '../../model/printable.ts';
import type { RegisterCheck } from '../../model/register-check.ts';
import type { ReporterSettings } from '../reporter.ts';
import { textTable } from '../text-table.ts';
import { checkSections } from './check-parts.ts';

const [left, right] = ['left', 'right'] as const;

/** For a person at a terminal. */
export function text(check: RegisterCheck, { style }: ReporterSettings): string {
  const blocks = checkSections(check).map(({ title, headings, rows }) => {
    const columns = headings.slice(0, -1).map((heading) => ({ align: heading === '事项' ? right : left }));
    const lines = headings.length === 0 ? [] : [headings, ...rows.map((row) => row.map(onOneLine))];
    return [style.strong(title), ...textTable(lines.map(lastJoined), columns).map((line) => `  ${line}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The last column right behind the name before it: names are of all lengths. */
function lastJoined(row: readonly string[]): readonly string[] {
  return [...row.slice(0, -2), row.slice(-2).join('  ')];
}
