// What exceptions are held to. They are no rules about data: nothing of a catalogue is judged by them, and they cannot
// themselves be ignored or waived.
import type { Rule } from './rule.ts';

export type ExceptionRule = Pick<Rule, 'id' | 'title' | 'severity' | 'basis'>;

const basis = '例外是一笔账：写明理由才能复核，用不着了就要销账（docs/exceptions.md）';

export const ignoreJustified = {
  id: 'ignore-justified',
  title: '放过问题的注释写明规则和理由',
  severity: 'error',
  basis,
} as const satisfies ExceptionRule;

export const ignoreUsed = {
  id: 'ignore-used',
  title: '放过问题的注释确实放过了问题',
  severity: 'error',
  basis,
} as const satisfies ExceptionRule;

export const waiverCurrent = {
  id: 'waiver-current',
  title: '豁免没有过期，豁免的问题还在',
  severity: 'error',
  basis,
} as const satisfies ExceptionRule;

/** In the order of their ids. */
export const exceptionRules: readonly ExceptionRule[] = [ignoreJustified, ignoreUsed, waiverCurrent];
