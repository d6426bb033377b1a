import { comparable } from '../../fields/text.ts';
import { itemKeys, recordKeys } from '../../model/catalogue.ts';
import type { Mention } from '../../model/impact.ts';
import type { Path } from '../../model/path.ts';
import type { UseField } from '../../model/register-use.ts';
import type { Version } from '../../model/version.ts';

/** Keys of an item whose texts people read. */
type Field = Exclude<(typeof itemKeys)[number], (typeof recordKeys)[number]>;

const fields = itemKeys.filter((key): key is Field => !recordKeys.some((record) => record === key));
const registerFields: readonly string[] = ['依据', '主体', '渠道'] satisfies UseField[];

/**
 * The texts that have the word in them as it stands, blanks and width aside.
 * @param otherFields only fields where no register has a say: not 依据, 主体, 渠道
 */
export function mentionsOf(word: string, { catalogues }: Version, otherFields: boolean): readonly Mention[] {
  const key = comparable(word);
  if (key === '') return [];
  const searched = otherFields ? fields.filter((field) => !registerFields.includes(field)) : fields;
  return catalogues.flatMap(({ items, locate }) =>
    items.flatMap((item) =>
      searched.flatMap((field) =>
        textsIn(item.content[field], ['事项', item.index, field])
          .filter(({ text }) => comparable(text).includes(key))
          .map(({ text, path }) => ({ item, field, text: lineWith(key, text), location: locate(path) })),
      ),
    ),
  );
}

interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** The texts of a value, of the elements of a list, of the values of a record. */
function textsIn(value: unknown, path: Path): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (value === null || typeof value !== 'object') return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, isList ? Number(key) : key]));
}

/** The first line that has the word; the whole text where a line break runs through it. */
function lineWith(key: string, text: string): string {
  return (
    text
      .split(/\r\n?|\n/u)
      .find((line) => comparable(line).includes(key))
      ?.trim() ?? text
  );
}
