import { onceEach } from './once-each.ts';

interface Named {
  readonly 名称: string;
}

const indexed = onceEach(
  (entries: readonly Named[]): ReadonlyMap<string, unknown> => new Map(entries.map((entry) => [entry.名称, entry])),
);

/** The entries of a register by their names, made once a register. */
export function entriesByName<Entry extends Named>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return indexed(entries) as ReadonlyMap<string, Entry>;
}
