import type { Direction } from '../model/comparison.ts';
import type { ChannelEntry } from '../model/registers.ts';
import { type ChannelCell, readChannelCellWith } from './channel-cell.ts';
import { type ChannelIdentity, type ChannelNames, createChannelNames } from './channel-names.ts';
import { onceEach } from './once-each.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export type { ChannelCell, ChannelIdentity };

/** The first platform of disclosure, and the channel whose name every county writes in its own way. */
export const governmentWebsite = '政府网站';

/** Everything about channels, bound to one register. */
export interface ChannelReader {
  /** The channels of the national form in its order. */
  readonly standardChannels: readonly string[];
  readChannelCell(cell: string): ChannelCell;
  identifyChannel(name: string): ChannelIdentity;
  /** The form for comparing: the register's name where the whole name is known. */
  normaliseChannel(name: string): string;
  /** As sets: more channels are stricter, fewer looser, others unclear. */
  compareChannels(before: readonly string[], after: readonly string[]): Direction;
}

/** The reader for a register; the same register gives the same reader, so that rules may ask for it item by item. */
export const createChannelReader: (entries: readonly ChannelEntry[]) => ChannelReader = onceEach(newReader);

function newReader(channels: readonly ChannelEntry[]): ChannelReader {
  const names: ChannelNames = createChannelNames(channels);
  const identifyChannel = remember((name: string) => names.identify(name));
  const normaliseChannel = (name: string) => normalised(name, identifyChannel(name));
  return {
    standardChannels: channels.filter((entry) => entry.类别 === '国家').map((entry) => entry.名称),
    readChannelCell: remember((cell: string) => readChannelCellWith(names, cell)),
    identifyChannel,
    normaliseChannel,
    compareChannels: (before, after) =>
      compareSets(new Set(before.map(normaliseChannel)), new Set(after.map(normaliseChannel))),
  };
}

/** 青禾县人民政府网站 is 政府网站; but 片区公示栏 and 村公示栏 are two boards, so a part of a name is not enough elsewhere. */
function normalised(name: string, { canonical, how }: ChannelIdentity): string {
  const isWhole = how === 'name' || how === 'alias' || how === 'misprint';
  return canonical !== undefined && (isWhole || canonical === governmentWebsite) ? canonical : comparable(name);
}

function compareSets(before: ReadonlySet<string>, after: ReadonlySet<string>): Direction {
  const hasLost = [...before].some((name) => !after.has(name));
  const hasGained = [...after].some((name) => !before.has(name));
  if (hasLost && hasGained) return 'unclear';
  if (hasLost) return 'looser';
  return hasGained ? 'stricter' : 'same';
}
