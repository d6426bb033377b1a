// Which parts of a 公开时限 do not say by when the information must be there, and what they say instead.
import type { Span } from '../model/location.ts';
import { type DeadlineClause, parseDeadline } from './deadline.ts';
import { remember } from './remember.ts';

/**
 * vague: 及时, without a number; lasting: how long it stays open (长期, 动态调整); period: that, or for how long opinions
 * are asked, with a number (公示7天); deferral: only a pointer to other law.
 */
export type Shortfall = 'vague' | 'lasting' | 'period' | 'deferral';

export interface OpenPart {
  readonly shortfall: Shortfall;
  readonly span: Span;
  /** Its first clause. */
  readonly clause: DeadlineClause;
}

/** The parts without a limit, one for each kind of information. A limit for the whole covers them all. */
export const openParts: (text: string) => readonly OpenPart[] = remember((text) => {
  const { clauses } = parseDeadline(text);
  const limited = clauses.filter(isLimit);
  if (limited.some(({ subject }) => subject === null)) return [];
  const isOpen = ({ subject }: DeadlineClause) =>
    subject === null ? limited.length === 0 : limited.every((clause) => clause.subject !== subject);
  return clauses
    .filter(
      (clause, index) => clauses.findIndex(({ subject }) => subject === clause.subject) === index && isOpen(clause),
    )
    .map((first) => openPart(first, clauses));
});

/** What can be late, or is another's to judge: unreadable words, 依申请. */
function isLimit({ kind, amount, start }: DeadlineClause): boolean {
  if (kind === 'immediate') return amount !== null;
  if (kind === 'consultation') return start !== null;
  return kind !== 'retention' && kind !== 'deferral';
}

function openPart(first: DeadlineClause, clauses: readonly DeadlineClause[]): OpenPart {
  const own = clauses.filter(({ subject }) => subject === first.subject);
  const last = own.at(-1) ?? first;
  return { shortfall: shortfallOf(own), span: [first.span[0], last.span[1]], clause: first };
}

function shortfallOf(clauses: readonly DeadlineClause[]): Shortfall {
  if (clauses.some(({ kind }) => kind === 'immediate')) return 'vague';
  if (clauses.some(({ kind, amount }) => kind === 'consultation' || (kind === 'retention' && amount !== null)))
    return 'period';
  return clauses.some(({ kind }) => kind === 'retention') ? 'lasting' : 'deferral';
}
