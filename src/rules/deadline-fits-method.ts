import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { onlyMethod } from '../fields/method.ts';
import { startsFromRequest } from '../fields/statutory-deadline.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

/** What is disclosed on request is due from the request, what is disclosed by itself is not. Both at once is fine. */
export const deadlineFitsMethod: ItemRule = {
  id: 'deadline-fits-method',
  title: '时限与公开方式一致',
  scope: 'item',
  parts: [['时限', '方式', '类型']],
  severity: 'warning',
  basis:
    '《中华人民共和国政府信息公开条例》第二十六条：主动公开的，自信息形成或者变更之日起20个工作日内；第三十三条：依申请公开的，自收到申请之日起20个工作日内答复',
  tags: ['时限', '对象方式层级'],
  check(item, report, { catalogue }) {
    if (item.时限 === undefined || catalogue.类型 === '负面清单') return;
    const method = onlyMethod(item.方式 ?? []);
    if (method !== '主动' && method !== '依申请') return;
    const { clauses } = parseDeadline(item.时限);
    const finding = method === '主动' ? judgeActive(item.时限, clauses) : judgeOnRequest(item.时限, clauses);
    if (finding !== undefined) report(finding);
  },
};

/** Words that add nothing to the limit beside them. */
function isAside({ kind }: DeadlineClause): boolean {
  return kind === 'deferral' || kind === 'retention' || kind === 'unknown';
}

function judgeActive(text: string, clauses: readonly DeadlineClause[]): Finding | undefined {
  const limits = clauses.filter((clause) => !isAside(clause));
  const requested = limits.find(startsFromRequest);
  if (requested !== undefined && limits.every(startsFromRequest)) {
    return findingAt(text, requested, {
      message: '方式是“主动”，时限却从收到申请之日起算',
      hint: '依申请公开的，请把方式改为“依申请”；主动公开的，请改时限，如“信息形成或者变更之日起20个工作日内”',
    });
  }
  const partly = limits.find(({ kind, subject }) => kind === 'transfer' && subject !== null);
  if (partly === undefined) return undefined;
  return findingAt(text, partly, {
    message: `方式是“主动”，时限里却写着“${shownWords(text, partly.span)}”`,
    hint: '一部分主动、一部分依申请的，请分成两个事项',
  });
}

function judgeOnRequest(text: string, clauses: readonly DeadlineClause[]): Finding | undefined {
  if (clauses.some((clause) => startsFromRequest(clause) || clause.kind === 'transfer')) return undefined;
  const active = clauses.find(isActive);
  if (active === undefined) return undefined;
  return findingAt(text, active, {
    message: `方式是“依申请”，时限却写着“${shownWords(text, active.span)}”`,
    hint: '依申请公开的，时限请写“收到申请之日起20个工作日内”；其实是主动公开的，请把方式改为“主动”',
  });
}

/** Runs without anybody asking: from the information, at intervals, at once, for ever. 及时 may be the answer's. */
function isActive({ kind, amount, start }: DeadlineClause): boolean {
  if (kind === 'within') return start !== null && !/申请|受理/u.test(start.text);
  return kind === 'recurring' || kind === 'dated' || kind === 'retention' || (kind === 'immediate' && amount !== null);
}

function findingAt(text: string, { span }: DeadlineClause, words: Pick<Finding, 'message' | 'hint'>): Finding {
  return { path: ['时限'], span, subject: shownWords(text, span), ...words };
}
