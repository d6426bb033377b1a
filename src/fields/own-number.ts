// Which number an act goes by. A revision that only amends (国务院令第709号 amended forty regulations at once) leaves it the number it had.

import { groupBy } from '../model/group-by.ts';
import type { ActEntry } from '../model/registers.ts';
import { editionsOf } from './act-edition.ts';
import { onceEach } from './once-each.ts';

type Revision = NonNullable<ActEntry['修订']>[number];

/**
 * Index of the edition whose number the act goes by, counted as `editionsOf` does: the last revision that was published as a
 * whole under a number of its own, else 0.
 */
export function editionOfNumber(act: ActEntry, acts: readonly ActEntry[]): number {
  const last = (act.修订 ?? []).findLastIndex((revision) => isPublishedAnew(revision, act, acts));
  return last + 1;
}

export function ownNumber(act: ActEntry, acts: readonly ActEntry[]): string | undefined {
  return editionsOf(act)[editionOfNumber(act, acts)]?.number;
}

/** Documents are issued anew; of an act whose articles were renumbered, the register has seen the new text. */
export function isKnownAnew({ 条款 }: Revision, { 种类 }: ActEntry): boolean {
  return 条款 !== undefined || 种类 === '规范性文件';
}

/**
 * The register does not say which revisions were published as a whole. A likely one came into force later than the day of its
 * decision, is no 修正, and shares its number with no other act.
 */
function isPublishedAnew(revision: Revision, act: ActEntry, acts: readonly ActEntry[]): boolean {
  const { 日期, 施行, 文号, 说明 = '' } = revision;
  if (文号 === undefined) return false;
  if (isKnownAnew(revision, act)) return true;
  const isLikely = 施行 !== undefined && 施行 > 日期 && !说明.includes('修正');
  return isLikely && (bearersOf(acts).get(文号) ?? []).every((bearer) => bearer.act === act);
}

/** Every number that an act or a revision bears → who bears it. */
const bearersOf = onceEach((acts: readonly ActEntry[]) => {
  const bearers = acts.flatMap((act) => editionsOf(act).map(({ number }) => ({ number, act })));
  return groupBy(bearers, ({ number }) => number);
});
