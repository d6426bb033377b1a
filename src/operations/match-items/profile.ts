// What an item is recognised by, as numbers: each distinct feature of a field has one.
import { actOf } from '../../fields/citation-comparison.ts';
import { remember } from '../../fields/remember.ts';
import { comparable } from '../../fields/text.ts';
import type { VersionItem } from '../../model/version.ts';
import { nameTokens } from './name-tokens.ts';
import type { NormalItem } from './normal-item.ts';
import { joined } from './raw-key.ts';

export const profileFields = ['名称', '内容', '依据', '一级事项', '主体', '其他'] as const;
export type ProfileField = (typeof profileFields)[number];

export interface FieldProfile {
  /** The whole value; 0 where the item has none. */
  readonly whole: number;
  /** Ascending, each once: pairs of neighbouring words of a name, elements of a content, acts … */
  readonly features: readonly number[];
  /** Their words, at the same places. */
  readonly texts: readonly string[];
}

export interface Profile {
  readonly item: VersionItem;
  readonly normal: NormalItem;
  /** In the order of `profileFields`. */
  readonly fields: readonly FieldProfile[];
  /** 名称 within its 一级事项. */
  readonly named: number;
}

const nothing: FieldProfile = { whole: 0, features: [], texts: [] };

/** Makes profiles with the numbers of one matching; each item's once. */
export function createProfiler(normal: (item: VersionItem) => NormalItem): (item: VersionItem) => Profile {
  const known = new Map<VersionItem, Profile>();
  const numbers = new Map<string, number>();
  const shared = new Map<string, FieldProfile>();
  const numberOf = (feature: string): number => {
    const before = numbers.get(feature);
    if (before !== undefined) return before;
    numbers.set(feature, numbers.size + 1);
    return numbers.size;
  };
  /** Catalogues repeat themselves: equal values share one profile. */
  const fieldProfile = (field: ProfileField, value: string, features: () => Iterable<string>): FieldProfile => {
    if (value === '') return nothing;
    const key = `${field}\u0000${value}`;
    const before = shared.get(key);
    if (before !== undefined) return before;
    const own = Array.from(new Set(features()), (text) => ({ text, feature: numberOf(`${field}\u0001${text}`) }));
    own.sort((a, b) => a.feature - b.feature);
    const whole = numberOf(key);
    const made = { whole, features: own.map(({ feature }) => feature), texts: own.map(({ text }) => text) };
    shared.set(key, made);
    return made;
  };
  const profileOf = (item: VersionItem): Profile => {
    const form = normal(item);
    const { group, name, elements, rest } = form;
    const [bases, organs] = [joined(item.content.依据), joined(item.content.主体)];
    return {
      item,
      normal: form,
      fields: [
        fieldProfile('名称', name, () => neighbours(nameTokens(name))),
        fieldProfile('内容', elements.join('\n'), () => elements),
        fieldProfile('依据', bases, () => bases.split('\u0001').map(actKey)),
        fieldProfile('一级事项', group, () => neighbours(nameTokens(group))),
        fieldProfile('主体', organs, () => organs.split('\u0001').map(comparable)),
        fieldProfile('其他', rest.join('\u0000'), () => rest),
      ],
      named: numberOf(`${group}\u0002${name}`),
    };
  };
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const profile = profileOf(item);
    known.set(item, profile);
    return profile;
  };
}

const actKey = remember(actOf);

/** A name of one word is its own pair. */
function neighbours(tokens: readonly string[]): string[] {
  if (tokens.length < 2) return [...tokens];
  return tokens.slice(1).map((token, index) => `${tokens[index]}${token}`);
}
