// The truth that the cases are judged by is itself held to what DOMAIN §6 says of them.
import { describe, expect, it } from 'vitest';
import { cases, makeRevision } from './cases.ts';
import { nameOf } from './choose-items.ts';
import { flavours } from './flavours.ts';
import { fullSize, type Revision } from './revision.ts';
import type { TrueItem } from './true-item.ts';

const flavourList = Object.values(flavours);

const known = new Map<string, Revision>();

/** Each made once. */
function made(name: keyof typeof cases, flavour: (typeof flavourList)[number]): Revision {
  const key = `${name} ${flavour.name}`;
  const revision = known.get(key) ?? makeRevision({ flavour, seed: 4, size: fullSize }, cases[name]);
  known.set(key, revision);
  return revision;
}

function duplicates(items: readonly TrueItem[]): number {
  return items.length - new Set(items.map(nameOf)).size;
}

/** Fields in which an item differs from what it was, as the texts stand. */
function differences(was: TrueItem, is: TrueItem): string[] {
  const keys = new Set([...Object.keys(was.content), ...Object.keys(is.content)]) as Set<keyof typeof is.content>;
  const fields = [...keys].filter((key) => JSON.stringify(was.content[key]) !== JSON.stringify(is.content[key]));
  return [...fields, ...(was.domain === is.domain ? [] : ['domain'])].sort();
}

describe.each(flavourList)('a catalogue of the flavour $name', (flavour) => {
  it('has 26 domains of 60 items with names of their own', () => {
    const { before } = made('one', flavour);
    expect(before).toHaveLength(1560);
    expect(new Set(before.map(({ domain }) => domain)).size).toBe(26);
    expect(duplicates(before)).toBe(0);
  });

  it('is changed in case 1 as often as the case says', () => {
    const { truth } = made('one', flavour);
    expect([truth.changed.size, truth.removed.size, truth.added.size, truth.moved?.size]).toEqual([80, 20, 20, 15]);
  });

  it('has 119 duplicate names in case 2', () => {
    expect(duplicates(made('two', flavour).before)).toBe(119);
  });

  it.each(['three', 'four'] as const)('has 40 items extended in case %s', (name) => {
    expect(made(name, flavour).truth.changed.size).toBe(40);
  });

  it('has items split, merged, moved and a domain divided in case 5', () => {
    const { truth } = made('five', flavour);
    expect([truth.splits.length, truth.merges.length]).toEqual([2, 2]);
    const moved = [...truth.changed.values()].filter(({ domainMoved }) => domainMoved);
    expect(moved).toHaveLength(32);
  });

  it.each(['one', 'two', 'three', 'five', 'oneAndFive'] as const)(
    'differs in case %s only where the truth says so',
    (name) => {
      const { before, after, truth } = made(name, flavour);
      const old = new Map(before.map((item) => [item.identity, item]));
      for (const item of after) {
        const was = old.get(item.identity);
        if (was === undefined) continue;
        const change = truth.changed.get(item.identity);
        const expected = [...(change?.fields.keys() ?? []), ...(change?.domainMoved ? ['domain'] : [])].sort();
        expect([item.identity, differences(was, item)]).toEqual([item.identity, expected]);
      }
    },
  );
});
