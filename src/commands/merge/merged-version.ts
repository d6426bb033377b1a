import type { Merge } from '../../model/merge.ts';
import type { Version } from '../../model/version.ts';

/** The result as a side of a comparison: it stands in no file yet. */
export function mergedVersion({ catalogues }: Merge): Version {
  return {
    name: '合并的结果',
    catalogues: catalogues.map(({ catalogue: { 事项: items, ...head }, oursFile, theirsFile }, catalogue) => {
      const file = oursFile ?? theirsFile ?? head.领域;
      return {
        file,
        head,
        items: items.map(({ 编号: id, ...content }, index) => ({ id, content, domain: head.领域, catalogue, index })),
        locate: () => ({ file }),
      };
    }),
  };
}
