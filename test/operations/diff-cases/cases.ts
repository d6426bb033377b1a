// The correctness cases of DOMAIN §6 as data: what is done to the first version.
import { lineages, mergeItems, splitItems } from './join-items.ts';
import { type CaseOptions, type Preparation, type Revision, type Step, startRevision } from './revision.ts';
import {
  addItems,
  editFields,
  extendItems,
  moveItems,
  moveToOtherDomain,
  punctuateOtherwise,
  removeItems,
  renameBySuffix,
  sortRows,
  splitDomain,
  withDuplicateNames,
} from './steps.ts';

export interface Case {
  readonly name: string;
  readonly preparation?: Preparation;
  steps(seed: number): readonly Step[];
}

const adjusted: readonly Step[] = [editFields(60), renameBySuffix(20), removeItems(20), addItems(20), moveItems(15)];

/** One of each, two or three, so that a case does not pass by luck; the lineage goes through its forms. */
function rearranged(seed: number): readonly Step[] {
  const count = 1 + (seed % 3);
  const lineage = lineages[seed % lineages.length] as (typeof lineages)[number];
  return [splitDomain, moveToOtherDomain(count), mergeItems(count, lineage), splitItems(count, lineage), sortRows];
}

export const cases = {
  one: { name: '1: edits, renames, removed, added, moved', steps: () => adjusted },
  two: {
    name: '2: the same with duplicate names',
    preparation: withDuplicateNames(119),
    steps: () => adjusted,
  },
  three: { name: '3: name and content extended', steps: () => [extendItems(40)] },
  four: { name: '4: the same, punctuated otherwise', steps: () => [extendItems(40), punctuateOtherwise] },
  five: { name: '5: sorted, domain split, items moved, merged, split', steps: rearranged },
  much: {
    name: 'a year in which a third of the catalogue went and another third came',
    steps: () => [renameBySuffix(100), editFields(100), removeItems(500), addItems(500), extendItems(100)],
  },
  oneAndFive: { name: '1 and 5 together', steps: (seed) => [...adjusted, ...rearranged(seed)] },
  twoAndFour: {
    name: '2 and 4 together',
    preparation: withDuplicateNames(119),
    steps: () => [...adjusted, extendItems(40), punctuateOtherwise],
  },
} as const satisfies Record<string, Case>;

export function makeRevision(options: Omit<CaseOptions, 'preparation'>, { preparation, steps }: Case): Revision {
  const revision = startRevision({ ...options, preparation });
  for (const step of steps(options.seed)) step(revision);
  return revision;
}
