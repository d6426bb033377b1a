import type { OrganEntry } from '../model/registers.ts';
import { hasEnded } from './living-successors.ts';
import { parseOrgan } from './organ.ts';
import { createOrganFormReader } from './organ-form.ts';
import { ownPlace } from './own-place.ts';
import { comparable } from './text.ts';

export interface OrganIdentity {
  /** Equal for names of one organ in one place. */
  readonly key: string;
  /** Undefined where the register does not know it. */
  readonly organ: OrganEntry | undefined;
}

/** Which organ of a region a name means: 县司法局 and 青禾县司法局 are one. Undefined for what is no name of one organ, and for organs that there are no more. */
export function createOrganIdentifier(
  organs: readonly OrganEntry[],
): (name: string, region: string) => OrganIdentity | undefined {
  const read = createOrganFormReader(organs);
  return (name, region) => {
    if (parseOrgan(name).kind !== 'named') return undefined;
    const text = comparable(name);
    const own = ownPlace(region);
    const { form, place } = read(name);
    if (form === undefined)
      return { key: withoutPlace(text, [comparable(region), own, own.slice(-1)]), organ: undefined };
    if (form.isGeneric || hasEnded(form.organ)) return undefined;
    // 青禾县教育局（督导室） is a part of it.
    const [part = ''] = /\([^()]*\)$/u.exec(text) ?? [];
    const where = isOwn(place, own) ? '' : place;
    return { key: `${where}|${form.level ?? ''}${form.organ.名称}${part}`, organ: form.organ };
  };
}

/** 青禾县, 示例省青禾县, 县, nothing; 青禾 of a branch. */
function isOwn(place: string, own: string): boolean {
  return place === '' || place === own.slice(-1) || place.endsWith(own) || place === own.slice(0, -1);
}

function withoutPlace(name: string, places: readonly string[]): string {
  const place = places.find((each) => each !== '' && name.startsWith(each));
  return place === undefined ? name : name.slice(place.length);
}
