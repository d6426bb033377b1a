// A word as people have it before them → the entries that it means: a name of any kind, a number, a whole citation.
import { createActReader } from '../fields/act.ts';
import { createChannelReader } from '../fields/channel.ts';
import { domainOfName } from '../fields/domain.ts';
import { createOrganReader } from '../fields/organ-name.ts';
import { replacementsOf } from '../fields/replacements.ts';
import { comparable } from '../fields/text.ts';
import { wholeName } from '../model/divisions.ts';
import { nearest } from '../model/nearest.ts';
import { type RegisterEntry, type RegisterName, registerNames } from '../model/register-list.ts';
import type { RegisterMatch, RegisterSearch } from '../model/register-report.ts';
import type { Registers } from '../model/registers.ts';
import { entryNames } from './entry-names.ts';
import { registerEntries } from './register-entries.ts';

/** An entry under one of its names. */
interface Candidate {
  readonly register: RegisterName;
  readonly entry: RegisterEntry;
  readonly by: string;
  /** In the form for comparing. */
  readonly key: string;
}

/** @param only the registers to look in; none: all */
export function findRegisterEntries(word: string, registers: Registers, only: readonly RegisterName[]): RegisterSearch {
  const wanted = registerNames.filter((name) => only.length === 0 || only.includes(name));
  const candidates = wanted.flatMap((register) => candidatesIn(register, registers));
  const key = keyOf(word);
  const named = onePerEntry(candidates.filter((each) => key !== '' && each.key === key));
  const meant = named.length > 0 || key === '' ? named : readAs(word, wanted, registers);
  const met = new Set(meant.map(({ entry }) => entry));
  const others = candidates.filter((each) => key !== '' && !met.has(each.entry) && each.key.includes(key));
  const containing = onePerEntry(others);
  const isFound = meant.length > 0 || containing.length > 0;
  return {
    word,
    matches: meant.map((each) => matchOf(each, registers)),
    containing: containing.map((each) => matchOf(each, registers)),
    suggestions: isFound ? [] : similarNames(key, wanted, candidates),
  };
}

/** Every entry of a register, by its own name. */
export function listRegisterEntries(register: RegisterName, registers: Registers): readonly RegisterMatch[] {
  return registerEntries(register, registers).map((entry) => matchOf({ register, entry, by: '名称' }, registers));
}

function matchOf({ register, entry, by }: Omit<Candidate, 'key'>, { acts, organs }: Registers): RegisterMatch {
  const act = register === '法规' ? acts.find((each) => each === entry) : undefined;
  const organ = register === '机构' ? organs.find((each) => each === entry) : undefined;
  const replacedBy = act === undefined ? organ && replacementsOf(organ, organs) : replacementsOf(act, acts);
  return { register, entry, by, replacedBy: replacedBy ?? [] };
}

function candidatesIn(register: RegisterName, registers: Registers): Candidate[] {
  return registerEntries(register, registers).flatMap((entry) =>
    entryNames(entry).map(({ kind, name }) => ({ register, entry, by: kind, key: keyOf(name) })),
  );
}

function onePerEntry(candidates: readonly Candidate[]): Candidate[] {
  const met = new Set<RegisterEntry>();
  return candidates.filter(({ entry }) => !met.has(entry) && met.add(entry));
}

/** 《收养法》, 中华人民共和国收养法 and 收养法 are the same to whoever asks. */
function keyOf(name: string): string {
  return comparable(name)
    .replace(/[《》<>"']/gu, '')
    .replaceAll('/', ',')
    .replace(/^(?:中华人民共和国)+(?=.{2})/u, '');
}

type Reader = (word: string, registers: Registers) => RegisterEntry | undefined;

/** How each register itself reads a word that is none of its names. */
const readers: Readonly<Record<RegisterName, Reader>> = {
  法规: (word, { acts }) => createActReader(acts).find(word),
  机构: (word, { organs }) => createOrganReader(organs).find(word),
  渠道: (word, { channels }) => {
    const { canonical } = createChannelReader(channels).identifyChannel(word);
    return channels.find(({ 名称 }) => 名称 === canonical);
  },
  领域: (word, { domains }) => domainOfName(word, domains),
  区划: (word, registers) => divisionNamed(comparable(word), registers),
  文字: () => undefined,
  负面清单: () => undefined,
};

/** By the first register that knows it: the title of an act may have a channel in it. */
function readAs(word: string, wanted: readonly RegisterName[], registers: Registers): Omit<Candidate, 'key'>[] {
  for (const register of wanted) {
    const entry = readers[register](word, registers);
    // Of a channel it is enough that the word has its name within: 青禾县人民政府门户网站.
    if (entry !== undefined) return [{ register, entry, by: register === '渠道' ? '包含' : '写法' }];
  }
  return [];
}

/** A division with the names of those above it: 湖北省襄樊市. */
function divisionNamed(word: string, registers: Registers): RegisterEntry | undefined {
  return registerEntries('区划', registers).find((entry) => {
    const { 上级 } = entry as RegisterEntry & { 上级?: string };
    return 上级 !== undefined && entryNames(entry).some(({ name }) => wholeName({ 上级, 名称: name }) === word);
  });
}

/** The nearest name in each register, and the longest one that stands within the word. */
function similarNames(key: string, wanted: readonly RegisterName[], candidates: readonly Candidate[]): string[] {
  const found = wanted.flatMap((register) => {
    const names = candidates.filter((each) => each.register === register).map((each) => each.key);
    const within = names.filter((name) => name.length > 2 && key.includes(name));
    return [nearest(key, names), within.sort((a, b) => b.length - a.length)[0]];
  });
  return [...new Set(found.filter((name) => name !== undefined))];
}
