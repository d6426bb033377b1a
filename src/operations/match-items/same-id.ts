// Stage 1: the same 编号 on both sides.
import type { Pair } from '../../model/matching.ts';
import { idLinks } from './id-links.ts';
import type { Stage } from './stage.ts';

/** Ids that no lineage touches; where one does, the next stage looks at all that belongs together. */
export const matchIds: Stage = ({ left }) => {
  const { before, after, lineage } = idLinks(left);
  const pairs: Pair[] = [];
  for (const [id, item] of before) {
    const other = after.get(id);
    if (other === undefined || lineage.has(item) || lineage.has(other)) continue;
    pairs.push({ before: item, after: other, matchedBy: 'id', score: 1 });
  }
  return { pairs };
};
