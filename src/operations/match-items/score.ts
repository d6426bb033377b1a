// How alike two items are, by what their fields say about who they are.

import { type ComparedField, comparedFields } from './compared-values.ts';
import type { FieldScore } from './field-score.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { type Name, scoreNames } from './score-names.ts';
import { scoreContent, scoreSet } from './score-set.ts';

export interface Score {
  /** 0 to 1. */
  readonly total: number;
  /** The likeness of each field; 1 where both are empty. */
  readonly fields: readonly number[];
}

const weights: Readonly<Record<ComparedField, number>> = {
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
  const fields = comparedFields.map((field) => {
    const { likeness, information, distinction } = scoreField(field, one, other, rarity);
    const speaksFor = weights[field] * information * likeness * distinction;
    alike += speaksFor;
    known += speaksFor + weights[field] * information * (1 - likeness);
    return likeness;
  });
  return { total: alike / known, fields };
}

const tellsNothing: FieldScore = { likeness: 1, information: 0, distinction: 1 };

function scoreField(field: ComparedField, one: Profile, other: Profile, rarity: Rarity): FieldScore {
  const [a, b] = [one.values[field], other.values[field]];
  if (a.whole === 0 && b.whole === 0) return tellsNothing;
  if (field === '名称') return scoreNames(nameOf(one, other, rarity), nameOf(other, one, rarity), rarity);
  if (field === '一级事项') return scoreNames(groupOf(one, rarity), groupOf(other, rarity), rarity);
  return field === '内容' ? scoreContent(a, b, rarity) : scoreSet(a, b, rarity);
}

/** 政策文件 may stand in each 一级事项, but only once in one. */
function nameOf(item: Profile, other: Profile, rarity: Rarity): Name {
  const { values, named } = item;
  const alone = rarity.distinction(values.名称.whole);
  const grouped = values.一级事项.whole === other.values.一级事项.whole ? rarity.nameDistinction(named) : 0;
  const agreed = values.名称.whole === other.values.名称.whole ? rarity.agreementDistinction(item, other) : 0;
  return { value: values.名称, distinction: Math.max(alone, grouped, agreed) };
}

function groupOf({ values }: Profile, rarity: Rarity): Name {
  return { value: values.一级事项, distinction: rarity.distinction(values.一级事项.whole) };
}
