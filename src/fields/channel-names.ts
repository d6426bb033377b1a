import type { ChannelEntry } from '../model/registers.ts';
import { comparable } from './text.ts';

export interface ChannelIdentity {
  /** 规范写法 of the register; absent where the name is unknown. */
  readonly canonical?: string;
  /** The register's own name, an alias, a misprint, a longer name that contains one of these, or none of them. */
  readonly how: 'name' | 'alias' | 'misprint' | 'contains' | 'unknown';
  /** The part of the name, in its form for comparing, that the register knows. */
  readonly matched?: string;
}

/** The names of a register, ready to be looked up. */
export interface ChannelNames {
  identify(name: string): ChannelIdentity;
  /** True for a name, an alias or a misprint, whole. */
  isKnown(name: string): boolean;
  /** True where a known name begins at `from`, blanks skipped. */
  startsAt(text: string, from: number): boolean;
}

type Known = ChannelIdentity & { readonly canonical: string };

/** A name of two characters (微信) says too little when it is only a part of another. */
const shortestPart = 3;
/** Longer than any channel with its place and organ. */
const longestName = 120;
const other = '其他';

export function createChannelNames(channels: readonly ChannelEntry[]): ChannelNames {
  const known = knownNames(channels);
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.length));

  /** The longest known name at the end of the key, else anywhere in it: the end says what it is, 政务服务中心公示栏. */
  function partOf(key: string): ChannelIdentity | undefined {
    for (let end = key.length; end >= shortestPart; end--) {
      for (let start = Math.max(0, end - longest); start <= end - shortestPart; start++) {
        const part = known.get(key.slice(start, end));
        if (part) return { ...part, how: part.how === 'misprint' ? 'misprint' : 'contains' };
      }
    }
    return undefined;
  }

  function identify(name: string): ChannelIdentity {
    const key = channelKey(name);
    const whole = known.get(key);
    if (whole) return whole;
    if (key.length > longestName) return { how: 'unknown' };
    if (key.startsWith(other) && known.has(other)) return { canonical: other, how: 'contains', matched: other };
    return partOf(key) ?? { how: 'unknown' };
  }

  function startsAt(text: string, from: number): boolean {
    const key = channelKey(text.slice(from, from + longest * 2));
    for (let length = Math.min(longest, key.length); length >= 2; length--) {
      if (known.has(key.slice(0, length))) return true;
    }
    return false;
  }

  return { identify, startsAt, isKnown: (name) => name.length <= longestName && known.has(channelKey(name)) };
}

function knownNames(channels: readonly ChannelEntry[]): Map<string, Known> {
  const known = new Map<string, Known>();
  const add = (name: string, canonical: string, how: Known['how']) => {
    const key = channelKey(name);
    if (!known.has(key)) known.set(key, { canonical, how, matched: key });
  };
  for (const { 名称 } of channels) add(名称, 名称, 'name');
  for (const { 名称, 别名 = [], 误写 = [] } of channels) {
    for (const name of 别名) add(name, 名称, 'alias');
    for (const name of 误写) add(name, 名称, 'misprint');
  }
  return known;
}

/** 发布会、听证会 and 发布会/听证会 are the same name. */
export function channelKey(name: string): string {
  return comparable(name).replaceAll('/', ',');
}
