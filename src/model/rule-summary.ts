import type { Rule } from './rule.ts';

/** What a report says of a rule itself, beside its findings. */
export type RuleSummary = Pick<Rule, 'id' | 'title' | 'severity' | 'basis' | 'tags'>;
