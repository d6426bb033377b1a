// In which fields the answer of a place departs from an item of the baseline, and what 偏离 says of it.
import { isGranted } from '../../fields/granted-departure.ts';
import { comparable, isBlank } from '../../fields/text.ts';
import type { Departure, RecordedDeviation } from '../../model/baseline-check.ts';
import { tableFields } from '../../model/catalogue.ts';
import type { ComparedField, FieldChange } from '../../model/change-set.ts';
import type { VersionItem } from '../../model/version.ts';
import { comparePair, compareTogether, type DiffTools } from '../diff/compare-items.ts';
import { trimField } from '../diff/trim-change.ts';
import type { Answer } from './find-answers.ts';
import type { OwnWays } from './own-ways.ts';

export interface Departures {
  readonly departures: readonly Departure[];
  /** Entries of 偏离 for fields that are as in the baseline. */
  readonly idle: readonly RecordedDeviation[];
}

export interface Judging {
  readonly tools: DiffTools;
  readonly own: OwnWays;
  readonly today: string;
}

/** What a place writes beside the elements is its own: 备注, 栏目, 权责编号, 扩展. */
const comparedFields: ReadonlySet<ComparedField> = new Set(tableFields);

export function findDepartures(baseline: VersionItem, answer: Answer, { tools, own, today }: Judging): Departures {
  const differing = compare(baseline, answer, tools).filter(({ field }) => comparedFields.has(field));
  const recorded = answer.local.flatMap((item) =>
    (item.content.偏离 ?? []).map((entry, index) => ({ entry, item, index })),
  );
  const departures = differing
    .flatMap((field) => trimField(field, (part) => isDeparture(part, field, answer)))
    .map((change) => ({ change, ...explanationOf(change, recorded, today) }));
  // What the place only made its own may be told of all the same.
  const different = new Set<string>(differing.map(({ field }) => field));
  return { departures, idle: recorded.filter(({ entry }) => !different.has(entry.要素)) };

  function isDeparture(part: FieldChange['parts'][number], field: FieldChange, { local, isJoined }: Answer): boolean {
    if (part.direction === 'same' || (isJoined && part.direction === 'stricter')) return false;
    if (part.kind === 'content-removed' && isSaidElsewhere(part.before ?? '', local)) return false;
    return !own.isOwn(part, field, baseline, local);
  }
}

/** 办理时间和地点 where the place lists 办理时间 and 地点: each word stands somewhere in its 内容. */
function isSaidElsewhere(element: string, local: readonly VersionItem[]): boolean {
  const contents = local.map(({ content }) => comparable(content.内容 ?? ''));
  const words = comparable(element)
    .split(/[和或及与、,()]/u)
    .filter((word) => word !== '');
  return words.length > 1 && words.every((word) => word.length > 1 && contents.some((text) => text.includes(word)));
}

function compare(baseline: VersionItem, { local }: Answer, tools: DiffTools): readonly FieldChange[] {
  const [only, ...others] = local;
  if (only === undefined) return [];
  return others.length === 0 ? comparePair(baseline, only, tools).fields : compareTogether([baseline], local, tools);
}

function explanationOf(
  { field }: FieldChange,
  recorded: readonly RecordedDeviation[],
  today: string,
): Pick<Departure, 'deviation' | 'lapsed'> {
  const told = recorded.filter(({ entry }) => entry.要素 === field && !isBlank(entry.理由));
  const deviation = told.find(({ entry }) => isGranted(entry, today));
  if (deviation !== undefined) return { deviation };
  const [lapsed] = told;
  return lapsed === undefined ? {} : { lapsed };
}
