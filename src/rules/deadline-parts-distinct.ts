import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { remember } from '../fields/remember.ts';
import { comparable } from '../fields/text.ts';
import type { ItemRule } from '../model/rule.ts';

/** Two limits in one cell: it says which is for what, by the information, by the start or by the place. */
export const deadlinePartsDistinct: ItemRule = {
  id: 'deadline-parts-distinct',
  title: '一格里的几个时限分得清',
  scope: 'item',
  parts: [['时限', '类型']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十六条规定了公开的期限：几个时限分不清各管什么，就算不出哪一项迟延',
  tags: ['时限'],
  check({ 时限: text }, report, { catalogue }) {
    if (text === undefined || catalogue.类型 === '负面清单') return;
    const pair = indistinctPair(text);
    if (pair === undefined) return;
    const [one, other] = [shownWords(text, pair[0].span), shownWords(text, pair[1].span)];
    report({
      path: ['时限'],
      span: pair[1].span,
      subject: other,
      message: `“${one}”和“${other}”分不清各管什么`,
      hint: '请写明哪个时限管哪些信息，如“行政处罚决定作出之日起7个工作日内；其他信息形成或者变更之日起20个工作日内”；写重了的请删去一个',
    });
  },
};

interface Reading {
  readonly pair: readonly [DeadlineClause, DeadlineClause] | undefined;
}

const reading = remember((text: string): Reading => {
  const limits = parseDeadline(text).clauses.filter(({ kind }) => kind === 'within');
  for (const [index, other] of limits.entries()) {
    const one = limits.slice(0, index).find((earlier) => isSameCase(earlier, other) && isOtherLimit(earlier, other));
    if (one !== undefined) return { pair: [one, other] };
  }
  return { pair: undefined };
});

/** The first two limits for the same information from the same start with other numbers. */
function indistinctPair(text: string): Reading['pair'] {
  return reading(text).pair;
}

function isSameCase(one: DeadlineClause, other: DeadlineClause): boolean {
  if (subjectOf(one) !== subjectOf(other)) return false;
  if (one.remarks.length > 0 || other.remarks.length > 0) return false;
  // A part without a start goes on with the one before it.
  return other.start === null || (one.start !== null && comparable(one.start.text) === comparable(other.start.text));
}

/** 7个工作日内、20个工作日内: the mark between them is about nothing. */
function subjectOf({ subject }: DeadlineClause): string {
  return comparable(subject ?? '').replace(/^[,;.]+|[,;.]+$/gu, '');
}

function isOtherLimit(one: DeadlineClause, other: DeadlineClause): boolean {
  return one.amount !== other.amount || one.unit !== other.unit;
}
