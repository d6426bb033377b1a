// How a catalogue stands to the one above it, as data. Made by operations/check-baseline.ts; the baseline rules judge it.
import type { Deviation, NotApplicable } from './catalogue.ts';
import type { FieldChange } from './change-set.ts';
import type { MatchedBy } from './matching.ts';
import type { Version, VersionCatalogue, VersionItem } from './version.ts';

/** How an item of the baseline stands in the place below, gravest first. */
export type ItemState = 'missing' | 'looser' | 'unclear' | 'adapted' | 'excluded' | 'stricter' | 'same';

/** A field in which the place departs from the baseline: `before` is the baseline's value, `after` the place's. */
export interface Departure {
  readonly change: FieldChange;
  /** The entry of 偏离 that says why, with its index in the item. Absent: nothing says why. */
  readonly deviation?: { readonly entry: Deviation; readonly index: number };
}

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
  /** Only where the state is `excluded`. */
  readonly exclusion?: Exclusion;
}

/** A domain of the baseline, with the catalogues that the place has of it. */
export interface DomainCheck {
  /** As the baseline writes it; of a domain that only the place has, as the place does. */
  readonly domain: string;
  /** None where the place has no catalogue of the domain. */
  readonly local: readonly VersionCatalogue[];
  readonly items: readonly ItemCheck[];
  /** Items of the place that answer none of the baseline's. */
  readonly extra: readonly VersionItem[];
}

export interface BaselineCheck {
  readonly local: Version;
  /** Only the items that the place must have, by its level. */
  readonly baseline: Version;
  /** In the order of the baseline, then those that only the place has. */
  readonly domains: readonly DomainCheck[];
  /** Entries of 偏离 that depart from nothing, and of 不适用 that exclude nothing or what is there. */
  readonly idle: {
    readonly deviations: readonly { readonly item: VersionItem; readonly index: number }[];
    readonly exclusions: readonly Exclusion[];
  };
}
