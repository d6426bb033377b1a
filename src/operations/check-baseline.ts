// A place's catalogues → how they stand to the baseline above them (DESIGN §7): covered, looser, deviating, left out.
import { createActReader } from '../fields/act.ts';
import { createChannelReader } from '../fields/channel.ts';
import { createDomainKey } from '../fields/domain.ts';
import { parseLevel } from '../fields/level.ts';
import { createOrganReader } from '../fields/organ-name.ts';
import type { BaselineCheck, RecordedDeviation } from '../model/baseline-check.ts';
import type { LevelSettings } from '../model/change-kinds.ts';
import type { Registers } from '../model/registers.ts';
import type { Version, VersionItem } from '../model/version.ts';
import { byDomain } from './check-baseline/by-domain.ts';
import { checkItem } from './check-baseline/check-item.ts';
import { readExclusions } from './check-baseline/exclusions.ts';
import { findAnswers } from './check-baseline/find-answers.ts';
import { createLinker } from './check-baseline/link-items.ts';
import { matchLinked } from './check-baseline/match-linked.ts';
import { type levelOf, ownWaysOf } from './check-baseline/own-ways.ts';
import { addWrittenTogether } from './check-baseline/written-together.ts';
import type { DiffTools } from './diff/compare-items.ts';

export interface BaselineOptions {
  readonly registers: Registers;
  /** The day by which a 有效期 is past: 2026-03-01. */
  readonly today: string;
  readonly levels?: LevelSettings;
}

/**
 * Checks one place after the other against one baseline, which is prepared once. Pure and total.
 * @param baseline of the place above; its items without 层级 are for every level
 */
export function createBaselineChecker(baseline: Version, options: BaselineOptions): (local: Version) => BaselineCheck {
  const { registers, today } = options;
  const tools = toolsFor(options);
  const { domainKey } = tools;
  const domainOf = ({ domain }: VersionItem) => domainKey(domain);
  const linker = createLinker(baseline, domainOf);
  const items = baseline.catalogues.flatMap((catalogue) => catalogue.items);
  const domains = new Set(items.map(domainOf));
  // Of a domain that the baseline says nothing of, nothing can be said either.
  const isComparable = (item: VersionItem) => domains.has(domainOf(item));
  return (local) => {
    const linked = linker.link(local);
    const matching = matchLinked(linker.baseline.version, linked.version, { registers, domainOf });
    const matched = findAnswers(matching, { baseline: linker.baseline, local: linked });
    const missing = items.filter((item) => !matched.answers.has(item));
    const locals = local.catalogues.flatMap((catalogue) => catalogue.items);
    const answered = addWrittenTogether(matched, missing, locals, domainOf);
    const isPresent = (item: VersionItem) => answered.answers.has(item);
    const exclusions = readExclusions(local, { baseline: items, isPresent, domainKey });
    const judging = { tools, own: ownWaysOf(local, registers), today };
    const needed = items.filter((item) => isPresent(item) || isFor(item, judging.own.level));
    const checked = needed.map((item) => checkItem(item, answered, exclusions.of(item), judging));
    const checks = checked.map(({ check }) => check);
    const deviations = [...checked.flatMap(({ idle }) => idle), ...deviationsOf(answered.extra.filter(isComparable))];
    return {
      local,
      baseline,
      domains: byDomain({ baseline, local, checks, extra: answered.extra, domainKey }),
      idle: { deviations, exclusions: exclusions.idle },
    };
  };
}

/** Checks one place. */
export function checkBaseline(local: Version, baseline: Version, options: BaselineOptions): BaselineCheck {
  return createBaselineChecker(baseline, options)(local);
}

function toolsFor({ registers, levels = {} }: BaselineOptions): DiffTools {
  return {
    acts: createActReader(registers.acts),
    organs: createOrganReader(registers.organs),
    channels: createChannelReader(registers.channels),
    // A place departs for reasons of its own, and writes them down: no register knows them.
    reasoner: { ofPart: () => ({ trigger: '未说明' }), ofItem: () => ({ trigger: '未说明' }) },
    levels,
    domainKey: createDomainKey(registers.domains),
  };
}

/** What is in the place alone departs from nothing. */
function deviationsOf(items: readonly VersionItem[]): RecordedDeviation[] {
  return items.flatMap((item) => (item.content.偏离 ?? []).map((entry, index) => ({ entry, item, index })));
}

/** Whether a place of the level must have the item: a town what is disclosed by towns, a county all. */
function isFor({ content: { 层级 = [] } }: VersionItem, level: ReturnType<typeof levelOf>): boolean {
  if (level !== '乡级' && level !== '村级') return true;
  const levels = 层级.flatMap((value) => parseLevel(value).levels);
  return levels.length === 0 || levels.includes(level);
}
