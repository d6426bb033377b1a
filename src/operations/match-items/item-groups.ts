// Items that cannot be told apart are one node of the graph of what could be the same, with several places.

import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Profile } from './profile.ts';

export interface ItemGroups {
  /** One profile for each group: they are all equal. */
  readonly profiles: readonly Profile[];
  /** The items of each group in their order; the first ones are taken first. */
  readonly queues: VersionItem[][];
  readonly numberOf: ReadonlyMap<VersionItem, number>;
}

export function groupItems(profiles: readonly Profile[], domainOf: (item: VersionItem) => string): ItemGroups {
  const groups = groupBy(profiles, ({ item, key }) => `${domainOf(item)}\u0000${key}`);
  const queues = Array.from(groups.values(), (group) => group.map(({ item }) => item));
  const numberOf = new Map(queues.flatMap((queue, number) => queue.map((item) => [item, number] as const)));
  return { profiles: Array.from(groups.values(), ([first]) => first as Profile), queues, numberOf };
}
