import type { EntryImpact, Impact } from '../model/impact.ts';
import { impactLabels, mentionRow, useRow } from '../model/impact-rows.ts';
import {
  entryTitle,
  impactSummary,
  impactTitle,
  mentionsTitle,
  standingWords,
  unknownWords,
} from '../model/impact-words.ts';
import type { WorkbookPlan } from '../model/sheet-plan.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';

/** Digits. */
const widths: Readonly<Record<(typeof impactLabels)[number], number>> = {
  领域: 9,
  编号: 11,
  事项: 16,
  要素: 6,
  现在的写法: 27,
  改成: 27,
  理由: 24,
  主体: 12,
};
const centred: ReadonlySet<string> = new Set(['领域', '编号', '要素']);

const columns = impactLabels.map((label): SheetColumn => {
  return { label, width: widths[label], look: centred.has(label) ? 'centred' : 'text' };
});

/** The list for the departments: a band an entry, a row a place. */
export function planImpact(impact: Impact): WorkbookPlan {
  const isUnknown = impact.word !== undefined && impact.entries.length === 0;
  const rows = [...impact.entries.flatMap(entryRows), ...mentionRows(impact)];
  return {
    title: '影响清单',
    isReport: true,
    styles: reviewStyles,
    sheets: [
      signedSheet({
        name: '影响清单',
        title: impactTitle(impact),
        notes: [...(isUnknown ? [unknownWords(impact)] : []), impactSummary(impact)],
        columns,
        rows,
        signing: [],
        paper: 'A4',
      }),
    ],
  };
}

function entryRows(entry: EntryImpact): SheetRow[] {
  return [
    { band: `${entryTitle(entry)}　${standingWords(entry)}` },
    ...entry.uses.map((use) => ({ cells: useRow(use) })),
  ];
}

function mentionRows(impact: Impact): SheetRow[] {
  if (impact.mentions.length === 0) return [];
  return [{ band: mentionsTitle(impact) }, ...impact.mentions.map((mention) => ({ cells: mentionRow(mention) }))];
}
