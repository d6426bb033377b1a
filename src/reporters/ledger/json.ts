import type { DepartureLedger, LedgerEntry } from '../../model/departure-ledger.ts';
import type * as contract from '../../model/generated/ledger.ts';
import { ledgerCounts } from '../../model/ledger-rows.ts';

/** The contract of schemas/ledger.schema.json. */
export function json(ledger: DepartureLedger): string {
  const document: contract.LedgerDocument = {
    version: 1,
    today: ledger.today,
    summary: ledgerCounts(ledger),
    entries: ledger.entries.map(entryOf),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function entryOf(line: LedgerEntry): contract.LedgerEntry {
  const { kind, place, domain, id, name, baseline, entry, state, location } = line;
  return {
    kind,
    place,
    domain,
    item: id ?? null,
    name,
    field: line.kind === 'deviation' ? line.entry.要素 : null,
    baseline: baseline ?? null,
    local: line.kind === 'deviation' ? (line.local ?? null) : null,
    reason: entry.理由,
    approvedBy: entry.批准 ?? null,
    date: entry.日期 ?? null,
    until: entry.有效期 ?? null,
    state,
    file: location.file,
    line: location.line ?? null,
  };
}
