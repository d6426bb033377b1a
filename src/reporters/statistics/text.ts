import type { Statistics } from '../../model/statistics.ts';
import {
  domainTable,
  type NumberTable,
  sectionTable,
  severalNote,
  summaryWords,
} from '../../model/statistics-tables.ts';
import type { ReporterSettings } from '../reporter.ts';
import { type TextColumn, textTable } from '../text-table.ts';

/** Rows of a section that a screen shows: hundreds of organs have one item each. */
const shownRows = 15;

/** For a person at a terminal: the domains, then each element from the commonest value on. */
export function text(statistics: Statistics, { style }: ReporterSettings): string {
  const sections = statistics.sections.map((section) => {
    const table = sectionTable(section, statistics.items);
    const title = section.isSeveral ? `${table.title}（${severalNote}）` : table.title;
    return [style.strong(title), ...tableLines({ ...table, rows: table.rows.slice(0, shownRows) }), ...rest(table)];
  });
  const domains = [style.strong('领域'), ...tableLines(domainTable(statistics))];
  return `${[[summaryWords(statistics)], domains, ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function rest({ rows }: NumberTable): string[] {
    return rows.length > shownRows
      ? [style.faint(`  …… 另有 ${rows.length - shownRows} 种，用 -f markdown 看全部`)]
      : [];
  }
}

function tableLines({ labels, rows }: NumberTable): string[] {
  const columns = labels.map((_, index): TextColumn => ({ align: index === 0 ? 'left' : 'right' }));
  return textTable([labels, ...rows.map((row) => row.map(String))], columns).map((line) => `  ${line}`);
}
