import type { Replacement } from '../model/register-report.ts';
import type { ActEntry, OrganEntry } from '../model/registers.ts';
import { entriesByName } from './entries-by-name.ts';

/**
 * What took the place of an entry, and what took the place of that, to the end: each before those that replaced it, and
 * each once, so that a register that goes in circles does no harm.
 */
export function replacementsOf<Entry extends ActEntry | OrganEntry>(
  entry: Entry,
  entries: readonly Entry[],
): readonly Replacement[] {
  const byName = entriesByName(entries);
  const met = new Set([entry.名称]);
  const found: Replacement[] = [];
  const follow = (from: Entry, step: number) => {
    for (const name of from.代替者 ?? []) {
      if (met.has(name)) continue;
      met.add(name);
      const next = byName.get(name);
      found.push({ name, entry: next, step });
      if (next !== undefined) follow(next, step + 1);
    }
  };
  follow(entry, 1);
  return found;
}
