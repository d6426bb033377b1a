import { isGranted } from '../../fields/granted-departure.ts';
import type { Exclusion, ItemCheck, RecordedDeviation } from '../../model/baseline-check.ts';
import type { VersionItem } from '../../model/version.ts';
import type { AnsweredItems } from './find-answers.ts';
import { findDepartures, type Judging } from './find-departures.ts';
import { stateOf } from './item-state.ts';

interface CheckedItem {
  readonly check: ItemCheck;
  readonly idle: readonly RecordedDeviation[];
}

/** @param exclusion the entry of 不适用 that means the item */
export function checkItem(
  baseline: VersionItem,
  { answers, candidates }: AnsweredItems,
  exclusion: Exclusion | undefined,
  judging: Judging,
): CheckedItem {
  const answer = answers.get(baseline);
  if (answer !== undefined) {
    const { departures, idle } = findDepartures(baseline, answer, judging);
    const { local, matchedBy, score } = answer;
    const state = stateOf(departures);
    return { check: { state, baseline, local, matchedBy, score, departures, candidates: [] }, idle };
  }
  const isExcluded = exclusion !== undefined && isGranted(exclusion.entry, judging.today);
  const none = { baseline, local: [], departures: [], ...(exclusion !== undefined && { exclusion }) };
  const check: ItemCheck = isExcluded
    ? { ...none, state: 'excluded', candidates: [] }
    : { ...none, state: 'missing', candidates: candidates.get(baseline) ?? [] };
  return { check, idle: [] };
}
