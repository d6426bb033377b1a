import type { Direction } from '../model/comparison.ts';
import { type ColumnWords, type Reading, readTickColumns } from './glyph-columns.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

/** From the highest to the lowest. */
export const levels = ['国家级', '省级', '市级', '县级', '乡级', '村级'] as const;
export type Level = (typeof levels)[number];

export interface Levels {
  /** Highest first, each once. */
  readonly levels: readonly Level[];
  /** False where a part of the value says nothing that is known. */
  readonly understood: boolean;
}

/** Words for levels. Brackets that only explain a word come first: 县(市、区)级 is one level, not three. */
const words: readonly (readonly [RegExp, Level])[] = [
  [/县\((?:区,?市|市,?区|区|市)\)|区\((?:县,?市|市,?县|县|市)\)|(?:县级市)/gu, '县级'],
  [/市\(州(?:,?盟)?\)|设区的?市|地级市|自治州|地市/gu, '市级'],
  [/村\((?:社区|居|居委会|社)\)|社区\(村\)|村社区?|村居|村民小组|社区|居委会|村委会/gu, '村级'],
  [/镇街\(园区\)|镇\((?:街道?|乡|街道?,乡)\)|乡\((?:镇|镇,街道?)\)|乡镇\(街道?\)|街道?\((?:镇|乡镇|乡)\)/gu, '乡级'],
  [/园区|街道(?:办事处)?|乡镇|镇乡|镇街/gu, '乡级'],
  [/国家|中央|全国/gu, '国家级'],
  [/自治区|省/gu, '省级'],
  [/县区|区县|县市区|市县区(?=级)|旗县区?/gu, '县级'],
  [/[县区旗]/gu, '县级'],
  [/[市州盟]|地区/gu, '市级'],
  [/[乡镇街]/gu, '乡级'],
  [/[村居]/gu, '村级'],
];

/** What may stand between and after the words. */
const filling = /[级\s,.;/()|和及与]|公开|层级/gu;

/** The levels that a label or a value of 层级 names: 乡、村级 is two, 镇(街)级 one. */
export const parseLevel: (value: string) => Levels = remember((value) => {
  let rest = comparable(value);
  const found = new Set<Level>();
  for (const [pattern, level] of words) {
    const shorter = rest.replace(pattern, '|');
    if (shorter !== rest) found.add(level);
    rest = shorter;
  }
  const understood = found.size > 0 && rest.replace(filling, '') === '';
  return { levels: levels.filter((level) => found.has(level)), understood };
});

/** Reads a group of tick columns, one a label. Words in a cell (县级 under 州级县级) say more exactly what the label means. */
export function readLevels(cells: readonly { readonly label: string; readonly text: string }[]): Reading {
  const columns = cells.map(({ label, text }) => ({ value: label, text }));
  return readTickColumns(columns, (text): ColumnWords => ({ values: [text], expected: parseLevel(text).understood }));
}

/** More levels that publish are stricter, fewer looser; other levels cannot be ranked. */
export function compareLevels(before: readonly string[], after: readonly string[]): Direction {
  const [old, current] = [levelKeys(before), levelKeys(after)];
  const lost = [...old].filter((key) => !current.has(key));
  const gained = [...current].filter((key) => !old.has(key));
  if (lost.length === 0 && gained.length === 0) return 'same';
  const known = [...lost, ...gained].every((key) => (levels as readonly string[]).includes(key));
  if (!known || (lost.length > 0 && gained.length > 0)) return 'unclear';
  return gained.length > 0 ? 'stricter' : 'looser';
}

function levelKeys(values: readonly string[]): Set<string> {
  return new Set(
    values.flatMap((value): readonly string[] => {
      const parsed = parseLevel(value);
      return parsed.understood ? parsed.levels : [comparable(value)];
    }),
  );
}
