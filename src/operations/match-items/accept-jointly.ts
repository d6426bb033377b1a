// Pairs that stand in each other's way: decided together, where one way of pairing is clearly the best.
import { type Accepted, type Edge, type Graph, margin, placesOf, take } from './edge.ts';

/** Items of either side; more are too many ways. */
const largest = 8;

/** Where the items of another way of pairing would be paired less well by twice the margin. Reduces the graph's places. */
export function acceptJointly(graph: Graph): Accepted[] {
  const accepted: Accepted[] = [];
  for (const edges of components(graph)) {
    const best = bestPairing(edges);
    const isNeeded = (edge: Edge) =>
      best.total - bestPairing(edges.filter((other) => other !== edge)).total >= 2 * margin;
    for (const edge of best.edges) if (edge.acceptable && isNeeded(edge)) accepted.push({ edge, count: 1 });
  }
  for (const pair of accepted) take(graph, pair);
  return accepted;
}

/** The edges of each small group of connected items that all have one place. */
function components(graph: Graph): Edge[][] {
  const seen = new Set<Edge>();
  const found: Edge[][] = [];
  for (const start of graph.edges) {
    if (seen.has(start) || placesOf(graph, start) === 0) continue;
    const component = connected(graph, start);
    for (const edge of component) seen.add(edge);
    const hasPlaces = ({ before, after }: Edge) => graph.places.before[before] === 1 && graph.places.after[after] === 1;
    const size = (side: 'before' | 'after') => new Set(component.map((edge) => edge[side])).size;
    const isSmall = size('before') <= largest && size('after') <= largest;
    if (component.length > 1 && isSmall && component.every(hasPlaces)) found.push(component);
  }
  return found;
}

function connected(graph: Graph, start: Edge): Edge[] {
  const found = new Set([start]);
  for (const { before, after } of found) {
    for (const near of [graph.edgesOf.before.get(before), graph.edgesOf.after.get(after)].flat()) {
      if (near !== undefined && placesOf(graph, near) > 0) found.add(near);
    }
  }
  return [...found];
}

interface Pairing {
  readonly total: number;
  readonly edges: readonly Edge[];
}

/** By the items of *after* that are taken, as bits: the best pairing of the items of *before* so far. */
function bestPairing(edges: readonly Edge[]): Pairing {
  const bits = new Map([...new Set(edges.map(({ after }) => after))].map((after, index) => [after, 1 << index]));
  let ways = new Map<number, Pairing>([[0, { total: 0, edges: [] }]]);
  for (const before of new Set(edges.map((edge) => edge.before))) {
    const next = new Map(ways);
    for (const edge of edges) {
      if (edge.before === before) extend(ways, next, edge, bits.get(edge.after) ?? 0);
    }
    ways = next;
  }
  return [...ways.values()].reduce((best, way) => (way.total > best.total ? way : best));
}

function extend(ways: ReadonlyMap<number, Pairing>, next: Map<number, Pairing>, edge: Edge, bit: number): void {
  for (const [taken, way] of ways) {
    if ((taken & bit) !== 0) continue;
    const longer = { total: way.total + edge.total, edges: [...way.edges, edge] };
    if (longer.total > (next.get(taken | bit)?.total ?? 0)) next.set(taken | bit, longer);
  }
}
