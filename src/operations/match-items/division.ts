// Whether one item of the one version became several of the other: by what they say, or by their names.

import { type Claim, type Claims, claimsOf, elementsAsClaims, sentencesAsClaims } from './claims.ts';
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
  return divideName(whole, parts) ?? divideContent(whole, parts, rarity) ?? extendName(whole, parts);
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
  const isSaid = (text: string) => values.内容.plain.includes(text);
  const agrees = (own: readonly unknown[], common: readonly unknown[]) => 2 * common.length >= own.length;
  const claims = claimsOf(内容);
  return (
    一级事项.whole === values.一级事项.whole &&
    (values.内容.whole === 0 || agrees(claims, claims.filter(isSaid))) &&
    (values.依据.whole === 0 || agrees(依据.parts, common(依据.parts, values.依据.parts)))
  );
}

/** 甲 is gone, and in its 一级事项 stand 甲申请 and 甲结果 that say nothing but what it said: likely, not certain. */
function extendName(whole: Whole, parts: readonly Profile[]): Division | undefined {
  const { values } = whole.profile;
  const members = parts.filter((part) => {
    const isLonger = extendsName(nameOf(part), nameOf(whole.profile));
    return (
      isLonger &&
      isLike(part, whole.profile) &&
      claimsOf(part.values.内容).every((claim) => values.内容.plain.includes(claim))
    );
  });
  if (whole.partner !== undefined || members.length < 2) return undefined;
  return { whole, members, score: 0.8, isCertain: false };
}

/** The elements of the whole are divided among the members, hardly any of them held twice. */
function divideContent(whole: Whole, parts: readonly Profile[], rarity: () => Rarity): Division | undefined {
  const claims = whole.profile.values.内容.parts.length > 1 ? elementsAsClaims(rarity) : sentencesAsClaims;
  const said = claims.of(whole.profile);
  const members = chooseMembers(whole, parts, claims);
  if (said.length < 2 || members.length < 2) return undefined;
  const counts = said.map((claim) => members.filter((member) => claims.of(member).includes(claim)).length);
  const covered = counts.filter((count) => count > 0).length / said.length;
  const shared = counts.filter((count) => count > 1).length / said.length;
  if (covered < possible.covered || shared > possible.shared) return undefined;
  const isCertain = covered >= certain.covered && shared <= certain.shared;
  return { whole, members, score: covered * (1 - shared), isCertain };
}

/** The partner, then those whose names say so, then those that hold most: each has to hold what none before it does. */
function chooseMembers(whole: Whole, parts: readonly Profile[], claims: Claims): Profile[] {
  const said = new Set(claims.of(whole.profile));
  const least = Math.max(1, ofWhole * said.size);
  const held = (part: Profile) => claims.of(part).filter((claim) => said.has(claim));
  const holdsEnough = (part: Profile, share: number) => held(part).length >= share * claims.of(part).length;
  const rank = (part: Profile) => (isNamedAfter(part, whole.profile) ? said.size : 0) + held(part).length;
  const ranked = parts
    .filter((part) => holdsEnough(part, ofMember))
    .sort((a, b) => rank(b) - rank(a) || (textOf(a) < textOf(b) ? -1 : 1));
  const members: Profile[] = [];
  const taken = new Set<Claim>();
  const add = (part: Profile) => {
    members.push(part);
    for (const claim of held(part)) taken.add(claim);
  };
  if (whole.partner !== undefined) {
    if (!holdsEnough(whole.partner, ofPartner)) return [];
    add(whole.partner);
  }
  for (const part of ranked) {
    const own = held(part).filter((claim) => !taken.has(claim));
    if (own.length >= least && (isNamedAfter(part, whole.profile) || claims.tell(own, part, whole.profile))) add(part);
  }
  return members;
}

/** In the same 一级事项, with the same name or one that is an extension of the other. */
function isNamedAfter(part: Profile, whole: Profile): boolean {
  const [name, other] = [nameOf(part), nameOf(whole)];
  if (part.values.一级事项.whole !== whole.values.一级事项.whole || other === '') return false;
  return name === other || extendsName(name, other) || extendsName(other, name);
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
