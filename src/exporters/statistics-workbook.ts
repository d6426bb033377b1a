import type { WorkbookPlan } from '../model/sheet-plan.ts';
import type { Statistics } from '../model/statistics.ts';
import { domainTable, type NumberTable, sectionTable, severalNote, summaryWords } from '../model/statistics-tables.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, signedSheet } from './signed-sheet.ts';

/** Digits. The names share what the numbers leave of a page across. */
const pageWidth = 120;
const numberWidth = 11;

/** The statistics as a workbook: one sheet for the domains and one for each element. */
export function planStatistics(statistics: Statistics): WorkbookPlan {
  const notes = [summaryWords(statistics)];
  const tables = [
    { table: domainTable(statistics), notes },
    ...statistics.sections.map((section) => ({
      table: sectionTable(section, statistics.items),
      notes: section.isSeveral ? [...notes, severalNote] : notes,
    })),
  ];
  return {
    title: '目录统计',
    isReport: true,
    styles: reviewStyles,
    sheets: tables.map(({ table, notes: lines }) =>
      signedSheet({
        name: table.title,
        title: `目录统计：${table.title}`,
        notes: lines,
        columns: columnsOf(table),
        rows: table.rows.map((cells, index) => ({ cells, isSum: index === table.sumRow })),
        signing: [],
        paper: 'A4',
      }),
    ),
  };
}

function columnsOf({ labels }: NumberTable): SheetColumn[] {
  const nameWidth = Math.min(60, pageWidth - numberWidth * (labels.length - 1));
  return labels.map((label, index) =>
    index === 0 ? { label, width: nameWidth, look: 'text' } : { label, width: numberWidth, look: 'centred' },
  );
}
