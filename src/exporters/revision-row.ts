import { subjectOf } from '../model/change-items.ts';
import { type ChangeKind, changeKinds } from '../model/change-kinds.ts';
import type { Change, Reason } from '../model/change-set.ts';
import type { Direction } from '../model/comparison.ts';
import { type Severity, severities } from '../model/diagnostic.ts';
import type { MarkedTexts } from './marked-text.ts';

/** One thing that changed, as reviewers see it: a part of a field, a whole item, or one edit made in many items. */
export interface RevisionRow extends MarkedTexts {
  readonly domain: string;
  /** 编号、一级事项、名称, or how many items. */
  readonly item: string;
  /** The field, or 整项. */
  readonly element: string;
  readonly kind: ChangeKind;
  /** As published; of whole items their names in quotation marks; null where there was or is none. */
  readonly quoted: readonly [before: string | null, after: string | null];
  readonly reason: Reason;
  readonly direction: Direction;
  readonly level: Severity;
  /** The items concerned: several where the same edit was made in all of them. */
  readonly changes: readonly Change[];
}

export const kindTitle = ({ kind }: RevisionRow): string => changeKinds[kind].title;

export const riskNames = ['高风险的改动', '其他没有查到理由的改动', '其余改动'] as const;

/** Index of `riskNames`. */
export function riskOf({ level, reason }: RevisionRow): 0 | 1 | 2 {
  if (level === 'error') return 0;
  return reason.trigger === '未说明' ? 1 : 2;
}

/** High risk first, else in the given order. */
export function byRisk(rows: readonly RevisionRow[]): RevisionRow[] {
  const rank = (row: RevisionRow) => riskOf(row) * severities.length + severities.indexOf(row.level);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** How many single changes the rows tell. */
export function placesOf(rows: readonly RevisionRow[]): number {
  return rows.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** How many items the rows are about. */
export function itemsOf(rows: readonly RevisionRow[]): number {
  return new Set(rows.flatMap(({ changes }) => changes.map(subjectOf))).size;
}
