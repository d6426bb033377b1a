// Which of the possible pairs are certain: the best for both, and clearly better than the next.
import { type Accepted, type Edge, type Graph, margin, placesOf, take } from './edge.ts';

/**
 * Accepts what is certain until nothing more is; what is accepted no longer stands in the way of the rest. All that is
 * certain at a time is accepted at once, so that the order of the items decides nothing. Reduces the graph's places.
 */
export function acceptCertain(graph: Graph): Accepted[] {
  const accepted: Accepted[] = [];
  let open = graph.edges.filter((edge) => isOpen(graph, edge));
  while (open.length > 0) {
    const certain = open.filter((edge) => isCertain(graph, edge, 'before') && isCertain(graph, edge, 'after'));
    const counted = certain.map((edge) => ({ edge, count: placesOf(graph, edge) }));
    for (const pair of counted) take(graph, pair);
    accepted.push(...counted);
    open = [...new Set(certain.flatMap((edge) => affectedBy(graph, edge)))].filter((edge) => isOpen(graph, edge));
  }
  return accepted;
}

function isOpen(graph: Graph, edge: Edge): boolean {
  return edge.acceptable && placesOf(graph, edge) > 0;
}

/** True where the item has a place for this pair even if all that are not clearly worse claim theirs first. */
function isCertain(graph: Graph, edge: Edge, side: 'before' | 'after'): boolean {
  const other = side === 'before' ? 'after' : 'before';
  let free = (graph.places[side][edge[side]] ?? 0) - placesOf(graph, edge);
  for (const rival of graph.edgesOf[side].get(edge[side]) ?? []) {
    if (rival !== edge && !isClearlyWorse(rival, edge)) free -= graph.places[other][rival[other]] ?? 0;
    if (free < 0) return false;
  }
  return true;
}

/** By the margin, or because it is nowhere better and differs where the other is equal. */
function isClearlyWorse(rival: Edge, edge: Edge): boolean {
  if (rival.total <= edge.total - margin) return true;
  const nowhereBetter = rival.fields.every((likeness, index) => likeness <= (edge.fields[index] ?? 0));
  return nowhereBetter && rival.fields.some((likeness, index) => likeness < 1 && edge.fields[index] === 1);
}

/** Edges that had one of the accepted items as a rival. */
function affectedBy({ edgesOf }: Graph, edge: Edge): Edge[] {
  const affected: Edge[] = [];
  for (const near of edgesOf.before.get(edge.before) ?? []) {
    if (near !== edge) affected.push(...(edgesOf.after.get(near.after) ?? []));
  }
  for (const near of edgesOf.after.get(edge.after) ?? []) {
    if (near !== edge) affected.push(...(edgesOf.before.get(near.before) ?? []));
  }
  return affected;
}
