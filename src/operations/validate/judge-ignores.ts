import type { Ignore } from '../../model/ignore.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import type { Source } from '../../model/source.ts';
import { type Collect, createCollector, type SeverityOf } from './collect-findings.ts';
import { faultsOfIgnore, type IgnoreFault, type PendingIgnore, staleName } from './silence.ts';

interface Judging {
  readonly rules: readonly Rule[];
  readonly ruleIds?: readonly string[];
  readonly severityOf?: SeverityOf;
  readonly head: RuleContext['catalogue'];
  /** Only where the form is sound were all rules run. */
  readonly isSound: boolean;
}

/**
 * Tells what is wrong with the comments of a source when its own rules were run.
 * @returns those of rules across files, which are still to run
 */
export function judgeIgnores(source: Source, collect: Collect, judging: Judging): PendingIgnore[] {
  const { silencer } = collect;
  if (source.ignores === undefined || silencer === undefined) return [];
  const { rules, ruleIds = rules.map(({ id }) => id) } = judging;
  const sound = source.ignores().filter((ignore) => {
    const faults = faultsOfIgnore(ignore, [...ruleIds, 'schema']);
    for (const { rule, finding, location } of faults) collect(rule, finding, location);
    return faults.length === 0;
  });
  if (!judging.isSound) return [];
  const scopeOf = scopesRun(source.file, judging);
  const idle = sound.flatMap((ignore) => unused(ignore, silencer.used));
  for (const { name, fault } of idle) {
    if (['item', 'catalogue', 'baseline'].includes(scopeOf(name.rule) ?? ''))
      collect(fault.rule, fault.finding, fault.location);
  }
  const across = idle.filter(({ name }) => scopeOf(name.rule) === 'repository');
  return across.flatMap(({ name, fault }) => pendingOf(fault, name.rule, source, judging));
}

/** The scope of a rule that is run on the file; undefined for one that is not. */
function scopesRun(file: string, { rules, severityOf }: Judging): (rule: string) => Rule['scope'] | undefined {
  const scopes = new Map<string, Rule['scope']>(rules.map(({ id, scope }) => [id, scope] as const));
  scopes.set('schema', 'item');
  return (rule) => (severityOf?.(rule, file) === 'off' ? undefined : scopes.get(rule));
}

function unused({ names, path = [] }: Ignore, used: ReadonlySet<Ignore['names'][number]>) {
  return names.filter((name) => !used.has(name)).map((name) => ({ name, fault: staleName(name, path) }));
}

function pendingOf(
  { rule, finding, location }: IgnoreFault,
  name: string,
  source: Source,
  { severityOf, head }: Judging,
): PendingIgnore[] {
  // Told of only when it is sure: no trace yet.
  const collect = createCollector(source, severityOf === undefined ? {} : { severityOf }, head);
  collect(rule, finding, location);
  return collect.found.map((diagnostic) => ({ rule: name, diagnostic }));
}
