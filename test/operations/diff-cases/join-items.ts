// Two items become one, one becomes two; and what is written down of it where the versions have ids.
import { type Accept, areNear, chooseItems, nameOf, replaceItem } from './choose-items.ts';
import type { Revision, Step } from './revision.ts';
import type { TrueItem } from './true-item.ts';

/** Who keeps the id, and whether 曾用编号 tells where the others come from. */
export type Lineage = 'first keeps the id' | 'new ids' | 'new ids, not told';
export const lineages: readonly Lineage[] = ['first keeps the id', 'new ids', 'new ids, not told'];

function named(
  item: TrueItem,
  identity: string,
  from: readonly string[],
  lineage: Lineage,
  isFirst: boolean,
): TrueItem {
  const [own = '', ...others] = from;
  const id = isFirst && lineage === 'first keeps the id' ? own : `QHN-${identity}`.replaceAll(' ', '-');
  const former = id === own ? others : from;
  const told = lineage !== 'new ids, not told' && former.length > 0;
  return { ...item, identity, id, content: { ...item.content, ...(told && { 曾用编号: [...former] }) } };
}

export function mergeItems(count: number, lineage: Lineage): Step {
  return (revision) => {
    for (let index = 0; index < count; index++) {
      const pair = choosePair(revision);
      if (pair === undefined) return;
      const [first, second] = pair;
      const identity = `merged of ${first.identity} and ${second.identity}`;
      const merged = named(together(revision, first, second), identity, [first.id, second.id], lineage, true);
      replaceItem(revision, first, merged);
      replaceItem(revision, second);
      revision.touched.add(identity);
      revision.truth.merges.push({ before: [first.identity, second.identity], after: identity });
    }
  };
}

/** Two items under one 一级事项 that differ in what they publish. */
function choosePair(revision: Revision): readonly [TrueItem, TrueItem] | undefined {
  const isAlone = namesakes(revision);
  const free = revision.after.filter((item) => !revision.touched.has(item.identity) && isAlone(item));
  const partnerOf = (item: TrueItem) =>
    free.find(
      (other) =>
        other.domain === item.domain &&
        other.content.一级事项 === item.content.一级事项 &&
        other.identity !== item.identity &&
        !areNear(other, item),
    );
  const [first] = chooseItems(revision, 1, (item) => isAlone(item) && partnerOf(item) !== undefined);
  const second = first && partnerOf(first);
  if (first === undefined || second === undefined) return undefined;
  revision.touched.add(second.identity);
  return [first, second];
}

/** True of items whose name no other item of their domain and 一级事项 has. */
function namesakes({ before }: Revision): Accept {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return (item) => counts.get(nameOf(item)) === 1;
}

function together(revision: Revision, first: TrueItem, second: TrueItem): TrueItem {
  const elements = union(first.elements, second.elements);
  const content = {
    ...first.content,
    名称: `${first.content.名称}和${second.content.名称}`,
    内容: revision.flavour.write(elements),
    依据: union(first.content.依据, second.content.依据),
    主体: union(first.content.主体, second.content.主体),
    渠道: union(first.content.渠道, second.content.渠道),
    层级: union(first.content.层级, second.content.层级),
  };
  return { ...first, elements, content };
}

function union(first: readonly string[] = [], second: readonly string[] = []): string[] {
  return [...new Set([...first, ...second])];
}

export function splitItems(count: number, lineage: Lineage): Step {
  return (revision) => {
    const isAlone = namesakes(revision);
    const accept: Accept = (item) => isAlone(item) && item.elements.length >= (revision.flavour.listed ? 4 : 2);
    for (const item of chooseItems(revision, count, accept)) {
      const middle = Math.ceil(item.elements.length / 2);
      const parts = [
        partOf(revision, item, '申请受理', item.elements.slice(0, middle)),
        partOf(revision, item, '结果公示', item.elements.slice(middle)),
      ].map((part, index) => named(part, `part ${index + 1} of ${item.identity}`, [item.id], lineage, index === 0));
      replaceItem(revision, item, ...parts);
      for (const { identity } of parts) revision.touched.add(identity);
      revision.truth.splits.push({ before: item.identity, after: parts.map(({ identity }) => identity) });
    }
  };
}

function partOf(revision: Revision, item: TrueItem, suffix: string, elements: readonly string[]): TrueItem {
  const content = { ...item.content, 名称: `${item.content.名称}${suffix}`, 内容: revision.flavour.write(elements) };
  return { ...item, elements, content };
}
