// How a catalogue stands to the one above it, as data. Made by operations/check-baseline.ts; the baseline rules judge it.
import type { Deviation, NotApplicable } from './catalogue.ts';
import type { FieldChange } from './change-set.ts';
import type { MatchedBy } from './matching.ts';
import type { Version, VersionCatalogue, VersionItem } from './version.ts';

/** How an item of the baseline stands in the place below, gravest first. */
export type ItemState = 'missing' | 'looser' | 'unclear' | 'adapted' | 'excluded' | 'stricter' | 'same';

/** An entry of 偏离, where it stands. */
export interface RecordedDeviation {
  readonly entry: Deviation;
  readonly item: VersionItem;
  /** Index in its 偏离. */
  readonly index: number;
}

/** A field in which the place departs from the baseline: `before` is the baseline's value, `after` the place's. */
export interface Departure {
  readonly change: FieldChange;
  /** The entry of 偏离 that says why. Absent: nothing says why. */
  readonly deviation?: RecordedDeviation;
  /** An entry that says why and does not count: its 有效期 is over, or nobody has approved it. */
  readonly lapsed?: RecordedDeviation;
}

/** 名称 in an entry of 不适用 that means the whole domain. */
export const allItems = '全部事项';

/** An entry of 不适用, where it stands. */
export interface Exclusion {
  readonly entry: NotApplicable;
  /** Index of the catalogue in the local version. */
  readonly catalogue: number;
  /** Index in its 不适用. */
  readonly index: number;
}

/** One item of the baseline with what became of it in the place. */
export interface ItemCheck {
  readonly state: ItemState;
  readonly baseline: VersionItem;
  /** None where it is missing or excluded; several where the place divided it. */
  readonly local: readonly VersionItem[];
  readonly matchedBy?: MatchedBy;
  /** 0 to 1; 1 unless matched by similarity. */
  readonly score?: number;
  /** Fields that differ in more than presentation and in more than what every place must make its own. */
  readonly departures: readonly Departure[];
  /** Where the state is `excluded`; where it is `missing`, an entry that excluded it until its 有效期. */
  readonly exclusion?: Exclusion;
  /** Where it is missing: what may be meant by it, for a person to say. */
  readonly candidates: readonly VersionItem[];
}

/** What is wrong with an entry of 不适用: its item is there, no item is meant, or several of one name. */
export type IdleReason = 'present' | 'unknown' | 'ambiguous';

/** A domain of the baseline, with the catalogues that the place has of it. */
export interface DomainCheck {
  /** As the baseline writes it; of a domain that only the place has, as the place does. */
  readonly domain: string;
  /** None where the place has no catalogue of the domain. */
  readonly local: readonly VersionCatalogue[];
  /** What the place must have by its level, and what it has besides of the baseline. */
  readonly items: readonly ItemCheck[];
  /** Items of the place that answer none of the baseline's. */
  readonly extra: readonly VersionItem[];
}

export interface BaselineCheck {
  readonly local: Version;
  readonly baseline: Version;
  /** In the order of the baseline, then those that only the place has. */
  readonly domains: readonly DomainCheck[];
  /** Entries of 偏离 that depart from nothing, and of 不适用 that exclude nothing or what is there. */
  readonly idle: {
    readonly deviations: readonly RecordedDeviation[];
    readonly exclusions: readonly (Exclusion & { readonly why: IdleReason })[];
  };
}

/** True where the departure takes something away, or may: then somebody has to say why. */
export function needsReason({ change }: Pick<Departure, 'change'>): boolean {
  return isLooser(change) || change.parts.some(({ direction, level }) => direction === 'unclear' && level !== 'info');
}

/** What is lost is lost, whatever came besides. */
export function isLooser({ parts }: FieldChange): boolean {
  return parts.some(({ direction }) => direction === 'looser');
}

/** True where the departure needs a reason and has none that counts. */
export function unexplained(departure: Departure): boolean {
  return departure.deviation === undefined && needsReason(departure);
}
