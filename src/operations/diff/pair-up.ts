export interface Pairing {
  readonly pairs: readonly (readonly [before: string, after: string])[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

interface Affinity {
  /** How well two texts go together, the same both ways round; 0 not at all. */
  readonly score: (before: string, after: string) => number;
  /** One text may take the place of several: three acts replaced by one, two elements joined. Those who share have a score. */
  readonly shares?: (before: string, after: string) => boolean;
}

/** Lists that are longer when multiplied were rewritten as a whole: to look for pairs would cost much and tell nothing. */
const mostCombinations = 40_000;

/** Who of the removed became whom of the added: best pairs first, then those who share a partner. Symmetric. */
export function pairUp(removed: readonly string[], added: readonly string[], affinity: Affinity): Pairing {
  if (removed.length * added.length > mostCombinations) return { pairs: [], removed, added };
  const { score, shares = () => false } = affinity;
  const pairs = bestPairs(removed, added, score);
  const alone = unpaired({ pairs, removed, added });
  for (const old of alone.removed) {
    const partner = added.find((fresh) => shares(old, fresh));
    if (partner !== undefined) pairs.push([old, partner]);
  }
  for (const fresh of alone.added) {
    const partner = removed.find((old) => shares(old, fresh));
    if (partner !== undefined) pairs.push([partner, fresh]);
  }
  return { pairs, ...unpaired({ pairs, removed, added }) };
}

function unpaired({ pairs, removed, added }: Pairing): Omit<Pairing, 'pairs'> {
  const [old, fresh] = [new Set(pairs.map(([before]) => before)), new Set(pairs.map(([, after]) => after))];
  return { removed: removed.filter((text) => !old.has(text)), added: added.filter((text) => !fresh.has(text)) };
}

/**
 * Greedy by score. Of equal scores those nearest to the beginning of both lists come first: two pairs with the same sum
 * of positions have no text in common, so that the result is the same from either side.
 */
function bestPairs(removed: readonly string[], added: readonly string[], score: Affinity['score']): [string, string][] {
  const ranked = removed
    .flatMap((old, row) => added.map((fresh, column) => ({ old, fresh, row, column, score: score(old, fresh) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.row + a.column - (b.row + b.column));
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const pairs: [string, string][] = [];
  for (const { old, fresh, row, column } of ranked) {
    if (rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    pairs.push([old, fresh]);
  }
  return pairs;
}
