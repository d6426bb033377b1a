import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { daysOf } from '../fields/deadline-days.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { parseLevel } from '../fields/level.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** Village affairs are published at least once a quarter; what there is only once a year cannot be more often. */
export const deadlineVillageQuarterly: ItemRule = {
  id: 'deadline-village-quarterly',
  title: '村务至少每季度公布一次',
  scope: 'item',
  parts: [
    ['时限', '类型'],
    ['时限', '类型', '层级', '主体', '名称', '一级事项', '依据'],
  ],
  severity: 'warning',
  basis:
    '《中华人民共和国村民委员会组织法》（2018年修正文本第三十条）：一般事项至少每季度公布一次；集体财务往来较多的，财务收支情况应当每月公布一次；涉及村民利益的重大事项应当随时公布',
  tags: ['时限'],
  check(item, report, { catalogue }) {
    const isVillageList = catalogue.类型 === '村(居)务公开清单';
    if (item.时限 === undefined || !(isVillageList || mayBeVillage(item, catalogue))) return;
    const text = item.时限;
    const seldom = parseDeadline(text).clauses.find(
      (clause) => isSeldom(clause) && (isVillageList || isYearByYear(clause, text)),
    );
    if (seldom === undefined || !(isVillageList || isVillageAffair(item))) return;
    const isFinance = finance.test(item.名称 ?? '') || finance.test(item.一级事项 ?? '');
    if (isYearly(item) && !isFinance) return;
    report(findingOf(item.时限, seldom, isFinance));
  },
};

/** A quarter has at most so many days. */
const quarter = 92;

function isSeldom(clause: DeadlineClause): boolean {
  if (clause.kind === 'dated') return true;
  return (clause.kind === 'recurring' || clause.kind === 'within') && (daysOf(clause)?.least ?? 0) > quarter;
}

/** In a list of every kind of affairs a limit that is too long is for deadline-within-limit to say. */
function isYearByYear({ kind, span }: DeadlineClause, text: string): boolean {
  return kind === 'recurring' || (kind === 'dated' && /每年/u.test(text.slice(...span)));
}

const committee = /村(?:[（(]居[）)])?民委员会|村[（(]居[）)]?委会|村委会|村级组织/u;

/** Published by villages and by nobody else. */
function mayBeVillage(
  { 层级: levels = [], 主体: organs = [] }: Partial<Item>,
  { 类型 }: RuleContext['catalogue'],
): boolean {
  if (类型 === '负面清单') return false;
  const areVillages = levels.length > 0 && levels.every((level) => parseLevel(level).levels.join() === '村级');
  return areVillages || (organs.length > 0 && organs.every((organ) => committee.test(organ)));
}

const villageAffair = /村务|居务|村级|村集体|村民小组|集体(?:财务|资产|资金|资源|经济)/u;

/** What the law on villages speaks of: it is cited, or the words say so. */
function isVillageAffair({ 名称: name = '', 一级事项: group = '', 依据: acts = [] }: Partial<Item>): boolean {
  return villageAffair.test(name) || villageAffair.test(group) || acts.some((act) => act.includes('村民委员会组织法'));
}

const finance = /财务|收支|账目|收入和支出/u;

/** There is one a year, or one a term of office. */
const yearly = /年度|全年|年终|年初|总结|计划|规划|述职|评议|考核|换届|选举|任期|预算|决算|征兵|体检/u;

function isYearly({ 名称: name = '' }: Partial<Item>): boolean {
  return yearly.test(name);
}

function findingOf(text: string, { span, kind }: DeadlineClause, isFinance: boolean): Finding {
  const words = shownWords(text, span);
  const right = isFinance ? '每季度至少公布一次，财务往来较多的每月公布一次' : '每季度至少公布一次';
  return {
    path: ['时限'],
    span,
    subject: words,
    message: `“${words}”少于每季度一次`,
    hint: `请改为“${right}”${isFinance ? '' : '；确实一年只有一次的，请在名称里写明是年度的'}`,
    ...(isFinance ? { severity: 'error' as const } : {}),
    ...(kind === 'recurring'
      ? { fix: { isSafe: false, title: `改为“${right}”`, edits: [{ path: ['时限'], span, text: right }] } }
      : {}),
  };
}
