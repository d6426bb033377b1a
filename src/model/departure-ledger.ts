// 差异台账: what a place does otherwise than its baseline and says so, as data. Made by operations/departure-ledger.ts.
import type { Deviation, NotApplicable } from './catalogue.ts';
import type { Location } from './location.ts';

/** Whether an entry counts on the day of the ledger; `ending` within `noticeDays`. */
export type EntryState = 'current' | 'ending' | 'past' | 'unapproved';

export const noticeDays = 30;

export const entryStateNames: Readonly<Record<EntryState, string>> = {
  current: '有效',
  ending: `${noticeDays}天内到期`,
  past: '已过期',
  unapproved: '待批准',
};

interface EntryHead {
  readonly place: string;
  readonly domain: string;
  /** 编号; of what does not apply, that in the baseline. */
  readonly id: string | undefined;
  readonly name: string;
  /** What the baseline says; undefined where it was not read or has nothing there. */
  readonly baseline: string | undefined;
  readonly state: EntryState;
  readonly location: Location;
}

export interface DeviationEntry extends EntryHead {
  readonly kind: 'deviation';
  readonly entry: Deviation;
  /** What the place says; undefined where it has nothing there. */
  readonly local: string | undefined;
}

export interface ExclusionEntry extends EntryHead {
  readonly kind: 'exclusion';
  readonly entry: NotApplicable;
}

export type LedgerEntry = DeviationEntry | ExclusionEntry;

export interface DepartureLedger {
  /** The day that it is of. */
  readonly today: string;
  /** By place and domain, as the files have them; what does not apply before what is otherwise. */
  readonly entries: readonly LedgerEntry[];
}
