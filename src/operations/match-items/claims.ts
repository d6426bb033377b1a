// What a content says, claim by claim: its elements, or where it is no list, what stands between its commas.
import type { Profile, Value } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** An element's number, or the words of a claim. */
export type Claim = number | string;

export interface Claims {
  of(profile: Profile): readonly Claim[];
  /** True where these claims alone tell that the part took them from the whole. */
  tell(claims: readonly Claim[], part: Profile, whole: Profile): boolean;
}

/** That a new item says what an old one said tells little where many say it, and enough where the names are alike. */
export function elementsAsClaims(rarity: () => Rarity): Claims {
  return {
    of: ({ values }) => values.内容.parts,
    tell: (claims, part, whole) => {
      const least = haveMuchInCommon(part.values.名称.plain, whole.values.名称.plain) ? 1 : 1.7;
      // No element tells more than one that only one item has: too few need not be weighed.
      if (claims.length < least) return false;
      const { weight, unique } = rarity();
      return claims.reduce<number>((sum, claim) => sum + weight(Number(claim)), 0) >= least * unique;
    },
  };
}

/** How rare a claim inside a sentence is, nobody counted: only names can tell. */
export const sentencesAsClaims: Claims = { of: ({ values }) => claimsOf(values.内容), tell: () => false };

/** Between the commas, in the form for comparing, without the words that only lead in or out: 主要公开甲、乙等情况. */
export function claimsOf({ words }: Value): string[] {
  const claims = words.flatMap((element) => element.split(/[,;.:]|[和及与]/u));
  return claims
    .map((claim) => claim.replace(/^(?:主要)?(?:包括|公开)|等(?:有关|相关)?(?:内容|信息|情况|事项)?$/gu, ''))
    .filter((claim) => claim !== '');
}

function haveMuchInCommon(one: string, other: string): boolean {
  let head = 0;
  while (head < one.length && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  return head >= 2 && 2 * head >= Math.min(one.length, other.length);
}
