// Whether one item of the one version became several of the other: by what they say, or by their names.

import { nameDivisions, standsFor } from './name-parts.ts';
import { extendsName } from './name-tokens.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** An item, and what it may have become. */
export interface Whole {
  readonly profile: Profile;
  /** What an earlier stage paired it with. */
  readonly partner: Profile | undefined;
}

export interface Division {
  readonly whole: Whole;
  readonly members: readonly Profile[];
  /** 0 to 1. */
  readonly score: number;
  /** False where a person has to say. */
  readonly isCertain: boolean;
}

/** Of the elements of the whole: how many the members hold together, and how many of them more than one holds. */
const certain = { covered: 0.9, shared: 0.2 };
const possible = { covered: 0.6, shared: 0.4 };
/** What a member says that the whole said, of all that it says; what keeps the whole's name may have won other elements. */
const ofMember = 0.7;
const ofPartner = 0.5;
/** What only one member holds, of the elements of the whole. */
const ofWhole = 0.15;

export function judgeDivision(whole: Whole, parts: readonly Profile[], rarity: () => Rarity): Division | undefined {
  return divideName(whole, parts) ?? divideContent(whole, parts, rarity);
}

/** 甲、乙 → 甲 and 乙, in the same 一级事项, with something of its content and bases. */
function divideName(whole: Whole, parts: readonly Profile[]): Division | undefined {
  const free = withPartner(whole, parts).filter((part) => isLike(part, whole.profile));
  for (const pieces of nameDivisions(nameOf(whole.profile))) {
    const found = pieces.map((_, index) => onlyOf(free.filter((part) => standsFor(pieces, index, nameOf(part)))));
    const members = [...new Set(found)].filter((member) => member !== undefined);
    const hasPartner = whole.partner === undefined || members.includes(whole.partner);
    if (members.length === pieces.length && hasPartner) return { whole, members, score: 0.95, isCertain: true };
  }
  return undefined;
}

/** Of several that differ none can be chosen; of equal ones the first. */
function onlyOf([first, ...others]: readonly Profile[]): Profile | undefined {
  return others.every(({ key }) => key === first?.key) ? first : undefined;
}

function isLike(part: Profile, { values }: Profile): boolean {
  const { 内容, 依据, 一级事项 } = part.values;
  const agrees = (own: readonly number[], others: readonly number[], share: number) =>
    own.length === 0 || others.length === 0 || common(own, others).length >= share * own.length;
  return (
    一级事项.whole === values.一级事项.whole &&
    agrees(内容.parts, values.内容.parts, 0.5) &&
    agrees(依据.parts, values.依据.parts, 0.5)
  );
}

/** The elements of the whole are divided among the members, hardly any of them held twice. */
function divideContent(whole: Whole, parts: readonly Profile[], rarity: () => Rarity): Division | undefined {
  const elements = whole.profile.values.内容.parts;
  const members = chooseMembers(whole, parts, rarity);
  if (elements.length < 2 || members.length < 2) return undefined;
  const counts = elements.map((element) => members.filter(({ values }) => values.内容.parts.includes(element)).length);
  const covered = counts.filter((count) => count > 0).length / elements.length;
  const shared = counts.filter((count) => count > 1).length / elements.length;
  if (covered < possible.covered || shared > possible.shared) return undefined;
  const isCertain = covered >= certain.covered && shared <= certain.shared;
  return { whole, members, score: covered * (1 - shared), isCertain };
}

/** The partner, then those whose names say so, then those that hold most: each has to hold what none before it does. */
function chooseMembers(whole: Whole, parts: readonly Profile[], rarity: () => Rarity): Profile[] {
  const elements = whole.profile.values.内容.parts;
  const least = Math.max(1, ofWhole * elements.length);
  const held = ({ values }: Profile) => common(elements, values.内容.parts);
  const holdsEnough = (part: Profile, share: number) => held(part).length >= share * part.values.内容.parts.length;
  const rank = (part: Profile) => (isNamedAfter(part, whole.profile) ? elements.length : 0) + held(part).length;
  const ranked = parts
    .filter((part) => holdsEnough(part, ofMember))
    .sort((a, b) => rank(b) - rank(a) || (textOf(a) < textOf(b) ? -1 : 1));
  const members: Profile[] = [];
  const taken = new Set<number>();
  const add = (part: Profile) => {
    members.push(part);
    for (const element of held(part)) taken.add(element);
  };
  if (whole.partner !== undefined) {
    if (!holdsEnough(whole.partner, ofPartner)) return [];
    add(whole.partner);
  }
  for (const part of ranked) {
    const own = held(part).filter((element) => !taken.has(element));
    if (own.length >= least && isTelling(own, part, whole.profile, rarity)) add(part);
  }
  return members;
}

/** That a new item says what an old one said tells little where many say it, and enough where the names are alike. */
function isTelling(elements: readonly number[], part: Profile, whole: Profile, rarity: () => Rarity): boolean {
  if (isNamedAfter(part, whole)) return true;
  const { weight, unique } = rarity();
  const told = elements.reduce((sum, element) => sum + weight(element), 0);
  return told >= (haveMuchInCommon(nameOf(part), nameOf(whole)) ? 1 : 1.7) * unique;
}

/** In the same 一级事项, with the same name or one that is an extension of the other. */
function isNamedAfter(part: Profile, whole: Profile): boolean {
  const [name, other] = [nameOf(part), nameOf(whole)];
  if (part.values.一级事项.whole !== whole.values.一级事项.whole || other === '') return false;
  return name === other || extendsName(name, other) || extendsName(other, name);
}

function haveMuchInCommon(one: string, other: string): boolean {
  let head = 0;
  while (head < one.length && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  return head >= 2 && 2 * head >= Math.min(one.length, other.length);
}

function withPartner({ partner }: Whole, parts: readonly Profile[]): Profile[] {
  return partner === undefined ? [...parts] : [partner, ...parts];
}

function common(one: readonly number[], other: readonly number[]): number[] {
  return one.filter((number) => other.includes(number));
}

/** For an order that does not depend on the rows': by name, then by content. */
function textOf({ values }: Profile): string {
  return `${values.名称.plain}\n${values.内容.plain}`;
}

function nameOf({ values }: Profile): string {
  return values.名称.plain;
}
