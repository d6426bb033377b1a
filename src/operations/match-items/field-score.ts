/** One field of two items. */
export interface FieldScore {
  /** 0 to 1. */
  readonly likeness: number;
  /** How much the field can tell here, 0 to 1: nothing where both are empty or where all items have the same. */
  readonly information: number;
  /** How far its likeness speaks for one item rather than for a pattern that several follow, 0 to 1. */
  readonly distinction: number;
}
