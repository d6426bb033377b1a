// How the places of a province stand to one baseline, as data: what stays of each place after it was checked.
import type { ItemState } from './baseline-check.ts';
import type { Deduction, Indicator } from './generated/indicators.ts';
import type { Location } from './location.ts';

/** What a finding of a place is: how an item stands, a domain without a catalogue, an old baseline, or what a rule says. */
export type CoverageKind = Exclude<ItemState, 'same' | 'stricter'> | 'absent' | 'outdated' | 'rule';

/** An item of the baseline. */
export interface BaselineItem {
  readonly id: string | undefined;
  readonly domain: string;
  readonly group: string | undefined;
  readonly name: string;
}

export interface CoverageFinding {
  readonly kind: CoverageKind;
  readonly domain: string;
  /** Absent where the domain as a whole is meant. Of a rule the place's own item. */
  readonly item?: BaselineItem;
  /** Elements that are meant. */
  readonly fields: readonly string[];
  /** What there is to say besides, for a person: a reason, what a rule says. */
  readonly words?: string;
  /** Only where the kind is `rule`. */
  readonly rule?: string;
  /** Absent where there is nothing to look at. */
  readonly location?: Location;
}

export interface DomainCoverage {
  /** As the baseline writes it; of a domain that only the place has, as the place does. */
  readonly domain: string;
  readonly hasCatalogue: boolean;
  /** Items of the baseline that the place must have, by how they stand. */
  readonly counts: Readonly<Record<ItemState, number>>;
  /** Items that only the place has. */
  readonly extra: number;
  /** 基准.版本, where it is not the one of the baseline. */
  readonly outdated?: string;
  readonly findings: readonly CoverageFinding[];
}

/** What an indicator takes off for one thing, with every finding that it is for. */
export interface DeductionResult {
  readonly deduction: Deduction;
  /** Points; not more than the deduction's own limit. */
  readonly points: number;
  readonly findings: readonly CoverageFinding[];
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  /** What is left of its points. */
  readonly points: number;
  readonly deductions: readonly DeductionResult[];
}

export interface Score {
  readonly points: number;
  readonly full: number;
  readonly indicators: readonly IndicatorResult[];
}

export interface CoveredPlace {
  readonly name: string;
  /** As the user would name its folder or file. */
  readonly path: string;
  readonly domains: readonly DomainCoverage[];
  readonly score: Score;
}

/** A place that nothing can be said of. */
export interface UnreadPlace {
  readonly name: string;
  readonly path: string;
  readonly fault: { readonly message: string; readonly place: string | undefined };
}

export interface MissingItem {
  readonly item: BaselineItem;
  /** Names of the places that lack it. */
  readonly places: readonly string[];
}

/** Which domains were drawn by lot, so that anybody can draw them again. */
export interface Draw {
  readonly seed: string;
  /** How many domains the baseline has. */
  readonly of: number;
}

export interface Coverage {
  readonly baseline: { readonly name: string; readonly items: number };
  /** In the order of the baseline; only those drawn where there was a draw. */
  readonly domains: readonly string[];
  readonly draw: Draw | undefined;
  readonly indicators: { readonly name: string; readonly list: readonly Indicator[] };
  readonly places: readonly CoveredPlace[];
  readonly unread: readonly UnreadPlace[];
  /** The most missing first, at most ten. */
  readonly mostMissing: readonly MissingItem[];
}
