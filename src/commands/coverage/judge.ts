import type { Diagnostic } from '../../model/diagnostic.ts';
import type { IndicatorsDocument } from '../../model/generated/indicators.ts';
import type { CoverageSettings } from '../../operations/coverage.ts';
import { judgeBaseline } from '../../operations/judge-baseline.ts';
import { type ValidateOptions, validateSource } from '../../operations/validate.ts';

/** What the rules that the indicators name say of a place; other rules are not asked. */
export function createJudge({ 指标: indicators }: IndicatorsDocument, all: ValidateOptions): CoverageSettings['judge'] {
  const named = new Set(
    indicators.flatMap(({ 扣分: deductions }) => deductions.flatMap(({ 规则: rules = [] }) => rules)),
  );
  const { waivers: _, ...settings } = all;
  // One list for the whole run: what is learnt of its rules in one catalogue serves the next.
  const rules = all.rules.filter(({ id }) => named.has(id));
  const options = { ...settings, rules };
  const isOfBaseline = rules.some(({ scope }) => scope === 'baseline');
  const isOfCatalogues = rules.some(({ scope }) => scope === 'item' || scope === 'catalogue');
  return (check, sources): Diagnostic[] => {
    const results = [
      ...(isOfCatalogues ? sources.map((source) => validateSource(source, options)) : []),
      ...(isOfBaseline ? judgeBaseline(check, sources, options) : []),
    ];
    return results.flatMap(({ diagnostics }) => diagnostics).filter(({ rule }) => named.has(rule));
  };
}
