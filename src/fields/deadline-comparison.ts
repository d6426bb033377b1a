// Which of two 公开时限 is stricter. Every comparison has its mirror.
import { type Direction, mirrored } from '../model/comparison.ts';
import { type Deadline, type DeadlineClause, normaliseDeadline, parseDeadline } from './deadline.ts';
import { type Days, daysOf } from './deadline-days.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

/**
 * Shorter is stricter, made vague is looser. What the public loses or wins besides the limit (a notice period, how long
 * it stays open, 转为依申请公开) decides only where the limits themselves are the same. Total, with mirror.
 */
export function compareDeadlines(before: string, after: string): Direction {
  if (normaliseDeadline(before) === normaliseDeadline(after)) return 'same';
  const [a, b] = [profileOf(before), profileOf(after)];
  const limits = compareLimits(a, b);
  if (limits !== 'same') return limits;
  return together([
    compareLengths(a.consultation, b.consultation),
    compareLengths(a.retention, b.retention),
    mirrored(compareLengths(a.transfer, b.transfer)),
  ]);
}

/** What a deadline demands, by the information it speaks of; '' is the item as a whole. */
interface Profile {
  readonly limits: ReadonlyMap<string, DeadlineClause>;
  readonly consultation: number;
  readonly retention: number;
  readonly transfer: number;
}

const profileOf = remember((text: string): Profile => {
  const deadline = parseDeadline(text);
  const limits = new Map<string, DeadlineClause>();
  for (const clause of deadline.clauses.filter(isLimit)) {
    const subject = comparable(clause.subject ?? '');
    const known = limits.get(subject);
    if (known === undefined || rank(clause) < rank(known)) limits.set(subject, clause);
  }
  return {
    limits,
    consultation: lengthOf(deadline, 'consultation'),
    retention: lengthOf(deadline, 'retention'),
    transfer: lengthOf(deadline, 'transfer'),
  };
});

function isLimit({ kind }: DeadlineClause): boolean {
  return kind !== 'consultation' && kind !== 'retention' && kind !== 'transfer' && kind !== 'deferral';
}

/** 0 where there is none; without a number it lasts (长期公开). */
function lengthOf({ clauses }: Deadline, kind: DeadlineClause['kind']): number {
  const lengths = clauses
    .filter((clause) => clause.kind === kind)
    .map((clause) => daysOf(clause)?.most ?? Number.MAX_VALUE);
  return Math.max(0, ...lengths);
}

/** Of a notice period or of how long it stays open, longer is stricter. */
function compareLengths(before: number, after: number): Direction {
  if (before === after) return 'same';
  return after > before ? 'stricter' : 'looser';
}

function compareLimits(before: Profile, after: Profile): Direction {
  const subjects = new Set([...before.limits.keys(), ...after.limits.keys()]);
  const directions = Array.from(subjects, (subject) =>
    compareLimit(limitFor(before, subject), limitFor(after, subject)),
  );
  return together(directions);
}

/** What is not named apart falls under the limit of the whole. */
function limitFor({ limits }: Profile, subject: string): DeadlineClause | undefined {
  return limits.get(subject) ?? limits.get('');
}

/** 0 a number of days, 1 a period or a date, 2 vague words, 3 nothing: the lower the more can it be measured. */
function rank(clause: DeadlineClause | undefined): 0 | 1 | 2 | 3 {
  if (clause === undefined) return 3;
  const { kind, amount, date } = clause;
  if (amount !== null && (kind === 'within' || kind === 'immediate')) return 0;
  return (kind === 'recurring' && amount !== null) || date !== null ? 1 : 2;
}

function compareLimit(before: DeadlineClause | undefined, after: DeadlineClause | undefined): Direction {
  const [from, to] = [rank(before), rank(after)];
  if (from === to) return before === undefined || after === undefined ? 'same' : comparePeers(before, after);
  if (from + to === 1 || Math.min(from, to) === 2) return 'unclear';
  return to > from ? 'looser' : 'stricter';
}

/** Two limits of the same rank. */
function comparePeers(before: DeadlineClause, after: DeadlineClause): Direction {
  const [a, b] = [daysOf(before), daysOf(after)];
  if (before.date !== null && after.date !== null) return compareLengths(dayOfYear(after.date), dayOfYear(before.date));
  if (before.kind !== after.kind && before.amount !== 0 && after.amount !== 0) return 'unclear';
  if (a === undefined || b === undefined)
    return before.kind === 'immediate' && after.kind === 'immediate' ? 'same' : 'unclear';
  if (!sameStart(before, after) && before.amount !== 0 && after.amount !== 0) return 'unclear';
  return compareDays(a, b, before.unit === after.unit);
}

function compareDays(before: Days, after: Days, sameUnit: boolean): Direction {
  if (before.least === after.least && before.most === after.most) return 'same';
  if (sameUnit) return after.most < before.most ? 'stricter' : 'looser';
  if (after.most < before.least) return 'stricter';
  return before.most < after.least ? 'looser' : 'unclear';
}

function dayOfYear({ month, day }: { readonly month: number; readonly day: number }): number {
  return month * 31 + day;
}

/** Verbs for the information coming into being: the clock starts at the same moment, or it is not said. */
const comingIntoBeing = /^(?:形成|变更|变动|产生|生成|获取|获得|制作|制定|制订|更新)$/u;

function sameStart(before: DeadlineClause, after: DeadlineClause): boolean {
  return startKey(before) === startKey(after);
}

function startKey({ start }: DeadlineClause): string {
  if (start === null || start.events.some((event) => comingIntoBeing.test(event))) return '';
  return start.events.length === 0 ? comparable(start.text) : [...start.events].sort().join();
}

function together(directions: readonly Direction[]): Direction {
  const kinds = new Set(directions.filter((direction) => direction !== 'same'));
  const [only] = kinds;
  if (only === undefined) return 'same';
  return kinds.size === 1 ? only : 'unclear';
}
