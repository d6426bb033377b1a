// How many items have in common what two items have in common.

import { groupBy } from '../../model/group-by.ts';
import { type ComparedField, comparedFields } from './compared-values.ts';
import type { Profile } from './profile.ts';

/** Namesakes beyond it are not counted: that many follow a pattern. */
const mostNamesakes = 200;

/** For two items of one name: how many items of the one side that has more share all that the two share. At least 1. */
export function createAgreement(sides: readonly (readonly Profile[])[]): (one: Profile, other: Profile) => number {
  const namesakes = sides.map(lazyNamesakes);
  return (one, other) => {
    const alike = comparedFields.filter((field) => one.values[field] === other.values[field]);
    const counts = namesakes.map((namesakesOf) => {
      const items = namesakesOf(one);
      return items.length > mostNamesakes ? items.length : items.filter((item) => agrees(item, one, alike)).length;
    });
    return Math.max(1, ...counts);
  };
}

function agrees(item: Profile, one: Profile, fields: readonly ComparedField[]): boolean {
  return fields.every((field) => item.values[field] === one.values[field]);
}

function lazyNamesakes(profiles: readonly Profile[]): (profile: Profile) => readonly Profile[] {
  let byName: ReadonlyMap<number, readonly Profile[]> | undefined;
  return ({ values }) => {
    byName ??= groupBy(profiles, (profile) => profile.values.名称.whole);
    return byName.get(values.名称.whole) ?? [];
  };
}
