import type { Catalogue } from '../../model/catalogue.ts';
import type { Version } from '../../model/version.ts';

export interface FiledCatalogue {
  readonly catalogue: Catalogue;
  readonly file: string;
}

/** Catalogues as a side of a merge. */
export function asVersion(name: string, filed: readonly FiledCatalogue[]): Version {
  return {
    name,
    catalogues: filed.map(({ catalogue: { 事项: items, ...head }, file }, catalogue) => ({
      file,
      head,
      items: items.map(({ 编号: id, ...content }, index) => ({ id, content, domain: head.领域, catalogue, index })),
      locate: () => ({ file }),
    })),
  };
}
