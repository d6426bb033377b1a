import { type DepartureLedger, entryStateNames, type LedgerEntry } from '../../model/departure-ledger.ts';
import { groupBy } from '../../model/group-by.ts';
import { ledgerSummary, ledgerTitle } from '../../model/ledger-rows.ts';
import { onOneLine } from '../../model/printable.ts';
import type { Style } from '../../model/style.ts';
import { placeText } from '../place-text.ts';
import type { ReporterSettings } from '../reporter.ts';

/** For a person at a terminal, domain by domain. */
export function text(ledger: DepartureLedger, { style }: ReporterSettings): string {
  const title = style.strong(onOneLine(ledgerTitle(ledger)));
  const byPlace = groupBy(ledger.entries, ({ place }) => place);
  const byDomain = groupBy(ledger.entries, ({ place, domain }) => JSON.stringify([place, domain]));
  const blocks = [...byDomain.values()].map((entries) => {
    const [{ place, domain } = { place: '', domain: '' }] = entries;
    const heading = byPlace.size > 1 ? `${place} ${domain}` : domain;
    return [style.strong(onOneLine(heading)), ...entries.flatMap((entry) => entryLines(entry, style))];
  });
  return `${[[title, ledgerSummary(ledger)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function entryLines(line: LedgerEntry, style: Style): string[] {
  const { id, name, baseline, entry, state, location } = line;
  const what = line.kind === 'deviation' ? line.entry.要素 : '不适用';
  const title = `${[id, name].filter(Boolean).join(' ')}　${what}　${entryStateNames[state]}`;
  const approval = [entry.批准, entry.日期, entry.有效期 && `有效期至${entry.有效期}`].filter(Boolean).join('，');
  const facts = [
    ['基准', baseline],
    ['本地', line.kind === 'deviation' ? (line.local ?? '（没有写）') : undefined],
    ['理由', entry.理由],
    ['批准', approval === '' ? '还没有批准' : approval],
  ] as const;
  return [
    `  ${state === 'past' ? style.error(onOneLine(title)) : onOneLine(title)}`,
    ...facts.flatMap(([label, words]) => (words === undefined ? [] : [`    ${label}：${onOneLine(words)}`])),
    `    ${style.faint(placeText(location))}`,
  ];
}
