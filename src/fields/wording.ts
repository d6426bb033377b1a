import type { WordingEntry } from '../model/registers.ts';

export interface FoundWording {
  readonly entry: WordingEntry;
  /** In UTF-16 units from the beginning of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text has wrong or untidy forms, from left to right. A form within a longer word that is excepted is none.
 * Total: any text.
 */
export function findWordings(text: string, wordings: readonly WordingEntry[]): FoundWording[] {
  const found = wordings.flatMap((entry) => {
    if (!text.includes(entry.名称)) return [];
    const excepted = (entry.除外 ?? []).flatMap((word) => placesOf(text, word));
    return placesOf(text, entry.名称)
      .filter((place) => !excepted.some(({ start, end }) => start <= place.start && place.end <= end))
      .map((place) => ({ entry, ...place }));
  });
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

function placesOf(text: string, word: string): { readonly start: number; readonly end: number }[] {
  const places = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    places.push({ start, end: start + word.length });
  }
  return places;
}
