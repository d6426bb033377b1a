// What has to change in a repository when an act was revised or repealed, an organ renamed, a channel misspelt.

import { actStanding, quotedTitle } from '../fields/act-words.ts';
import { hasEnded } from '../fields/living-successors.ts';
import { organStanding } from '../fields/organ-standing.ts';
import { comparable } from '../fields/text.ts';
import { type Advice, type EntryImpact, type Impact, itemCount } from '../model/impact.ts';
import type { RegisterUse, Use } from '../model/register-use.ts';
import type { Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';
import { createActAdviser } from './impact/act-advice.ts';
import { channelStanding, createChannelAdviser } from './impact/channel-advice.ts';
import { meantEntries } from './impact/meant-entries.ts';
import { mentionsOf } from './impact/mentions.ts';
import { createOrganAdviser } from './impact/organ-advice.ts';
import { usesOf } from './register-use.ts';

/** An entry before it is known which items name it. */
interface Candidate extends Omit<EntryImpact, 'uses'> {
  readonly entry: object;
  readonly places: readonly Use[];
  advise(use: Use): Advice;
}

/** What the items of a version that name it have to say instead of `word`: of each entry that the word means, every use. */
export function impactOf(word: string, version: Version, registers: Registers): Impact {
  const { entries: meant, isMisspelt, name, suggestions } = meantEntries(word, registers);
  const candidates = candidatesOf(version, registers).filter(({ entry }) => meant.has(entry));
  const asksForMentions = candidates.length === 0 || isMisspelt || candidates.some((each) => each.hasEnded);
  return {
    ...headOf(version),
    word,
    entries: candidates.map((candidate) => impactOfEntry(candidate, version)),
    suggestions,
    mentioned: name,
    mentions: asksForMentions ? mentionsOf(name, version, candidates.length > 0) : [],
  };
}

/** Everything that the registers know to be repealed, renamed or misspelt, most items first. */
export function impactOfAll(version: Version, registers: Registers): Impact {
  const entries = candidatesOf(version, registers)
    .map((candidate) => impactOfEntry(candidate, version))
    .map((entry) => ({ ...entry, uses: entry.uses.filter(({ action }) => action !== 'keep') }))
    .filter(({ uses }) => uses.length > 0)
    // Equal ones stay in the order of the registers.
    .sort((one, other) => itemCount(other.uses) - itemCount(one.uses));
  return { ...headOf(version), word: undefined, entries, suggestions: [], mentioned: '', mentions: [] };
}

function headOf({ catalogues }: Version): Pick<Impact, 'files' | 'items'> {
  return {
    files: new Set(catalogues.map(({ file }) => file)).size,
    items: catalogues.reduce((sum, { items }) => sum + items.length, 0),
  };
}

function candidatesOf(version: Version, registers: Registers): readonly Candidate[] {
  const uses = usesOf(version, registers);
  return [
    ...actCandidates(uses, registers),
    ...organCandidates(uses, registers, version),
    ...channelCandidates(uses, registers),
  ];
}

function actCandidates(uses: RegisterUse, { acts }: Registers): readonly Candidate[] {
  return acts.map((entry) => ({
    entry,
    register: '法规',
    name: quotedTitle(entry),
    standing: actStanding(entry, acts),
    hasEnded: hasEnded(entry),
    places: uses.acts.get(entry) ?? [],
    advise: createActAdviser(entry, acts),
  }));
}

function organCandidates(uses: RegisterUse, { organs }: Registers, { catalogues }: Version): readonly Candidate[] {
  const items = catalogues.flatMap((catalogue) => catalogue.items);
  const inUse = new Set(items.flatMap(({ content }) => (content.主体 ?? []).map(comparable)));
  return organs.map((entry) => ({
    entry,
    register: '机构',
    name: entry.名称,
    standing: organStanding(entry, organs),
    hasEnded: hasEnded(entry),
    places: uses.organs.get(entry) ?? [],
    advise: createOrganAdviser(entry, organs, (name) => inUse.has(comparable(name))),
  }));
}

function channelCandidates(uses: RegisterUse, { channels }: Registers): readonly Candidate[] {
  return channels.map((entry) => ({
    entry,
    register: '渠道',
    name: entry.名称,
    standing: channelStanding(entry),
    hasEnded: false,
    places: uses.channels.get(entry) ?? [],
    advise: createChannelAdviser(entry, channels),
  }));
}

function impactOfEntry(
  { register, name, standing, hasEnded: isOver, places, advise }: Candidate,
  { catalogues }: Version,
): EntryImpact {
  const uses = places.flatMap((use) => {
    const { item, field, text, path } = use;
    const location = catalogues[item.catalogue]?.locate(path);
    return location === undefined ? [] : [{ item, field, text, location, ...advise(use) }];
  });
  return { register, name, standing, hasEnded: isOver, uses };
}
