/**
 * How one element of an item differs between two versions. `stricter` means more open to the public or sooner,
 * `looser` the reverse, `same` that they mean the same, `unclear` that the tool cannot tell.
 * Every comparison has its mirror: swapping the sides swaps stricter and looser.
 */
export type Direction = 'stricter' | 'looser' | 'same' | 'unclear';

export function mirrored(direction: Direction): Direction {
  if (direction === 'stricter') return 'looser';
  return direction === 'looser' ? 'stricter' : direction;
}

/** How one named thing became another, as a register knows it: an act and its successor, an organ and its new name. */
export interface Relation {
  /** `outdated`: read backwards, the newer one stands before. */
  readonly kind: 'updated' | 'outdated';
  /** Which, and since when, for a person: 《收养法》2021年1月1日废止，由《民法典》代替. */
  readonly explanation: string;
}
