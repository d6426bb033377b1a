import fc from 'fast-check';
import { lineages, mergeItems, splitItems } from './join-items.ts';
import type { Step } from './revision.ts';
import * as steps from './steps.ts';

/** Any number of the things that happen to a catalogue, in any order. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.nat(6).map(steps.editFields),
  fc.nat(3).map(steps.renameBySuffix),
  fc.nat(3).map(steps.removeItems),
  fc.nat(3).map(steps.addItems),
  fc.nat(3).map(steps.extendItems),
  fc.nat(2).map(steps.moveToOtherDomain),
  fc.constantFrom(steps.sortRows, steps.splitDomain, steps.punctuateOtherwise),
  fc.tuple(fc.nat(2), fc.constantFrom(...lineages)).map(([count, lineage]) => mergeItems(count, lineage)),
  fc.tuple(fc.nat(2), fc.constantFrom(...lineages)).map(([count, lineage]) => splitItems(count, lineage)),
);
