// How alike two items are, by what their fields say about who they are.
import type { FieldScore } from './field-score.ts';
import { type FieldProfile, type Profile, type ProfileField, profileFields } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { scoreContent, scoreSet } from './score-set.ts';
import { scoreText, type TextValue } from './score-text.ts';

export interface Score {
  /** 0 to 1. */
  readonly total: number;
  /** The likeness of each field; 1 where both are empty. */
  readonly fields: readonly number[];
}

const weights: Readonly<Record<ProfileField, number>> = {
  名称: 4,
  内容: 3,
  依据: 1.5,
  一级事项: 1,
  主体: 0.7,
  其他: 0.7,
};

/** What speaks against any two items: that little is known of them must not look like likeness. */
const doubt = 0.5;

export function scoreItems(one: Profile, other: Profile, rarity: Rarity): Score {
  let alike = 0;
  let known = doubt;
  const fields = profileFields.map((field, index) => {
    const { likeness, information, distinction } = scoreField(field, index, one, other, rarity);
    const speaksFor = weights[field] * information * likeness * distinction;
    alike += speaksFor;
    known += speaksFor + weights[field] * information * (1 - likeness);
    return likeness;
  });
  return { total: alike / known, fields };
}

const tellsNothing: FieldScore = { likeness: 1, information: 0, distinction: 1 };
const empty: FieldProfile = { whole: 0, features: [], texts: [] };

function scoreField(field: ProfileField, index: number, one: Profile, other: Profile, rarity: Rarity): FieldScore {
  const [a, b] = [one.fields[index] ?? empty, other.fields[index] ?? empty];
  if (a.whole === 0 && b.whole === 0) return tellsNothing;
  if (field === '名称') return scoreText(nameOf(one, a, other, rarity), nameOf(other, b, one, rarity), rarity);
  if (field === '一级事项') return scoreText(groupOf(one, a, rarity), groupOf(other, b, rarity), rarity);
  return field === '内容' ? scoreContent(a, b, rarity) : scoreSet(a, b, rarity);
}

/** 政策文件 may stand in each 一级事项, but only once in one. */
function nameOf(item: Profile, profile: FieldProfile, other: Profile, rarity: Rarity): TextValue {
  const isSameGroup = item.normal.group === other.normal.group;
  const alone = rarity.distinction(profile.whole);
  const distinction = isSameGroup ? Math.max(alone, rarity.nameDistinction(item.named)) : alone;
  return { text: item.normal.name, profile, distinction };
}

function groupOf(item: Profile, profile: FieldProfile, rarity: Rarity): TextValue {
  return { text: item.normal.group, profile, distinction: rarity.distinction(profile.whole) };
}
