import type { OrganEntry } from '../model/registers.ts';
import type { Level } from './level.ts';

/**
 * The organ with the same duties on the level of a catalogue; where there is none, who governs there.
 * @param place its name alone: 青河镇
 */
export function organHere(organ: OrganEntry, level: Level, place: string): string {
  if (level === '村级') return governmentOf(place, level);
  if (level !== '乡级') return `${place}${organ.名称}`;
  const [office] = [organ.各级?.乡级 ?? []].flat();
  return office === undefined ? governmentOf(place, level) : `${place}${office}`;
}

/** Who governs a place: 青禾县人民政府, 柳湾街道办事处, 柳湾村村民委员会. */
export function governmentOf(place: string, level: Level): string {
  if (level === '村级') return `${place}${place.endsWith('社区') ? '居民委员会' : '村民委员会'}`;
  return place.endsWith('街道') ? `${place}办事处` : `${place}人民政府`;
}
