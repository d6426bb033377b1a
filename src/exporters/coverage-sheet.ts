// How far a place covers its baseline, as a sheet: domains by state.
import { type BaselineCoverage, coverageTable, coverageWords } from '../model/baseline-coverage.ts';
import type { SheetPlan } from '../model/sheet-plan.ts';
import { type SheetColumn, signedSheet } from './signed-sheet.ts';

/** @param name of the sheet: a workbook may have several */
export function coverageSheet(coverage: BaselineCoverage, name: string): SheetPlan {
  const { labels, rows, sumRow } = coverageTable(coverage);
  return signedSheet({
    name,
    title: `${coverage.place}对照${coverage.above}的覆盖情况`,
    notes: [coverageWords(coverage)],
    columns: labels.map((label, index): SheetColumn => {
      return index === 0 ? { label, width: 30, look: 'text' } : { label, width: 10, look: 'centred' };
    }),
    rows: rows.map((cells, index) => ({ cells, isSum: index === sumRow })),
    signing: [],
    paper: 'A4',
  });
}
