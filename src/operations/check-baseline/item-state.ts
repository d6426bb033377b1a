import { type Departure, type ItemState, isLooser, needsReason } from '../../model/baseline-check.ts';

/** How an item that the place has stands to the baseline. */
export function stateOf(departures: readonly Departure[]): ItemState {
  const grave = departures.filter(needsReason);
  const unexplained = grave.filter(({ deviation }) => deviation === undefined);
  if (unexplained.some(({ change }) => isLooser(change))) return 'looser';
  if (unexplained.length > 0) return 'unclear';
  if (grave.length > 0) return 'adapted';
  return departures.some(({ change }) => change.parts.some(isStricter)) ? 'stricter' : 'same';
}

function isStricter({ direction }: Departure['change']['parts'][number]): boolean {
  return direction === 'stricter';
}
