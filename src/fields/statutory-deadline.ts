// Which limit the law gives for the information that a clause of a 公开时限 speaks of.
import type { Item } from '../model/catalogue.ts';
import type { DeadlineClause } from './deadline.ts';
import { onlyMethod } from './method.ts';
import { remember } from './remember.ts';

/**
 * general: 条例 Art. 26; request: 条例 Art. 33; enforcement: 国办发〔2018〕118号; budget: 预算法 Art. 14;
 * mixed: decisions (enforcement) among other information (general).
 */
export type StatutoryKind = 'general' | 'request' | 'enforcement' | 'budget' | 'mixed';

/** The name says that the item is the decision or result of a licence or a penalty, not how to apply for one. */
const decisionName =
  /(?:许可|处罚)(?:的|和|与|、|及|行政|许可|处罚|执法|强制)*(?:决定|结果)|(?:许可|处罚)信息(?:公示|公开)?$|双公示/u;
const decisionSubject = /许可|处罚|执法决定/u;
const decisionStart = /(?:许可|处罚|执法).{0,4}决定/u;
/** 处罚决定以外, 非许可事项: everything but. */
const excluded = /以外|之外|除|非(?:行政)?许可/u;

const enforcementName = /许可|处罚/u;
/** What leads to a licence or a penalty, or speaks of them in general. */
const otherEnforcementName =
  /指南|流程|程序|依据|标准|裁量|基准|政策|法规|制度|目录|清单|批前|听证|告知|统计|名单|机构/u;
/** The penalty or the certificate itself. */
const wholeEnforcementName = /处罚$|许可证(?:核发)?$/u;
const decisionContent = /(?:许可|处罚)(?:的|信息)?(?:决定|结果)/u;

const budgetName = /预算|决算/u;
/** Has 预算 or 决算 in its name and is not what 预算法 speaks of. */
const otherBudgetName = /采购|绩效|竣工|工程|项目|概算|村级|村务|集体|制度|办法|政策|法规|规程/u;

const kindOfName = remember((name: string): StatutoryKind => {
  if (excluded.test(name)) return 'general';
  if (decisionName.test(name)) return 'enforcement';
  if (enforcementName.test(name)) return otherEnforcementName.test(name) ? 'general' : 'mixed';
  return budgetName.test(name) && !otherBudgetName.test(name) ? 'budget' : 'general';
});

/** The limit for one clause of an item: by what the clause is about, else by what the item is. */
export function statutoryKind(
  clause: DeadlineClause,
  clauses: readonly DeadlineClause[],
  { 名称: name = '', 内容: content = '' }: Partial<Item>,
): StatutoryKind {
  if (isAboutDecisions(clause)) return 'enforcement';
  if (startsFromRequest(clause)) return 'request';
  const kind = kindOfName(name);
  if (kind !== 'enforcement' && kind !== 'mixed') return kind;
  const isWhole = clause.subject === null && !clauses.some((other) => other !== clause && tellsDecisionsApart(other));
  if (!isWhole) return 'general';
  return kind === 'enforcement' || wholeEnforcementName.test(name) || decisionContent.test(content) ? kind : 'general';
}

function isAboutDecisions({ subject, start }: DeadlineClause): boolean {
  if (subject !== null && decisionSubject.test(subject) && !excluded.test(subject)) return true;
  return start !== null && decisionStart.test(start.text);
}

function tellsDecisionsApart({ subject, start }: DeadlineClause): boolean {
  return decisionSubject.test(subject ?? '') || (start !== null && /决定/u.test(start.text));
}

/** Not 收到申请人材料, 受理申请, which belong to the handling of a matter. */
const requestReceived = /(?:收到|接到)(?:政府|信息|公开)*申请(?![人材书表])/u;

/** The clock starts when somebody asks for the information: 收到申请之日起. */
export function startsFromRequest({ start }: DeadlineClause): boolean {
  return start !== null && requestReceived.test(start.text);
}

/** How the law says it: what starts the clock, and how long it runs. */
export interface LawfulWords {
  readonly start: string;
  readonly limit: string;
}

const general: LawfulWords = { start: '信息形成或者变更之日起', limit: '20个工作日内' };
const lawfulWords: Readonly<Record<StatutoryKind, LawfulWords>> = {
  general,
  mixed: general,
  request: { start: '收到申请之日起', limit: '20个工作日内' },
  enforcement: { start: '执法决定作出之日起', limit: '7个工作日内' },
  budget: { start: '批准（批复）之日起', limit: '20日内' },
};

/** The words to propose where a clause lacks its start or its limit. 依申请 alone runs from the request. */
export function lawfulWordsFor(
  kind: StatutoryKind,
  { 名称: name = '', 方式: methods = [] }: Partial<Item>,
): LawfulWords {
  if (onlyMethod(methods) === '依申请') return lawfulWords.request;
  if (kind !== 'enforcement') return lawfulWords[kind];
  const noun = ['处罚', '许可'].find((word) => name.includes(word));
  return noun === undefined
    ? lawfulWords.enforcement
    : { ...lawfulWords.enforcement, start: `行政${noun}决定作出之日起` };
}
