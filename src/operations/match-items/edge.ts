// Two items that may be the same. Interchangeable items of one side count as one with several places.
export interface Edge {
  /** Numbers of the items of either side. */
  readonly before: number;
  readonly after: number;
  /** 0 to 1. */
  readonly total: number;
  /** The likeness of each field. */
  readonly fields: readonly number[];
  /** Weaker ones only stand in the way of others. */
  readonly acceptable: boolean;
}

export interface Accepted {
  readonly edge: Edge;
  /** How many items of the two are paired. */
  readonly count: number;
}

export interface Graph {
  readonly edges: readonly Edge[];
  /** How many items are left of each number; reduced by what is accepted. */
  readonly places: { readonly before: number[]; readonly after: number[] };
  readonly edgesOf: { readonly before: ReadonlyMap<number, Edge[]>; readonly after: ReadonlyMap<number, Edge[]> };
}

/** How much better a pair has to be than the next best of either item. */
export const margin = 0.08;

/** How many items both ends of an edge still have. */
export function placesOf({ places }: Graph, { before, after }: Edge): number {
  return Math.min(places.before[before] ?? 0, places.after[after] ?? 0);
}

export function take({ places }: Graph, { edge, count }: Accepted): void {
  places.before[edge.before] = (places.before[edge.before] ?? 0) - count;
  places.after[edge.after] = (places.after[edge.after] ?? 0) - count;
}
