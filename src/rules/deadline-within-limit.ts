import { type DeadlineClause, type DeadlineUnit, parseDeadline } from '../fields/deadline.ts';
import { daysOf } from '../fields/deadline-days.ts';
import { type StatutoryKind, statutoryKind } from '../fields/statutory-deadline.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

interface Limit {
  readonly option: string;
  readonly unit: DeadlineUnit;
  readonly basis: string;
}

const general: Limit = {
  option: '一般事项',
  unit: 'workday',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：政府信息应当自形成或者变更之日起20个工作日内及时公开',
};
const enforcement: Limit = {
  option: '许可处罚',
  unit: 'workday',
  basis: '国办发〔2018〕118号：行政许可、行政处罚的执法决定信息要在执法决定作出之日起7个工作日内公开',
};
const limits: Readonly<Record<StatutoryKind, Limit>> = {
  general,
  request: {
    ...general,
    basis: '《中华人民共和国政府信息公开条例》第三十三条：不能当场答复的，自收到申请之日起20个工作日内答复',
  },
  enforcement,
  mixed: enforcement,
  budget: {
    option: '预算决算',
    unit: 'day',
    basis: '《中华人民共和国预算法》第十四条：预算、决算在批准（批复）后20日内向社会公开',
  },
};

/** No limit of disclosure may be longer than the law gives; 另有规定 beside it excuses nothing. */
export const deadlineWithinLimit: ItemRule = {
  id: 'deadline-within-limit',
  title: '时限不超过法定期限',
  scope: 'item',
  parts: [['时限', '名称', '内容', '类型']],
  severity: 'error',
  basis: general.basis,
  tags: ['时限'],
  options: {
    一般事项: { description: '一般事项最多多少个工作日', default: 20 },
    许可处罚: { description: '行政许可、行政处罚的决定最多多少个工作日', default: 7 },
    预算决算: { description: '预算、决算批准（批复）后最多多少日（日历日）', default: 20 },
  },
  check(item, report, { catalogue, options }) {
    if (item.时限 === undefined || isOtherList(catalogue)) return;
    const { clauses } = parseDeadline(item.时限);
    for (const clause of clauses) {
      if (clause.kind !== 'within' || clause.amount === null || clause.measureSpan === null) continue;
      if (clause.remarks.some((remark) => consultation.test(remark))) continue;
      const kind = statutoryKind(clause, clauses, item);
      const limit = limits[kind];
      const verdict = compareWith(limit.unit, amountOf(limit, options), clause, clause.amount);
      if (verdict === 'within') continue;
      const found = { text: item.时限, clause, measure: clause.measureSpan, bound: boundOf(limit, options) };
      report(kind === 'mixed' ? decisionsNotApart(found, item) : tooLong(found, verdict));
    }
  },
};

/** 公告之日起30日内征求意见: for how long, not by when. */
const consultation = /^(?:公开|向社会|书面)*(?:征求|征集|听取)(?!.*(?:情况|结果|采纳))/u;

/** Village lists follow 村民委员会组织法; what a negative list names is not disclosed at all. */
function isOtherList({ 类型: type }: RuleContext['catalogue']): boolean {
  return type === '村(居)务公开清单' || type === '负面清单';
}

/** The limit as it stands here: the law's, or the place's own where the settings give one. */
interface Bound {
  readonly unit: DeadlineUnit;
  readonly name: string;
  readonly authority: '法定' | '本地规定';
  readonly basis: string;
}

function boundOf(limit: Limit, options: RuleContext['options']): Bound {
  const amount = amountOf(limit, options);
  const name = limit.unit === 'day' ? `${amount}日` : `${amount}个工作日`;
  if (amount === defaultOf(limit)) return { unit: limit.unit, name, authority: '法定', basis: limit.basis };
  const basis = `gkml.config.yaml 里“${limit.option}”的期限：${name}`;
  return { unit: limit.unit, name, authority: '本地规定', basis };
}

function amountOf(limit: Limit, options: RuleContext['options']): number {
  const set = options[limit.option];
  return typeof set === 'number' ? set : defaultOf(limit);
}

function defaultOf({ option }: Limit): number {
  return Number(deadlineWithinLimit.options?.[option]?.default);
}

type Verdict = 'over' | 'longer' | 'unsure';
const verdicts: Readonly<Record<Verdict, string>> = {
  over: '超过了',
  longer: '折合日历日，长于',
  unsure: '可能超过',
};

function compareWith(unit: DeadlineUnit, most: number, clause: DeadlineClause, amount: number): Verdict | 'within' {
  if (clause.unit === unit) return amount > most ? 'over' : 'within';
  const [days, allowed] = [daysOf(clause), daysOf({ amount: most, unit })];
  if (days === undefined || allowed === undefined) return 'within';
  if (unit === 'day' && clause.unit === 'workday' && amount <= most) {
    return days.least > allowed.most ? 'longer' : 'within';
  }
  if (days.least > allowed.most) return 'over';
  return days.most > allowed.least ? 'unsure' : 'within';
}

interface Found {
  readonly text: string;
  readonly clause: DeadlineClause;
  readonly measure: NonNullable<DeadlineClause['measureSpan']>;
  readonly bound: Bound;
}

/** Surely longer is an error; workdays in place of days, or days that may be more than the workdays, a warning. */
function tooLong({ text, measure, bound }: Found, verdict: Verdict): Finding {
  const written = text.slice(...measure).replace(/\s+/gu, '');
  const days = bound.unit === 'day' ? '（日历日，不是工作日）' : '';
  return {
    path: ['时限'],
    span: measure,
    subject: written,
    basis: bound.basis,
    message: `“${written}”${verdicts[verdict]}${bound.authority}的${bound.name}`,
    hint: `请改为${bound.name}以内${days}；法律、法规另有规定的，请在依据里写明是哪一部的哪一条`,
    fix: suggestion(`改为“${bound.name}”`, measure, bound.name),
    ...(verdict === 'over' ? {} : { severity: 'warning' as const }),
  };
}

/** The limit fits the other information of the item, but not the decisions that are among it. */
function decisionsNotApart({ text, clause, measure, bound }: Found, { 名称: name = '' }: Partial<Item>): Finding {
  const written = text.slice(...measure).replace(/\s+/gu, '');
  const decision = name.includes('处罚') ? '行政处罚决定' : '行政许可决定';
  const addition = `；${decision}作出之日起${bound.name}内`;
  return {
    path: ['时限'],
    span: measure,
    subject: written,
    severity: 'warning',
    basis: bound.basis,
    message: `事项里有${decision}，“${written}”超过了${bound.authority}的${bound.name}`,
    hint: `请把${decision}分开写，在后面加上“${addition}”`,
    fix: suggestion(`加上“${addition}”`, [clause.span[1], clause.span[1]], addition),
  };
}

function suggestion(title: string, span: Found['measure'], text: string): Fix {
  return { isSafe: false, title, edits: [{ path: ['时限'], span, text }] };
}
