import { comparable } from './text.ts';

export interface NameEnd<Entry> {
  /** Undefined where the name ends in none that is known. */
  readonly entry: Entry | undefined;
  /** What stands before the known name; empty where nothing does. */
  readonly place: string;
}

/** Longer than any organ with its place. */
const longestName = 100;
/** What may stand before an organ's own name and belongs to its place: 青禾县, 青禾县人民政府, 县级. In 城乡 it is no place. */
const placeBefore = /^(?:.{0,30}(?:[省市县区旗州盟]|(?<!城)[镇乡]|街道|新区|开发区|自治区))?级?$/u;
/** 示例市生态环境局青禾分局: an office of the city in a county. */
const branch = /^(.+局)([\u4e00-\u9fff]{2,8})分局$/u;

/**
 * Reads the name of an organ as a place and a known name behind it, the longest that there is.
 * @param index names in the form for comparing
 */
export function createNameEndReader<Entry>(index: ReadonlyMap<string, Entry>): (name: string) => NameEnd<Entry> {
  const longest = Math.max(0, ...[...index.keys()].map((key) => key.length));

  function readWhole(key: string): NameEnd<Entry> {
    for (let length = Math.min(longest, key.length); length >= 2; length--) {
      const entry = index.get(key.slice(-length));
      const place = key.slice(0, -length).replace(/人民政府$/u, '');
      if (entry !== undefined && placeBefore.test(place)) return { entry, place: place.replace(/级$/u, '') };
    }
    return { entry: undefined, place: '' };
  }

  return (name) => {
    const key = comparable(name.slice(0, longestName)).replace(/(?<=.)\([^()]*\)$/u, '');
    const [, office = '', district = ''] = branch.exec(key) ?? [];
    return district === '' ? readWhole(key) : { ...readWhole(office), place: district };
  };
}
