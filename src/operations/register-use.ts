// Which items of a version name which entries of the registers, and what they name that no register knows.
import { createChannelReader } from '../fields/channel.ts';
import { channelPartsIn } from '../fields/channel-parts.ts';
import { type Citation, normaliseCitation, parseCitation } from '../fields/citation.ts';
import { citationPartsIn } from '../fields/cited-acts.ts';
import { parseOrgan } from '../fields/organ.ts';
import { createOrganReader } from '../fields/organ-name.ts';
import { organPartsIn } from '../fields/organ-parts.ts';
import { comparable, isBlank } from '../fields/text.ts';
import type { RegisterUse, Use, UseField } from '../model/register-use.ts';
import type { ActEntry, ChannelEntry, OrganEntry, Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';

export type { RegisterUse, Use };

export function usesOf({ catalogues }: Pick<Version, 'catalogues'>, registers: Registers): RegisterUse {
  const acts = gather(catalogues, '依据', actsNamed(registers.acts));
  const organs = gather(catalogues, '主体', organsNamed(registers.organs));
  const channels = gather(catalogues, '渠道', channelsNamed(registers.channels));
  return {
    acts: acts.known,
    organs: organs.known,
    channels: channels.known,
    unknown: { acts: acts.unknown, organs: organs.unknown, channels: channels.unknown },
  };
}

/** What one element of a list names: an entry, or a name that no entry has. */
type Named<Entry> = { readonly entry: Entry } | { readonly unknown: string };
type Reader<Entry> = (text: string) => readonly Named<Entry>[];

interface Gathered<Entry> {
  readonly known: ReadonlyMap<Entry, readonly Use[]>;
  readonly unknown: ReadonlyMap<string, readonly Use[]>;
}

function gather<Entry>(catalogues: Version['catalogues'], field: UseField, read: Reader<Entry>): Gathered<Entry> {
  const known = new Map<Entry, Use[]>();
  const unknown = new Map<string, Use[]>();
  /** Names that mean the same → the one that was met first. */
  const spellings = new Map<string, string>();
  for (const item of catalogues.flatMap(({ items }) => items)) {
    for (const [index, text] of (item.content[field] ?? []).entries()) {
      const use: Use = { item, field, index, text, path: ['事项', item.index, field, index] };
      for (const named of read(text)) {
        if ('entry' in named) append(known, named.entry, use);
        else append(unknown, firstSpelling(spellings, named.unknown), use);
      }
    }
  }
  return { known, unknown };
}

/** Each use once: an element may name the same thing twice. */
function append<Key>(uses: Map<Key, Use[]>, key: Key, use: Use): void {
  const list = uses.get(key);
  if (list === undefined) uses.set(key, [use]);
  else if (list.at(-1) !== use) list.push(use);
}

function firstSpelling(spellings: Map<string, string>, name: string): string {
  const key = normaliseCitation(name).replace(/^《中华人民共和国/u, '《');
  const first = spellings.get(key) ?? name;
  spellings.set(key, first);
  return first;
}

function actsNamed(acts: readonly ActEntry[]): Reader<ActEntry> {
  const partsIn = citationPartsIn(acts);
  return (element) =>
    partsIn(element).flatMap(({ text, act: entry }): readonly Named<ActEntry>[] => {
      if (entry !== undefined) return [{ entry }];
      const citation = parseCitation(text);
      return citation.vague ? [] : [{ unknown: actName(citation) }];
    });
}

/** Its title without articles and numbers behind it; without a title all that there is. */
function actName({ text, titles: [title] }: Citation): string {
  return title === undefined ? text.trim() : title.text;
}

/** What governs a place and needs no entry: its government, its offices in towns and villages, its committees. */
const authorityOfPlace = /(?:政府|办事处|街道办|[村居]委会|[村居]民委员会|管委会|管理委员会|[村镇乡]|街道|社区)$/u;

function organsNamed(organs: readonly OrganEntry[]): Reader<OrganEntry> {
  const partsIn = organPartsIn(organs);
  const { find } = createOrganReader(organs);
  const named = (name: string): readonly Named<OrganEntry>[] => {
    const entry = find(name);
    if (entry !== undefined) return [{ entry }];
    const isOrgan = parseOrgan(name).kind === 'named' && !authorityOfPlace.test(comparable(name));
    return isOrgan ? [{ unknown: name.trim() }] : [];
  };
  return (element) => partsIn(element).flatMap(({ text }) => named(text));
}

function channelsNamed(channels: readonly ChannelEntry[]): Reader<ChannelEntry> {
  const byName = new Map(channels.map((channel) => [channel.名称, channel]));
  const partsIn = channelPartsIn(channels);
  const { identifyChannel } = createChannelReader(channels);
  return (element) => {
    if (isBlank(element)) return [];
    return partsIn(element).map(({ text }) => {
      const entry = byName.get(identifyChannel(text).canonical ?? '');
      return entry === undefined ? { unknown: text.trim() } : { entry };
    });
  };
}
