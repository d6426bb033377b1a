import { findWordings } from '../../fields/wording.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { WordingEntry } from '../../model/registers.ts';

/**
 * The register drives corrections that nobody looks at: a right form that would itself be corrected, or one wrong form
 * inside another, would make the result depend on the order of the entries.
 */
export function checkWordings(wordings: readonly WordingEntry[]): Finding[] {
  const find = (text: string) => findWordings(text, wordings);
  return wordings.flatMap((entry, index) => {
    const { 名称: wrong, 应为: right, 除外: exceptions = [] } = entry;
    const changed = find(right)[0];
    const inside = find(wrong).find((found) => found.entry !== entry);
    return [
      ...idle(exceptions, wrong, index),
      ...(changed === undefined ? [] : [rightIsChanged(right, changed.entry, index)]),
      ...(inside === undefined ? [] : [wrongHasAnother(wrong, inside.entry, index)]),
    ];
  });
}

/** An exception without the wrong form excepts nothing; one that is the wrong form excepts everything. */
function idle(exceptions: readonly string[], wrong: string, index: number): Finding[] {
  return exceptions.flatMap((word, at) => {
    if (word.includes(wrong) && word !== wrong) return [];
    return [
      {
        path: ['条目', index, '除外', at],
        subject: word,
        message: `除外“${word}”不是含有“${wrong}”的更长的词`,
        hint: `请写含有“${wrong}”而没有错的词，或者删去`,
      },
    ];
  });
}

function rightIsChanged(right: string, by: WordingEntry, index: number): Finding {
  return {
    path: ['条目', index, '应为'],
    subject: right,
    message: `应为“${right}”，又会按“${by.名称}”改成别的`,
    hint: `请改正应为，或者在“${by.名称}”那一条的除外里写上“${right}”`,
  };
}

function wrongHasAnother(wrong: string, other: WordingEntry, index: number): Finding {
  return {
    path: ['条目', index, '名称'],
    subject: wrong,
    message: `“${wrong}”里已经含有另一条“${other.名称}”`,
    hint: '两条会改同一处，请删去一条，或者写进另一条的除外',
  };
}
