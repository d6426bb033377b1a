import type { DepartureLedger } from '../../model/departure-ledger.ts';
import { groupBy } from '../../model/group-by.ts';
import { ledgerLabels, ledgerRow, ledgerSummary, ledgerTitle } from '../../model/ledger-rows.ts';
import { markdownText, tableHeader, tableRow } from '../changes/markdown-text.ts';

/** For a page or a pull request: a table a place. */
export function markdown(ledger: DepartureLedger): string {
  const byPlace = groupBy(ledger.entries, ({ place }) => place);
  const tables = [...byPlace].map(([place, entries]) => {
    const title = byPlace.size > 1 ? `## ${markdownText(place)}\n\n` : '';
    const rows = entries.map((entry) => tableRow(ledgerRow(entry).map(markdownText)));
    return `${title}${tableHeader(ledgerLabels)}${rows.join('')}`;
  });
  return [`# ${markdownText(ledgerTitle(ledger))}\n`, `${ledgerSummary(ledger)}。\n`, ...tables].join('\n');
}
