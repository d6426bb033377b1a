// Which items could be parts of which: found by elements that few say, and by names.
import type { Whole } from './division.ts';
import { nameDivisions } from './name-parts.ts';
import { endsOf } from './name-tokens.ts';
import type { Profile } from './profile.ts';

/** What more items have is not followed. */
const longestList = 20;

/** For each whole that could have parts, those of them that lie in the same domain. */
export function relatedParts(
  wholes: readonly Whole[],
  parts: readonly Profile[],
  domainOf: (profile: Profile) => string,
): Map<Whole, Profile[]> {
  const index = indexOf(wholes);
  const related = new Map<Whole, Profile[]>();
  for (const part of parts) {
    for (const whole of wholesOf(part, index)) {
      if (domainOf(whole.profile) !== domainOf(part)) continue;
      const others = related.get(whole);
      if (others === undefined) related.set(whole, [part]);
      else others.push(part);
    }
  }
  return related;
}

/** An element, or a name or a piece of one. */
type Cue = number | string;

function wholesOf({ values }: Profile, index: ReadonlyMap<Cue, readonly Whole[]>): Set<Whole> {
  const { 名称, 内容 } = values;
  const found = new Set<Whole>();
  for (const cues of [内容.parts, [名称.plain], endsOf(名称.plain)]) {
    for (const cue of cues) {
      const wholes = index.get(cue);
      if (wholes === undefined || wholes.length > longestList) continue;
      for (const whole of wholes) found.add(whole);
    }
  }
  return found;
}

function indexOf(wholes: readonly Whole[]): Map<Cue, Whole[]> {
  const index = new Map<Cue, Whole[]>();
  for (const whole of wholes) {
    for (const cue of cuesOfWhole(whole)) {
      const known = index.get(cue);
      if (known === undefined) index.set(cue, [whole]);
      else known.push(whole);
    }
  }
  return index;
}

/** What the partner of a whole still says is not what its parts took with them. */
function cuesOfWhole({ profile, partner }: Whole): Set<Cue> {
  const { 名称, 内容 } = profile.values;
  const kept = new Set(partner?.values.内容.parts);
  const lost = 内容.parts.filter((element) => !kept.has(element));
  return new Set<Cue>([...lost, ...nameDivisions(名称.plain).flat(), ...(lost.length > 0 ? [名称.plain] : [])]);
}
