import { isBlank } from '../fields/text.ts';
import type { BaselineCheck } from '../model/baseline-check.ts';
import { daysBetween, isCalendarDay } from '../model/calendar-day.ts';
import type { Deviation, NotApplicable } from '../model/catalogue.ts';
import { type DepartureLedger, type EntryState, type LedgerEntry, noticeDays } from '../model/departure-ledger.ts';
import type { Version, VersionCatalogue, VersionItem } from '../model/version.ts';
import { valuesTogether } from './diff/field-values.ts';

/** A place with what its check against the baseline found; undefined where there is no baseline to read. */
export interface LedgerPlace {
  readonly local: Version;
  readonly check: BaselineCheck | undefined;
}

/** All entries of 偏离 and 不适用 of the places. */
export function departureLedger(places: readonly LedgerPlace[], today: string): DepartureLedger {
  return { today, entries: places.flatMap((place) => entriesOf(place, today)) };
}

function entriesOf({ local, check }: LedgerPlace, today: string): LedgerEntry[] {
  const answered = answeredBy(check);
  return local.catalogues.flatMap((catalogue) => [
    ...exclusionsOf(catalogue, check, today),
    ...catalogue.items.flatMap((item) => deviationsOf(item, catalogue, answered.get(item) ?? [], today)),
  ]);
}

/** Items of the place with those of the baseline that they answer. */
function answeredBy(check: BaselineCheck | undefined): ReadonlyMap<VersionItem, readonly VersionItem[]> {
  const answered = new Map<VersionItem, VersionItem[]>();
  for (const { baseline, local } of check?.domains.flatMap(({ items }) => items) ?? []) {
    for (const item of local) answered.set(item, [...(answered.get(item) ?? []), baseline]);
  }
  return answered;
}

function deviationsOf(
  { id, content, domain, index }: VersionItem,
  { head, locate }: VersionCatalogue,
  above: readonly VersionItem[],
  today: string,
): LedgerEntry[] {
  return (content.偏离 ?? []).map((entry, at) => ({
    kind: 'deviation',
    place: head.地区?.名称 ?? '',
    domain,
    id,
    name: content.名称 ?? content.一级事项 ?? '',
    entry,
    baseline: valueText(
      above.map((item) => item.content),
      entry.要素,
    ),
    local: valueText([content], entry.要素),
    state: stateOf(entry, today),
    location: locate(['事项', index, '偏离', at]),
  }));
}

function exclusionsOf(
  { head, locate }: VersionCatalogue,
  check: BaselineCheck | undefined,
  today: string,
): LedgerEntry[] {
  const items = check?.domains.flatMap((domain) => domain.items) ?? [];
  return (head.不适用 ?? []).map((entry, at) => ({
    kind: 'exclusion',
    place: head.地区?.名称 ?? '',
    domain: head.领域,
    id: entry.基准编号,
    name: entry.名称,
    entry,
    baseline: excludedText(items.filter(({ exclusion }) => exclusion?.entry === entry).map(({ baseline }) => baseline)),
    state: stateOf(entry, today),
    location: locate(['不适用', at]),
  }));
}

/** 招生管理／校车服务 of one item, how many of a domain. */
function excludedText(items: readonly VersionItem[]): string | undefined {
  const [first, ...others] = items;
  if (first === undefined) return undefined;
  if (others.length > 0) return `共${items.length}项`;
  const { 一级事项: group, 名称: name } = first.content;
  return [group, name].filter((part) => part !== undefined && part !== '').join('／');
}

function valueText(contents: readonly VersionItem['content'][], field: Deviation['要素']): string | undefined {
  const value = valuesTogether(contents, field);
  if (value === null) return undefined;
  return typeof value === 'string' ? value : Object.values(value).join(field === '依据' ? '\n' : '、');
}

/** The last day still counts. What is no day at all is for the rules to tell. */
function stateOf({ 批准: approvedBy, 有效期: until }: NotApplicable | Deviation, today: string): EntryState {
  const left = until === undefined || !isCalendarDay(until) ? undefined : daysBetween(today, until);
  if (left !== undefined && left < 0) return 'past';
  if (isBlank(approvedBy)) return 'unapproved';
  return left !== undefined && left <= noticeDays ? 'ending' : 'current';
}
