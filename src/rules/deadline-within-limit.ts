import { type DeadlineClause, type DeadlineUnit, parseDeadline } from '../fields/deadline.ts';
import { daysOf } from '../fields/deadline-days.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

interface Limit {
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly name: string;
  readonly basis: string;
}

const general: Limit = {
  amount: 20,
  unit: 'workday',
  name: '20个工作日',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：政府信息应当自形成或者变更之日起20个工作日内及时公开',
};

const enforcement: Limit = {
  amount: 7,
  unit: 'workday',
  name: '7个工作日',
  basis: '国办发〔2018〕118号：行政许可、行政处罚的执法决定信息要在执法决定作出之日起7个工作日内公开',
};

const budget: Limit = {
  amount: 20,
  unit: 'day',
  name: '20日',
  basis: '《中华人民共和国预算法》第十四条：预算、决算在批准（批复）后20日内向社会公开',
};

/** No limit of disclosure may be longer than the law gives; 另有规定 beside it excuses nothing. */
export const deadlineWithinLimit: ItemRule = {
  id: 'deadline-within-limit',
  title: '时限不超过法定期限',
  scope: 'item',
  severity: 'error',
  basis: general.basis,
  tags: ['时限'],
  check(item, report, { catalogue }) {
    if (item.时限 === undefined || isOtherList(catalogue)) return;
    const { clauses } = parseDeadline(item.时限);
    for (const clause of clauses) {
      if (clause.kind !== 'within') continue;
      const finding = judge(item.时限, clause, limitOf(clause, clauses, item));
      if (finding !== undefined) report(finding);
    }
  },
};

/** Village lists follow 村民委员会组织法; what a negative list names is not disclosed at all. */
function isOtherList({ 类型: type }: RuleContext['catalogue']): boolean {
  return type === '村(居)务公开清单' || type === '负面清单';
}

/** The name says that the item is the decision or result of a licence or a penalty, not how to apply for one. */
const decisionName =
  /(?:许可|处罚)(?:的|和|与|、|及|行政|许可|处罚|执法|强制)*(?:决定|结果)|(?:许可|处罚)信息(?:公示|公开)?$|双公示/u;
const decisionSubject = /许可|处罚|执法决定/u;
/** 处罚决定以外, 非许可事项: everything but. */
const excluded = /以外|之外|除|非(?:行政)?许可/u;

const budgetName = /(?:预算|决算)/u;
/** Has 预算 or 决算 in its name and is not what 预算法 speaks of. */
const otherBudgetName = /采购|绩效|竣工|工程|项目|概算|村级|村务|集体|制度|办法|政策|法规|规程/u;

function limitOf(clause: DeadlineClause, clauses: readonly DeadlineClause[], item: Partial<Item>): Limit {
  const subject = clause.subject ?? '';
  const name = item.名称 ?? '';
  if (decisionSubject.test(subject) && !excluded.test(subject)) return enforcement;
  const whole = subject === '' && !clauses.some((other) => decisionSubject.test(other.subject ?? ''));
  if (whole && decisionName.test(name) && !excluded.test(name)) return enforcement;
  return budgetName.test(name) && !otherBudgetName.test(name) ? budget : general;
}

/** Surely longer is an error; workdays in place of days, or days that may be more than the workdays, a warning. */
function judge(text: string, clause: DeadlineClause, limit: Limit): Finding | undefined {
  if (clause.measureSpan === null || clause.amount === null) return undefined;
  const verdict = compareWith(limit, clause, clause.amount);
  if (verdict === 'within') return undefined;
  const written = text.slice(...clause.measureSpan).replace(/\s+/gu, '');
  return {
    path: ['时限'],
    span: clause.measureSpan,
    subject: written,
    basis: limit.basis,
    message: `“${written}”${verdicts[verdict]}${limit.name}`,
    hint: hintOf(limit),
    ...(verdict === 'over' ? {} : { severity: 'warning' as const }),
  };
}

type Verdict = 'over' | 'longer' | 'unsure';
const verdicts: Readonly<Record<Verdict, string>> = {
  over: '超过了法定的',
  longer: '折合日历日，长于法定的',
  unsure: '可能超过法定的',
};

function compareWith(limit: Limit, clause: DeadlineClause, amount: number): Verdict | 'within' {
  if (clause.unit === limit.unit) return amount > limit.amount ? 'over' : 'within';
  const [days, allowed] = [daysOf(clause), daysOf(limit)];
  if (days === undefined || allowed === undefined) return 'within';
  if (limit.unit === 'day' && clause.unit === 'workday' && amount <= limit.amount) {
    return days.least > allowed.most ? 'longer' : 'within';
  }
  if (days.least > allowed.most) return 'over';
  return days.most > allowed.least ? 'unsure' : 'within';
}

function hintOf({ name, unit }: Limit): string {
  const days = unit === 'day' ? '（日历日，不是工作日）' : '';
  return `请改为${name}以内${days}；法律、法规另有规定的，请在依据里写明是哪一部的哪一条`;
}
