import { comparable } from '../../fields/text.ts';
import type { Version, VersionItem } from '../../model/version.ts';

/** Items with this 编号; where there are none, items of this name, however it is spaced and punctuated. */
export function findItems(version: Version, word: string): VersionItem[] {
  const items = version.catalogues.flatMap((catalogue) => catalogue.items);
  const numbered = items.filter(({ id }) => id === word.trim());
  if (numbered.length > 0) return numbered;
  const name = comparable(word);
  return items.filter(({ content }) => content.名称 !== undefined && comparable(content.名称) === name);
}

/** Names that the word is a part of, to choose from. */
export function similarItems(version: Version, word: string): VersionItem[] {
  const part = comparable(word);
  const items = version.catalogues.flatMap((catalogue) => catalogue.items);
  return items.filter(({ id, content }) => {
    return comparable(content.名称 ?? '').includes(part) || id?.includes(word.trim()) === true;
  });
}
