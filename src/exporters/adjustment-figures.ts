// The figures of an adjustment. They are all counted from the same change set, so that they agree with each other.
import { comparable } from '../fields/text.ts';
import { itemsAfter, itemsBefore } from '../model/change-items.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { Version } from '../model/version.ts';

/** before + added − removed + restructured + movedIn − movedOut = after. */
export interface DomainFigures {
  readonly domain: string;
  readonly inBefore: boolean;
  readonly inAfter: boolean;
  before: number;
  after: number;
  added: number;
  removed: number;
  /** What splits and merges make more or fewer. */
  restructured: number;
  movedIn: number;
  movedOut: number;
  /** Items that stayed one, with something changed. */
  changed: number;
  /** Whether anything at all is another in it. */
  touched: boolean;
}

/** Domains in the order of the new version, then those that only the old one has. */
export function domainFigures({ before, after, changes }: ChangeSet): DomainFigures[] {
  const [itemsThen, itemsNow] = [itemCounts(before), itemCounts(after)];
  const figures = new Map<string, DomainFigures>();
  for (const [key, { domain }] of [...itemsNow, ...itemsThen]) {
    if (figures.has(key)) continue;
    const [old, fresh] = [itemsThen.get(key), itemsNow.get(key)];
    figures.set(key, {
      ...{ domain, inBefore: old !== undefined, inAfter: fresh !== undefined },
      ...{ before: old?.items ?? 0, after: fresh?.items ?? 0 },
      ...{ added: 0, removed: 0, restructured: 0, movedIn: 0, movedOut: 0, changed: 0, touched: false },
    });
  }
  for (const change of changes) count(figures, change);
  return [...figures.values()];
}

interface DomainItems {
  readonly domain: string;
  items: number;
}

function itemCounts({ catalogues }: Version): Map<string, DomainItems> {
  const counts = new Map<string, DomainItems>();
  for (const { head, items } of catalogues) {
    const key = comparable(head.领域);
    const known = counts.get(key) ?? { domain: head.领域, items: 0 };
    known.items += items.length;
    counts.set(key, known);
  }
  return counts;
}

function count(figures: ReadonlyMap<string, DomainFigures>, change: Change): void {
  const of = (item: { readonly domain: string }) => figures.get(comparable(item.domain));
  const add = (domain: DomainFigures | undefined, figure: CountedFigure, number = 1) => {
    if (domain) domain[figure] += number;
  };
  for (const item of [...itemsBefore(change), ...itemsAfter(change)]) {
    const domain = of(item);
    if (domain) domain.touched = true;
  }
  if (change.kind === 'added') add(of(change.after), 'added');
  else if (change.kind === 'removed') add(of(change.before), 'removed');
  else if (change.kind === 'changed') {
    add(of(change.after), 'changed');
    if (of(change.before) !== of(change.after)) {
      add(of(change.before), 'movedOut');
      add(of(change.after), 'movedIn');
    }
  } else {
    for (const item of itemsBefore(change)) add(of(item), 'restructured', -1);
    for (const item of itemsAfter(change)) add(of(item), 'restructured');
  }
}

type CountedFigure = 'added' | 'removed' | 'restructured' | 'movedIn' | 'movedOut' | 'changed';

/** Of all domains together. */
export function totalOf(figures: readonly DomainFigures[], figure: CountedFigure | 'before' | 'after'): number {
  return figures.reduce((sum, domain) => sum + domain[figure], 0);
}
