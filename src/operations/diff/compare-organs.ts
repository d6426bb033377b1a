import type { OrganReader } from '../../fields/organ-name.ts';
import { comparable } from '../../fields/text.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { FieldComparer, PartDraft } from './field-comparer.ts';
import { type Pairing, pairUp } from './pair-up.ts';
import { setDifference } from './set-difference.ts';
import { areSimilar, similarity } from './similarity.ts';

/** As sets: an organ under another of its names, one renamed or merged as the register knows it, one in another's place, one that came or went. */
export const compareOrgans: FieldComparer = (before, after, { organs }) => {
  const difference = setDifference(before, after, comparable);
  const pairing = pairUp(difference.removed, difference.added, {
    score: (old, fresh) => affinity(old, fresh, organs),
    shares: (old, fresh) => organs.relate(old, fresh) !== undefined,
  });
  const { pairs, removed, added } = withLastPair(pairing);
  return [
    ...pairs.map(([old, fresh]): PartDraft => ({ kind: kindOfPair(old, fresh, organs), before: old, after: fresh })),
    ...removed.map((old): PartDraft => ({ kind: 'organ-removed', before: old, after: null })),
    ...added.map((fresh): PartDraft => ({ kind: 'organ-added', before: null, after: fresh })),
  ];
};

function affinity(old: string, fresh: string, organs: OrganReader): number {
  if (organs.areSame(old, fresh)) return 2 + similarity(old, fresh);
  if (organs.relate(old, fresh) !== undefined) return 1 + similarity(old, fresh);
  return areSimilar(old, fresh) ? similarity(old, fresh) : 0;
}

/** Where one organ went and one came, the one took over from the other, whatever their names. */
function withLastPair(pairing: Pairing): Pairing {
  const [[old, ...others], [fresh, ...more]] = [pairing.removed, pairing.added];
  if (old === undefined || fresh === undefined || others.length + more.length > 0) return pairing;
  return { pairs: [...pairing.pairs, [old, fresh]], removed: [], added: [] };
}

function kindOfPair(old: string, fresh: string, organs: OrganReader): ChangeKind {
  if (organs.areSame(old, fresh)) return 'reworded';
  const relation = organs.relate(old, fresh);
  if (relation === undefined) return 'organ-changed';
  return relation.kind === 'updated' ? 'organ-renamed' : 'organ-outdated';
}
