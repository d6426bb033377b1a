import type { ActReader } from '../../fields/act.ts';
import { normaliseCitation, parseCitation, parseCitations } from '../../fields/citation.ts';
import { actOf } from '../../fields/citation-comparison.ts';
import { comparable } from '../../fields/text.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { FieldComparer, PartDraft } from './field-comparer.ts';
import { pairUp } from './pair-up.ts';
import { setDifference } from './set-difference.ts';
import { similarity } from './similarity.ts';

/** By acts: the same one cited otherwise, one that took another's place, one that came or went. */
export const compareBasis: FieldComparer = (before, after, { acts }) => {
  const difference = setDifference(citationsOf(before), citationsOf(after), normaliseCitation);
  const { pairs, removed, added } = pairUp(difference.removed, difference.added, {
    score: (old, fresh) => affinity(old, fresh, acts),
    shares: (old, fresh) => acts.relate(old, fresh) !== undefined,
  });
  return [
    ...pairs.map(([old, fresh]): PartDraft => ({ kind: kindOfPair(old, fresh, acts), before: old, after: fresh })),
    ...removed.map((old): PartDraft => {
      return { kind: isRepealed(old, acts) ? 'basis-repealed' : 'basis-removed', before: old, after: null };
    }),
    ...added.map((fresh): PartDraft => {
      return { kind: isRepealed(fresh, acts) ? 'basis-restored' : 'basis-added', before: null, after: fresh };
    }),
  ];
};

/** An entry may hold several acts where a person wrote the file. */
function citationsOf(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => parseCitations(entry));
}

/** The same act before one that took its place; of each, the most alike. */
function affinity(old: string, fresh: string, acts: ActReader): number {
  if (isSameAct(old, fresh, acts)) return 2 + similarity(old, fresh);
  return acts.relate(old, fresh) === undefined ? 0 : 1 + similarity(old, fresh);
}

/** By title, by the register (short titles, misprints), or by the number that a document has whatever its title. */
function isSameAct(old: string, fresh: string, acts: ActReader): boolean {
  if (actOf(old) === actOf(fresh)) return true;
  const [known, number] = [acts.find(old), numberOf(old)];
  return (known !== undefined && known === acts.find(fresh)) || (number !== undefined && number === numberOf(fresh));
}

function numberOf(citation: string): string | undefined {
  const number = parseCitation(citation).documentNumber;
  return number && comparable(number.text);
}

function kindOfPair(old: string, fresh: string, acts: ActReader): ChangeKind {
  const relation = acts.relate(old, fresh);
  if (relation === undefined) return 'basis-changed';
  return relation.kind === 'updated' ? 'basis-updated' : 'basis-outdated';
}

function isRepealed(citation: string, acts: ActReader): boolean {
  const status = acts.standing(citation)?.status;
  return status === '已废止' || status === '已失效';
}
