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
