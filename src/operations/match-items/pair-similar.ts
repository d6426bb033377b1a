// One round of similarity: within a domain, a family of domains or everywhere.

import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';
import { acceptCertain } from './accept-certain.ts';
import { acceptJointly } from './accept-jointly.ts';
import { type Edge, type Graph, placesOf } from './edge.ts';
import { groupItems, type ItemGroups } from './item-groups.ts';
import type { Likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import { type Judge, scoreRivals } from './score-rivals.ts';

export interface Round extends Judge {
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
  /** What earlier rounds left open: it stands in the way of other pairs. */
  readonly open: readonly Likeness[];
  domainOf(item: VersionItem): string;
}

export interface Outcome {
  readonly paired: readonly Likeness[];
  readonly open: readonly Likeness[];
}

export function pairSimilar(round: Round): Outcome {
  const before = groupItems(round.before, round.domainOf);
  const after = groupItems(round.after, round.domainOf);
  const graph = graphOf(
    [...knownEdges(round.open, before, after), ...scoreRivals(before, after, round)],
    before,
    after,
  );
  const accepted = [...acceptCertain(graph), ...acceptJointly(graph), ...acceptCertain(graph)];
  const paired = accepted.flatMap(({ edge, count }) => {
    const ones = before.queues[edge.before]?.splice(0, count) ?? [];
    const others = after.queues[edge.after]?.splice(0, count) ?? [];
    return ones.flatMap((one, index) => likenessOf(edge, one, others[index]));
  });
  const open = graph.edges.filter((edge) => placesOf(graph, edge) > 0);
  return {
    paired,
    open: open.flatMap((edge) => likenessOf(edge, before.queues[edge.before]?.[0], after.queues[edge.after]?.[0])),
  };
}

function knownEdges(open: readonly Likeness[], before: ItemGroups, after: ItemGroups): Edge[] {
  return open.flatMap((known) => {
    const [one, other] = [before.numberOf.get(known.before), after.numberOf.get(known.after)];
    return one === undefined || other === undefined ? [] : [{ ...known, before: one, after: other }];
  });
}

function graphOf(edges: readonly Edge[], before: ItemGroups, after: ItemGroups): Graph {
  return {
    edges,
    places: { before: before.queues.map(({ length }) => length), after: after.queues.map(({ length }) => length) },
    edgesOf: { before: groupBy(edges, (edge) => edge.before), after: groupBy(edges, (edge) => edge.after) },
  };
}

function likenessOf(edge: Edge, before: VersionItem | undefined, after: VersionItem | undefined): Likeness[] {
  return before === undefined || after === undefined ? [] : [{ ...edge, before, after }];
}
