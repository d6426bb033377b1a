import type { Waiver } from '../../model/generated/waivers.ts';
import { groupBy } from '../../model/group-by.ts';
import type { CatalogueIndex, Rule } from '../../model/rule.ts';
import type { SeverityOf } from './collect-findings.ts';
import type { Reach } from './waive-findings.ts';

interface RulesOfRun {
  readonly rules: readonly Rule[];
  readonly ruleIds?: readonly string[];
  readonly severityOf?: SeverityOf;
}

/** @param indexes of the catalogues that were judged by all rules of the run */
export function createReach(
  indexes: readonly CatalogueIndex[],
  { rules, ruleIds = rules.map(({ id }) => id), severityOf }: RulesOfRun,
): (waiver: Waiver) => Reach {
  const judged = groupBy(indexes, ({ region, domain }) => keyOf(region, domain));
  const scopes = new Map<string, Rule['scope']>(rules.map(({ id, scope }) => [id, scope] as const)).set(
    'schema',
    'item',
  );
  const known = new Set([...ruleIds, 'schema']);
  return ({ 规则: rule, 地区: region, 领域: domain }) => {
    // Of a rule that is gone nothing is left to find.
    if (!known.has(rule)) return 'judged';
    const scope = scopes.get(rule);
    const catalogues = judged.get(keyOf(region, domain)) ?? [];
    const isOff = catalogues.length > 0 && catalogues.every(({ file }) => severityOf?.(rule, file) === 'off');
    if (scope === undefined || isOff) return 'not-run';
    return scope === 'repository' || catalogues.length === 0 ? 'if-complete' : 'judged';
  };
}

function keyOf(region: string, domain: string): string {
  return `${region}\u0000${domain}`;
}
