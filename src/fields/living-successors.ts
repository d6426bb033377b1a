import type { ActEntry, OrganEntry } from '../model/registers.ts';
import { entriesByName } from './entries-by-name.ts';
import { onceEach } from './once-each.ts';
import { replacementsOf } from './replacements.ts';

type Replaceable = ActEntry | OrganEntry;

const ended: ReadonlySet<Replaceable['状态']> = new Set(['已废止', '已失效', '已撤并']);

/** Repealed, expired or merged into another. */
export function hasEnded({ 状态 }: Replaceable): boolean {
  return ended.has(状态);
}

/** What stands in the place of an entry today: over as many steps as it takes, those in force, each once. */
export function livingSuccessors<Entry extends Replaceable>(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  return chainOf(entry, entries).filter((each) => !hasEnded(each));
}

/** An entry that ended and those in its chain that ended too, each before those that replaced it. */
export function endedSteps<Entry extends Replaceable>(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  return [entry, ...chainOf(entry, entries)].filter(hasEnded);
}

const chains = onceEach((entries: readonly Replaceable[]) =>
  onceEach((entry: Replaceable): readonly Replaceable[] => chain(entry, entries)),
);

/** A law that was repealed is cited all over a province, and asked for by several for each finding. */
function chainOf<Entry extends Replaceable>(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  return chains(entries)(entry) as readonly Entry[];
}

/** The register names only what it has; a name that leads nowhere is left out. */
function chain<Entry extends Replaceable>(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  const byName = entriesByName(entries);
  return replacementsOf(entry, entries).flatMap(({ name }) => byName.get(name) ?? []);
}
