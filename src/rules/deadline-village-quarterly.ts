import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { daysOf } from '../fields/deadline-days.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

/** Village affairs are published at least once a quarter; what there is only once a year cannot be more often. */
export const deadlineVillageQuarterly: ItemRule = {
  id: 'deadline-village-quarterly',
  title: '村务至少每季度公布一次',
  scope: 'item',
  parts: [['时限', '类型']],
  severity: 'warning',
  basis:
    '《中华人民共和国村民委员会组织法》（2018年修正文本第三十条）：一般事项至少每季度公布一次；集体财务往来较多的，财务收支情况应当每月公布一次；涉及村民利益的重大事项应当随时公布',
  tags: ['时限'],
  check(item, report, { catalogue }) {
    if (item.时限 === undefined || catalogue.类型 !== '村(居)务公开清单') return;
    const seldom = parseDeadline(item.时限).clauses.find(isSeldom);
    if (seldom === undefined) return;
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
