// 机构名录: which kind of organ a name means, in which place, and what became of it in the reforms.

import type { Relation } from '../model/comparison.ts';
import type { OrganEntry } from '../model/registers.ts';
import { hasEnded } from './living-successors.ts';
import { onceEach } from './once-each.ts';
import { isOfNationOrProvince } from './organ-form.ts';
import { createNameEndReader } from './organ-name-end.ts';
import { dateInWords, told } from './register-words.ts';
import { remember } from './remember.ts';
import { succession } from './succession.ts';
import { comparable } from './text.ts';

/** Everything about the names of organs, bound to one register. Total: what the register does not know is undefined. */
export interface OrganReader {
  /** The entry that a name means, whatever place stands before it: 青禾县国土局 → 国土资源局. What counties have no more is not read into the name of a province's organ: 省药监局. */
  find(name: string): OrganEntry | undefined;
  /** Two names of organs of one place: an organ and what took its place, over several reforms too. Swapped sides give the mirror. */
  relate(before: string, after: string): Relation | undefined;
  /** True for two names of the same organ of one place: 县卫健委, 青禾县卫生健康局. */
  areSame(before: string, after: string): boolean;
  /** Two texts that differ only in organs that were renamed. */
  relateTexts(before: string, after: string): Relation | undefined;
}

interface Named {
  readonly organ: OrganEntry | undefined;
  /** What stands before the organ; empty where nothing does. */
  readonly place: string;
}

/** The reader for a register; the same register gives the same reader. */
export const createOrganReader: (entries: readonly OrganEntry[]) => OrganReader = onceEach(newReader);

function newReader(organs: readonly OrganEntry[]): OrganReader {
  const byName = new Map(organs.map((organ) => [organ.名称, organ]));
  const read = remember(createNameReader(organs));
  const relateOrgans = (old: OrganEntry, fresh: OrganEntry): Relation | undefined => {
    const forward = succession(byName, old, fresh);
    if (forward !== undefined) return { kind: 'updated', explanation: reforms(forward, fresh) };
    const backward = succession(byName, fresh, old);
    return backward && { kind: 'outdated', explanation: reforms(backward, old) };
  };
  // Made for comparisons only: a check never asks.
  let relateTexts: OrganReader['relateTexts'] | undefined;
  return {
    find: (name) => read(name).organ,
    relate(before, after) {
      const [old, fresh] = [read(before), read(after)];
      if (old.organ === undefined || fresh.organ === undefined || !isOnePlace(old.place, fresh.place)) return undefined;
      return relateOrgans(old.organ, fresh.organ);
    },
    areSame(before, after) {
      const [old, fresh] = [read(before), read(after)];
      return old.organ !== undefined && old.organ === fresh.organ && isOnePlace(old.place, fresh.place);
    },
    relateTexts(before, after) {
      relateTexts ??= createTextRelater(organs, relateOrgans);
      return relateTexts(before, after);
    },
  };
}

/** 2018年机构改革，国土资源局的职责由自然资源局承担. */
function reforms(way: readonly OrganEntry[], last: OrganEntry): string {
  const steps = way.map((organ, index) => {
    const when = organ.改革 ?? (organ.日期 === undefined ? undefined : dateInWords(organ.日期));
    const duties = `${organ.名称}的职责由${(way[index + 1] ?? last).名称}承担`;
    return when === undefined ? duties : `${when}，${duties}`;
  });
  return told(steps.join('；'), way);
}

function namesOf({ 名称, 简称 = [] }: OrganEntry): readonly string[] {
  return [名称, ...简称];
}

function createNameReader(organs: readonly OrganEntry[]): (name: string) => Named {
  const read = createNameEndReader(
    new Map(organs.flatMap((organ) => namesOf(organ).map((name) => [comparable(name), organ] as const))),
  );
  return (name) => {
    const { entry, place } = read(name);
    const isCountys = entry === undefined || !hasEnded(entry) || !isOfNationOrProvince(place);
    return { organ: isCountys ? entry : undefined, place };
  };
}

/** The same, or one is a part of the other: 县 and 青禾县, 青禾县 and 示例省青禾县, 青禾 (of a branch) and 青禾县. */
function isOnePlace(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return long.endsWith(short) || long.slice(0, -1).endsWith(short);
}

interface Spelling {
  /** In the form for comparing. */
  readonly name: string;
  readonly organ: OrganEntry;
}

/** Finds the renamed organ that two texts differ in, by putting each name of the one text under each of the other. */
function createTextRelater(
  organs: readonly OrganEntry[],
  relateOrgans: (old: OrganEntry, fresh: OrganEntry) => Relation | undefined,
): OrganReader['relateTexts'] {
  const organOf = new Map(organs.flatMap((organ) => namesOf(organ).map((name) => [comparable(name), organ] as const)));
  const longestFirst = [...organOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // Begins at every character, so that one name inside another is found too.
  const anyName = new RegExp(`(?=(${longestFirst.join('|')}))`, 'gu');

  function namedIn(text: string): readonly Spelling[] {
    const names = new Set(Array.from(text.matchAll(anyName), ([, name = '']) => name));
    return [...names].flatMap((name) => {
      const organ = organOf.get(name);
      return organ === undefined ? [] : [{ name, organ }];
    });
  }

  return (before, after) => {
    const [left, right] = [comparable(before), comparable(after)];
    if (left === right) return undefined;
    const [old, fresh] = [namedIn(left), namedIn(right)];
    for (const from of old) {
      for (const to of fresh) {
        const relation = left.replaceAll(from.name, to.name) === right && relateOrgans(from.organ, to.organ);
        if (relation) return relation;
      }
    }
    return undefined;
  };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
