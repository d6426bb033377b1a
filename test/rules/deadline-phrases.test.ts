// Every phrasing of 公开时限 on record, judged by all rules of deadlines together, as a reviewer would.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/rules.ts';
import { phrases, unreadable } from '../fields/deadline-phrases.ts';
import { findingsOf } from './findings-of.ts';

const deadlineRules = rules.filter(
  (rule): rule is ItemRule => rule.scope === 'item' && rule.id.startsWith('deadline-'),
);

function judged(item: Partial<Item>): { readonly rule: ItemRule; readonly finding: Finding }[] {
  return deadlineRules.flatMap((rule) => findingsOf(rule, item).map((finding) => ({ rule, finding })));
}

function told(item: Partial<Item>): string[] {
  return judged(item).map(
    ({ rule, finding }) => `${rule.id.replace('deadline-', '')} ${finding.severity ?? rule.severity}`,
  );
}

/**
 * What a reviewer sends back, of an item that is disclosed actively. Every other phrase on record passes. Misprints that
 * the register of wordings knows (信息形成个20个) are for text-spelled.
 */
const sentBack: Readonly<Record<string, readonly string[]>> = {
  制定或获取信息之日起120个工作日内: ['within-limit error'],
  信息形成之日起两个月内: ['within-limit error'],
  信息形成之日起半年内: ['within-limit error'],
  处罚决定形成起20个工作日: ['within-limit error'],
  // The clock starts with a request, the item is 主动.
  自收到申请之日起20个工作日内: ['fits-method warning'],
  自收到申请之日起20个工作日内公开: ['fits-method warning'],
  接到申请之日起20个工作日内: ['fits-method warning'],
  '①听证通知于听证前7个工作日;②其余依申请(合写一格)': ['fits-method warning'],
  // Counted from nothing.
  '20工作日': ['start-stated warning'],
  '20个工作日': ['start-stated warning'],
  '20个工作日内': ['start-stated warning'],
  '15个工作日': ['start-stated warning'],
  '15个工作日内公开': ['start-stated warning'],
  '7个工作日': ['start-stated warning'],
  '3个工作日内': ['start-stated warning'],
  '20个工作日+征求意见期不少于30日': ['start-stated warning'],
  '执法决定7个工作日;其他20个工作日(合写一格)': ['start-stated info'],
  // One part without a limit, the other without a start and longer than the law.
  '1.处罚决定以外:长期公开(动态调整);2.处罚决定:20个工作日内': [
    'measurable warning',
    'start-stated info',
    'within-limit error',
  ],
  '1.除处罚决\n定外其他内\n容:长期公\n开;\n2.处罚决\n定:20个工\n作日内': [
    'measurable warning',
    'start-stated info',
    'within-limit error',
  ],
  // Nothing to count by.
  长期: ['measurable warning'],
  长期公开: ['measurable warning'],
  永久公开: ['measurable warning'],
  动态调整: ['measurable warning'],
  按通知要求动态调整: ['measurable warning'],
  及时公开: ['measurable info'],
  随时公开: ['measurable info'],
  随时公布: ['measurable info'],
  按进展情况及时公开: ['measurable info'],
  根据实际情况及时公开: ['measurable info'],
  重大决策作出后及时公开: ['measurable info'],
  '长期公开,发生变更及时更新并公开': ['measurable info'],
  '及时公开+公告期限5个工作日': ['measurable info'],
  '征求意见期不少于30日,缩短须说明': ['not-period warning'],
  批前公示时间不得少于30日: ['not-period warning'],
  // Not to be read. 见附件 is a placeholder, for no-placeholder to say.
  信息形成或者变更之日: ['understood error'],
  信息形成或者变更之日起: ['understood error'],
  '信息形成之日起**个工作日内': ['understood error'],
  '信息形成之日起＊个工作日内': ['understood error'],
  信息形成之日起个工作日内: ['understood error'],
  信息形成之日起xx个工作日内: ['understood error'],
  '信息形成之日起□个工作日内': ['understood error'],
  '20': ['understood error'],
  信息形成20: ['understood error'],
  '20个工作日内;20个': ['start-stated warning', 'understood error'],
  公开: ['understood warning'],
  时限: ['understood warning'],
  在村公示栏公开: ['understood warning'],
  '√': ['understood warning'],
};

const recorded = [...phrases.map(([phrase]) => phrase), ...unreadable];

describe('the rules of deadlines', () => {
  it.each(recorded)('judge %j', (phrase) => {
    expect(told({ 方式: ['主动'], 时限: phrase })).toEqual(sentBack[phrase] ?? []);
  });

  it('have a recorded phrase for every one that is sent back', () => {
    expect(Object.keys(sentBack).filter((phrase) => !recorded.includes(phrase))).toEqual([]);
  });

  it.each([
    // In a penalty or a budget the law gives days of its own.
    [{ 名称: '行政处罚决定', 时限: '及时公开' }, ['measurable warning']],
    [{ 名称: '部门决算', 时限: '实时公开' }, []],
    [{ 名称: '部门决算', 时限: '随时公开' }, ['measurable warning']],
    // On request.
    [{ 方式: ['依申请'], 时限: '收到申请之日起20个工作日内' }, []],
    [{ 方式: ['依申请'], 时限: '信息形成或者变更之日起20个工作日内' }, ['fits-method warning']],
    [{ 方式: ['依申请'], 时限: '长期公开' }, ['fits-method warning']],
    [{ 方式: ['依申请'], 时限: '20个工作日内' }, ['start-stated warning']],
    [{ 方式: ['依申请'], 时限: '收到申请之日起30个工作日内' }, ['within-limit error']],
    // Several limits that nothing tells apart.
    [{ 时限: '信息形成或者变更之日起20个工作日内；7个工作日内' }, ['parts-distinct warning']],
    [{ 时限: '信息形成或变更个15个工作日内' }, ['words-once warning']],
    [{ 时限: '同上' }, []],
    [{ 时限: ' ' }, []],
    [{}, []],
  ])('judge %j', (item, findings) => {
    expect(told(item)).toEqual(findings);
  });

  it('name a way out and the words that are meant in every finding', () => {
    for (const phrase of recorded) {
      for (const { finding } of judged({ 方式: ['主动'], 时限: phrase })) {
        expect(finding.hint).toMatch(/^(?:请|依申请|一部分)/u);
        expect(finding.span && phrase.slice(...finding.span)).not.toBe('');
      }
    }
  });

  it('have nothing more to say of what their own fixes left', () => {
    for (const phrase of recorded) {
      const item = { 方式: ['主动'], 时限: phrase };
      for (const { rule, finding } of judged(item)) {
        if (finding.fix === undefined) continue;
        const fixed = { ...item, 时限: afterFix(phrase, finding) };
        expect([fixed.时限, findingsOf(rule, fixed)]).toEqual([fixed.时限, []]);
      }
    }
  });
});

/** The text with the one edit that a fix of a deadline makes. */
function afterFix(text: string, { fix }: Finding): string {
  const [edit] = fix?.edits ?? [];
  const [from, to] = edit?.span ?? [0, text.length];
  return text.slice(0, from) + (edit?.text ?? '') + text.slice(to);
}
