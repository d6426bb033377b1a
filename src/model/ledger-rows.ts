// The ledger as a table, the same in every format.
import { type DepartureLedger, entryStateNames, type LedgerEntry, noticeDays } from './departure-ledger.ts';

export const ledgerLabels = [
  '领域',
  '编号',
  '公开事项',
  '要素',
  '基准',
  '本地',
  '理由',
  '批准机关',
  '批准日期',
  '有效期',
  '状态',
] as const;

/** One text a label; empty where there is nothing to say. */
export function ledgerRow(line: LedgerEntry): readonly string[] {
  const { domain, id, name, baseline, entry, state } = line;
  const isDeviation = line.kind === 'deviation';
  return [
    domain,
    id ?? '',
    name,
    isDeviation ? line.entry.要素 : '整项',
    baseline ?? '',
    isDeviation ? (line.local ?? '') : '不适用',
    entry.理由,
    entry.批准 ?? '',
    entry.日期 ?? '',
    entry.有效期 ?? '',
    entryStateNames[state],
  ];
}

export interface LedgerCounts {
  readonly deviations: number;
  readonly exclusions: number;
  readonly ending: number;
  readonly past: number;
  readonly unapproved: number;
}

export function ledgerCounts({ entries }: DepartureLedger): LedgerCounts {
  const count = (holds: (entry: LedgerEntry) => boolean) => entries.filter(holds).length;
  return {
    deviations: count(({ kind }) => kind === 'deviation'),
    exclusions: count(({ kind }) => kind === 'exclusion'),
    ending: count(({ state }) => state === 'ending'),
    past: count(({ state }) => state === 'past'),
    unapproved: count(({ state }) => state === 'unapproved'),
  };
}

/** 差异台账（2026-03-01）：2条偏离，1条不适用；1条还没有批准 */
export function ledgerSummary(ledger: DepartureLedger): string {
  const { deviations, exclusions, ending, past, unapproved } = ledgerCounts(ledger);
  if (deviations + exclusions === 0) return `${ledger.today}：没有记下偏离和不适用`;
  const open = [
    [past, '已经过期'],
    [ending, `${noticeDays}天内到期`],
    [unapproved, '还没有批准'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count}条${words}`]));
  return `${ledger.today}：${deviations}条偏离，${exclusions}条不适用${open.length === 0 ? '' : `；${open.join('，')}`}`;
}

/** 示例省青禾县差异台账 */
export function ledgerTitle({ entries }: DepartureLedger): string {
  const places = new Set(entries.map(({ place }) => place));
  const [only = ''] = places.size === 1 ? places : [];
  return `${only}差异台账`;
}
