// A catalogue, what becomes of it step by step, and the truth about every step, written down as the step is made.
import type { ChangeKind } from '../../../src/model/change-kinds.ts';
import type { ComparedField } from '../../../src/model/change-set.ts';
import type { Flavour } from './flavours.ts';
import { createRandom, type Random } from './random.ts';
import type { TrueItem } from './true-item.ts';

export interface TrueChange {
  readonly fields: ReadonlyMap<ComparedField, readonly ChangeKind[] | undefined>;
  readonly domainMoved: boolean;
}

/** Identities. What stands in none of these is unchanged. */
export interface Truth {
  readonly added: Set<string>;
  readonly removed: Set<string>;
  readonly changed: Map<string, TrueChange>;
  readonly splits: { readonly before: string; readonly after: readonly string[] }[];
  readonly merges: { readonly before: readonly string[]; readonly after: string }[];
  /** Moved within their domain; undefined where so many rows were moved that no one can say which. */
  moved: Set<string> | undefined;
}

export interface Revision {
  readonly flavour: Flavour;
  readonly random: Random;
  readonly before: readonly TrueItem[];
  after: TrueItem[];
  readonly truth: Truth;
  /** Identities that a step has had: no item has two steps. */
  readonly touched: Set<string>;
}

export type Step = (revision: Revision) => void;

export interface Size {
  readonly domains: number;
  /** Items a domain. */
  readonly items: number;
}

/** DOMAIN §6. */
export const fullSize: Size = { domains: 26, items: 60 };

/** Makes the first version nastier. */
export type Preparation = (items: readonly TrueItem[], flavour: Flavour, random: Random) => TrueItem[];

export interface CaseOptions {
  readonly flavour: Flavour;
  readonly seed: number;
  readonly size: Size;
  readonly preparation?: Preparation | undefined;
}

/** The catalogue as it is before any step. */
export function startRevision({ flavour, seed, size, preparation }: CaseOptions): Revision {
  const random = createRandom(seed);
  const drafts = flavour.domains.slice(0, size.domains).flatMap((facts, domain) =>
    flavour.items(facts, size.items, random).map((draft, index): TrueItem => {
      const number = `${domain + 1}-${String(index + 1).padStart(3, '0')}`;
      return { identity: `item ${number}`, id: `QH${number}`, domain: facts.domain, ...draft };
    }),
  );
  const before = preparation ? preparation(drafts, flavour, random) : drafts;
  return {
    flavour,
    random,
    before,
    after: [...before],
    truth: { added: new Set(), removed: new Set(), changed: new Map(), splits: [], merges: [], moved: new Set() },
    touched: new Set(),
  };
}
