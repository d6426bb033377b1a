import type { Statistics } from '../../model/statistics.ts';
import {
  domainTable,
  type NumberTable,
  sectionTable,
  severalNote,
  summaryWords,
} from '../../model/statistics-tables.ts';
import { markdownText } from '../changes/markdown-text.ts';

/** For a page or a pull request: every row of every table. */
export function markdown(statistics: Statistics): string {
  const sections = statistics.sections.flatMap((section) => [
    `## ${section.name}`,
    ...(section.isSeveral ? [`${severalNote}。`] : []),
    tableLines(sectionTable(section, statistics.items)),
  ]);
  const blocks = [summaryWords(statistics), '## 领域', tableLines(domainTable(statistics)), ...sections];
  return `${blocks.join('\n\n')}\n`;
}

/** The table of a pull request: names to the left, numbers to the right. */
export function tableLines({ labels, rows }: NumberTable): string {
  const rule = labels.map((_, index) => (index === 0 ? '---' : '---:'));
  return [labels, rule, ...rows.map(([name, ...numbers]) => [markdownText(name), ...numbers])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
