// Which entries a word means that somebody types who has heard of a change.
import { editionsOf } from '../../fields/act-edition.ts';
import { quotedTitle } from '../../fields/act-words.ts';
import { comparable } from '../../fields/text.ts';
import { impactRegisters } from '../../model/impact.ts';
import type { RegisterEntry, RegisterName } from '../../model/register-list.ts';
import type { ActEntry, Registers } from '../../model/registers.ts';
import { entryNames } from '../entry-names.ts';
import { findRegisterEntries } from '../find-register-entries.ts';

export interface MeantEntries {
  readonly entries: ReadonlySet<object>;
  /** The word itself is a misspelling. */
  readonly isMisspelt: boolean;
  /** The name in the word without what stands around it: 国土资源局 of 青禾县国土资源局, 收养法 of 《收养法》第八条. */
  readonly name: string;
  /** Names that may have been meant; only where there is no entry. */
  readonly suggestions: readonly string[];
}

/** Nobody reads more. */
const mostSuggestions = 8;

export function meantEntries(word: string, registers: Registers): MeantEntries {
  const { matches, containing, suggestions } = findRegisterEntries(word, registers, impactRegisters);
  if (matches.length > 0) {
    const entries = matches.map(({ entry }) => entry);
    const isMisspelt = matches.some(({ by }) => by === '误写');
    return { entries: new Set(entries), isMisspelt, name: nameWithin(word, entries), suggestions: [] };
  }
  const numbered = actsNumbered(word, registers.acts);
  if (numbered.length === 1) return { entries: new Set(numbered), isMisspelt: false, name: word, suggestions: [] };
  const others = [...numbered.map((entry) => ({ register: '法规', entry }) as const), ...containing];
  const names = others.length === 0 ? suggestions : others.sort(byLength).map(nameOf);
  return {
    entries: new Set(),
    isMisspelt: false,
    name: word,
    suggestions: [...new Set(names)].slice(0, mostSuggestions),
  };
}

function nameWithin(word: string, entries: readonly RegisterEntry[]): string {
  const text = comparable(word);
  const names = entries.flatMap(entryNames).map(({ name }) => name.replace(/^中华人民共和国(?=.{2})/u, ''));
  const within = names.filter((name) => text.includes(comparable(name)));
  return within.sort((one, other) => other.length - one.length)[0] ?? word;
}

/** 条例第492号, 492号令: an order by its number alone. */
const orderNumber = /(?<!\d)(\d{1,4})号/u;

function actsNumbered(word: string, acts: readonly ActEntry[]): readonly ActEntry[] {
  const text = comparable(word);
  const [, digits] = orderNumber.exec(text) ?? [];
  // 国办发[2017]97号 is no order.
  if (digits === undefined || /\]|\d\)/u.test(text)) return [];
  return acts.filter((act) => editionsOf(act).some(({ number }) => number?.endsWith(`令第${digits}号`)));
}

interface Named {
  readonly register: RegisterName;
  readonly entry: RegisterEntry;
}

/** The less there is beside the word, the likelier it was meant. */
function byLength(one: Named, other: Named): number {
  return one.entry.名称.length - other.entry.名称.length;
}

function nameOf({ register, entry }: Named): string {
  return register === '法规' ? quotedTitle(entry) : entry.名称;
}
