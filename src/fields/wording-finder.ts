import type { WordingEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';
import { type FoundWording, findWordings } from './wording.ts';

/** Finds the forms of a register in texts; its index is made once a register. */
export const createWordingFinder: (entries: readonly WordingEntry[]) => (text: string) => readonly FoundWording[] =
  onceEach(makeFinder);

const none: readonly FoundWording[] = [];
const noEntry: readonly WordingEntry[] = [];

/**
 * Two hundred searches in every text would take minutes in a province: one scan tells which forms can be there, by their
 * first two characters.
 */
function makeFinder(wordings: readonly WordingEntry[]): (text: string) => readonly FoundWording[] {
  const beginnings: Beginnings = {
    first: new Uint8Array(0x10000),
    second: new Uint8Array(0x10000),
    alone: new Uint8Array(0x10000),
    entries: new Map(),
  };
  for (const { 名称: name } of wordings) {
    const beginning = name.slice(0, 2);
    const alike = wordings.filter((entry) => entry.名称.startsWith(beginning) || entry.名称 === name.charAt(0));
    beginnings.first[name.charCodeAt(0)] = 1;
    if (name.length > 1) beginnings.second[name.charCodeAt(1)] = 1;
    else beginnings.alone[name.charCodeAt(0)] = 1;
    beginnings.entries.set(beginning, alike);
  }
  return (text) => {
    const candidates = candidatesIn(text, beginnings);
    return candidates.length === 0 ? none : withoutOverlaps(findWordings(text, candidates));
  };
}

interface Beginnings {
  /** By code unit, 1 for those that a form begins with, and for those that are the second of one. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** 1 for those that are a form by themselves. */
  readonly alone: Uint8Array;
  /** By the first two characters. */
  readonly entries: Map<string, readonly WordingEntry[]>;
}

function candidatesIn(text: string, { first, second, alone, entries }: Beginnings): readonly WordingEntry[] {
  let candidates = noEntry;
  for (let at = 0; at < text.length; at += 1) {
    if (first[text.charCodeAt(at)] === 0) continue;
    const isBegun = at + 1 < text.length && second[text.charCodeAt(at + 1)] === 1;
    if (!isBegun && alone[text.charCodeAt(at)] === 0) continue;
    const met = entries.get(text.slice(at, at + 2)) ?? entries.get(text.charAt(at)) ?? noEntry;
    const fresh = met.filter((entry) => text.startsWith(entry.名称, at) && !candidates.includes(entry));
    if (fresh.length > 0) candidates = [...candidates, ...fresh];
  }
  return candidates;
}

/** Of two that overlap the longer one says more: 存务公开栏. */
function withoutOverlaps(found: readonly FoundWording[]): readonly FoundWording[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && other.start < one.end && one.start < other.end && lengthOf(other) > lengthOf(one),
      ),
  );
}

function lengthOf({ start, end }: FoundWording): number {
  return end - start;
}
