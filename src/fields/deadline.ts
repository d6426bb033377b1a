// 公开时限: parse, normalise. Comparing stands in deadline-comparison.ts.
import type { Span } from '../model/location.ts';
import { type Draft, draftClauses } from './deadline-assembly.ts';
import type { CalendarDay } from './deadline-clause.ts';
import { foldWithOffsets } from './deadline-pieces.ts';
import type { DeadlineStart } from './deadline-start.ts';
import { type DeadlineKind, type DeadlineUnit, lostNumber } from './deadline-words.ts';
import { numeralSource, parseNumeral } from './numeral.ts';
import { remember } from './remember.ts';
import { comparable, isBlank } from './text.ts';

export type { CalendarDay, DeadlineKind, DeadlineStart, DeadlineUnit };

/** One thing that a 公开时限 says. */
export interface DeadlineClause {
  readonly kind: DeadlineKind;
  /** Where it stands in the published text. */
  readonly span: Span;
  /** What information it is about (处罚决定, 其他); null where it is about the item as a whole. */
  readonly subject: string | null;
  /** What starts the clock; null where the text does not say. */
  readonly start: DeadlineStart | null;
  /** 0 for “the same day”; null where the clause has no number. */
  readonly amount: number | null;
  readonly unit: DeadlineUnit | null;
  /** Where number and unit stand: 20个工作日. */
  readonly measureSpan: Span | null;
  /** For `dated`: by which day of the year. */
  readonly date: CalendarDay | null;
  /** Words beside the limit, mostly a place of publication: 在村公示栏公开. */
  readonly remarks: readonly string[];
}

export interface Deadline {
  readonly text: string;
  readonly clauses: readonly DeadlineClause[];
  /** False where nothing, or not everything, of the text could be read. */
  readonly understood: boolean;
}

/** A longer text is no deadline; reading on would only cost time. */
const longest = 2000;

/** Reads a 公开时限 as published. Total: what it cannot read becomes a clause of kind `unknown`. */
export const parseDeadline: (text: string) => Deadline = remember((text) => {
  if (isBlank(text)) return { text, clauses: [], understood: false };
  if (text.length > longest) return { text, clauses: [unread(text)], understood: false };
  const { text: folded, offsets } = foldWithOffsets(text);
  const clauses = draftClauses(folded).map((draft) => clauseOf(draft, offsets));
  return { text, clauses, understood: clauses.length > 0 && clauses.every(({ kind }) => kind !== 'unknown') };
});

/** True where lateness can be told: a number of days, a period or a date. */
export function isMeasurable(deadline: Deadline): boolean {
  return deadline.clauses.some(({ kind, amount, date }) => {
    if (kind === 'dated') return date !== null;
    return amount !== null && (kind === 'within' || kind === 'immediate' || kind === 'recurring');
  });
}

const spelledMeasure = new RegExp(`个*(${numeralSource})个*(?=(?:工作)?[日天]|月|周|年|小时|星期)`, 'gu');

/** The form for comparing: layout and punctuation folded, 二十个工作日 and 20工作日 as one. Idempotent. */
export function normaliseDeadline(text: string): string {
  return comparable(text)
    .replace(spelledMeasure, (written, numeral: string) => {
      const amount = parseNumeral(numeral);
      return amount === undefined || amount === 0.5 ? written : String(amount);
    })
    .replace(/(?<![;,.])[;,.]+$/u, '');
}

function unread(text: string): DeadlineClause {
  const nothing = { subject: null, start: null, amount: null, unit: null, measureSpan: null, date: null };
  return { kind: 'unknown', span: [0, text.length], ...nothing, remarks: [] };
}

function clauseOf(draft: Draft, offsets: readonly number[]): DeadlineClause {
  const spanOf = (from: number, to: number): Span => [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1];
  return {
    kind: settledKind(draft),
    span: spanOf(draft.from, draft.to),
    subject: draft.subject,
    start: draft.start,
    amount: draft.measure?.amount ?? null,
    unit: draft.measure?.unit ?? null,
    measureSpan: draft.measureAt === null ? null : spanOf(draft.measureAt[0], draft.measureAt[1]),
    date: draft.date,
    remarks: draft.remarks,
  };
}

/** A start that no number completed is an event (开学前) unless it cries for its number (信息形成之日起). */
function settledKind({ kind, words }: Draft): DeadlineKind {
  if (kind === 'remark') return 'unknown';
  if (kind !== 'start') return kind;
  return /[前时后]$|期间/u.test(words) && !lostNumber.test(words) ? 'event' : 'unknown';
}
