import type { DepartureLedger } from '../model/departure-ledger.ts';
import { groupBy } from '../model/group-by.ts';
import { ledgerLabels, ledgerRow, ledgerSummary, ledgerTitle } from '../model/ledger-rows.ts';
import type { WorkbookPlan } from '../model/sheet-plan.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';

/** Digits. */
const widths: Readonly<Record<(typeof ledgerLabels)[number], number>> = {
  领域: 9,
  编号: 12,
  公开事项: 16,
  要素: 6,
  基准: 21,
  本地: 21,
  理由: 24,
  批准机关: 13,
  批准日期: 12,
  有效期: 12,
  状态: 8,
};
const centred: ReadonlySet<string> = new Set(['领域', '编号', '要素', '批准日期', '有效期', '状态']);

const columns = ledgerLabels.map((label): SheetColumn => {
  return { label, width: widths[label], look: centred.has(label) ? 'centred' : 'text' };
});

const signing = [
  '编制单位（盖章）：＿＿＿＿＿＿＿＿　　经办人：＿＿＿＿＿＿　　负责人：＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日',
  '批准机关（盖章）：＿＿＿＿＿＿＿＿　　批准意见：＿＿＿＿＿＿＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日',
];

/** 差异台账 to be signed: an entry a row, under its place where there are several. */
export function planLedger(ledger: DepartureLedger): WorkbookPlan {
  const byPlace = groupBy(ledger.entries, ({ place }) => place);
  const rows = [...byPlace].flatMap(([place, entries]): SheetRow[] => [
    ...(byPlace.size > 1 ? [{ band: `${place}（${entries.length}条）` }] : []),
    ...entries.map((entry) => ({ cells: ledgerRow(entry) })),
  ]);
  return {
    title: ledgerTitle(ledger),
    isReport: true,
    styles: reviewStyles,
    sheets: [
      signedSheet({
        name: '差异台账',
        title: ledgerTitle(ledger),
        notes: [ledgerSummary(ledger)],
        columns,
        rows,
        signing,
        paper: 'A4',
      }),
    ],
  };
}
