import type { ElementPart } from '../../fields/part-spans.ts';

/** A part of an element and what may become of it. */
export interface AdvisedPart extends ElementPart {
  /** Names the entry that is asked for. */
  readonly isOwn: boolean;
  /** What may stand in its place; none where a person has to say; undefined where it stays. */
  readonly fresh: readonly string[] | undefined;
}

export interface RewrittenElement {
  /** The whole element, once for each choice that the entry leaves; none where a person has to say. */
  readonly proposals: readonly string[];
  /** What a reader must know of the other parts. */
  readonly notes: readonly string[];
}

/**
 * An element in other words, whatever is certain at once: to follow one entry after the other would end in as many
 * different texts. What would then stand there twice stands once; all between the parts stays as published.
 * @param isSame true for two parts, as they will read, that name the same
 */
export function rewriteElement(
  element: string,
  parts: readonly AdvisedPart[],
  isSame: (one: string, other: string) => boolean,
): RewrittenElement {
  const own = parts.filter(({ isOwn }) => isOwn).map(({ fresh = [] }) => fresh);
  const choices = own.some((fresh) => fresh.length === 0) ? 0 : Math.max(0, ...own.map((fresh) => fresh.length));
  const proposals = Array.from({ length: choices }, (_, at) => {
    const words = parts.map(({ isOwn, fresh }) => (isOwn ? fresh?.[at] : certain(fresh)));
    return joined(element, parts, withoutDoubles(parts, words, isSame));
  });
  return { proposals, notes: proposals.length === 0 ? [] : parts.flatMap(noteOn) };
}

function certain(fresh: readonly string[] = []): string | undefined {
  return fresh.length === 1 ? fresh[0] : undefined;
}

function noteOn({ text, isOwn, fresh }: AdvisedPart): readonly string[] {
  if (isOwn || fresh === undefined) return [];
  return [
    certain(fresh) === undefined ? `这里面的“${text}”也要改，改成什么请人定` : `这里面的“${text}”也要改，一起改了`,
  ];
}

/** '' for a part that says again what another one says: what was there already stays, of new ones the first. */
function withoutDoubles(
  parts: readonly AdvisedPart[],
  words: readonly (string | undefined)[],
  isSame: (one: string, other: string) => boolean,
): readonly (string | undefined)[] {
  return words.map((word, at) => {
    if (word === undefined) return undefined;
    const isThere = parts.some((part, other) => {
      const stays = words[other] === undefined;
      return other !== at && (stays || other < at) && isSame(words[other] ?? part.text, word);
    });
    return isThere ? '' : word;
  });
}

/** @param words of each part; undefined: it stays; '': it goes, with what joins it to the part before */
function joined(element: string, parts: readonly ElementPart[], words: readonly (string | undefined)[]): string {
  let result = element.slice(0, parts[0]?.span[0] ?? 0);
  let isFirst = true;
  for (const [at, { span }] of parts.entries()) {
    const word = words[at] ?? element.slice(...span);
    if (word === '') continue;
    result += isFirst ? word : element.slice(parts[at - 1]?.span[1], span[0]) + word;
    isFirst = false;
  }
  return result + element.slice(parts.at(-1)?.span[1] ?? 0);
}
