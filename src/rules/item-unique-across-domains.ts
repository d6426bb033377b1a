import type { CatalogueIndex, ItemReference, RepositoryRule } from '../model/rule.ts';

/** An item copied from one domain into another: name, content, grounds and organs are the same to the letter. */
export const itemUniqueAcrossDomains: RepositoryRule = {
  id: 'item-unique-across-domains',
  title: '事项不在两个领域里重复',
  scope: 'repository',
  severity: 'info',
  basis: '一个公开事项归一个领域，由一个栏目公开；照抄到别的领域，更新时容易漏改，群众也分不清该看哪里',
  tags: ['编号结构'],
  check(catalogues, report) {
    const places = new Map<string, Map<number, ItemReference>>();
    for (const catalogue of catalogues) {
      // Without a place nothing says that two catalogues belong together.
      if (catalogue.region === '') continue;
      const firstOf = places.get(catalogue.region) ?? new Map<number, ItemReference>();
      places.set(catalogue.region, firstOf);
      for (const [index, wording] of catalogue.wordings.entries()) {
        const first = wording === 0 ? undefined : firstOf.get(wording);
        if (first === undefined) firstOf.set(wording, { catalogue, index });
        else if (first.catalogue.domain !== catalogue.domain) reportCopy({ catalogue, index }, first, report);
      }
    }
  },
};

function reportCopy(item: ItemReference, first: ItemReference, report: Parameters<RepositoryRule['check']>[1]): void {
  report(item, {
    path: ['名称'],
    subject: idOf(first),
    message: `与“${first.catalogue.domain}”领域的第${first.index + 1}项（编号 ${idOf(first)}）一字不差：名称、内容、依据和主体都一样`,
    hint: '请只留在一个领域里；两个领域都要列的，请把内容和依据改成本领域的',
  });
}

function idOf({ catalogue, index }: { catalogue: CatalogueIndex; index: number }): string {
  return catalogue.ids[index] ?? '';
}
