import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { lawfulWordsFor, statutoryKind } from '../fields/statutory-deadline.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

/** Days are counted from something. A start that is named once holds for the parts after it. */
export const deadlineStartStated: ItemRule = {
  id: 'deadline-start-stated',
  title: '时限写明从什么时候起算',
  scope: 'item',
  parts: [['时限', '类型']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：期限自政府信息形成或者变更之日起算',
  tags: ['时限'],
  check(item, report, { catalogue }) {
    if (item.时限 === undefined || catalogue.类型 === '负面清单') return;
    const { clauses } = parseDeadline(item.时限);
    const first = clauses.find(({ kind, start }) => kind === 'within' || start !== null);
    if (first === undefined || first.start !== null) return;
    report(findingOf(item.时限, first, clauses, item));
  },
};

function findingOf(
  text: string,
  clause: DeadlineClause,
  clauses: readonly DeadlineClause[],
  item: Partial<Item>,
): Finding {
  const words = shownWords(text, clause.span);
  const found = { path: ['时限'], span: clause.span, subject: words, message: `“${words}”没有写从什么时候起算` };
  if (clause.subject !== null) {
    const hint = `请写明从什么时候起算，如“${startOfSubject(clause.subject)}”`;
    return { ...found, hint, severity: 'info' };
  }
  const { start } = lawfulWordsFor(statutoryKind(clause, clauses, item), item);
  const at = clause.measureSpan?.[0] ?? clause.span[0];
  const measure = shownWords(text, clause.measureSpan ?? clause.span);
  return {
    ...found,
    hint: `请写明从什么时候起算，如“${start}${measure}内”`,
    ...(at === clause.span[0]
      ? {
          fix: {
            isSafe: false,
            title: `在前面加上“${start}”`,
            edits: [{ path: ['时限'], span: [at, at], text: start }],
          },
        }
      : {}),
  };
}

/** What the part is about tells a reader when it came into being; it still is better said. */
function startOfSubject(subject: string): string {
  if (/决定$/u.test(subject)) return `${subject}作出之日起`;
  return `${subject}${/^其[他它余]$/u.test(subject) ? '信息' : ''}形成之日起`;
}
