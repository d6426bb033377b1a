import { readTick } from './glyph.ts';

/** What one or several cells say, and what in them was not as expected. */
export interface Reading {
  readonly values: readonly string[];
  readonly problems: readonly ReadingProblem[];
}

export interface ReadingProblem {
  /** A mark that the table of glyphs does not know; words that do not belong into this column. */
  readonly kind: 'unknown-glyph' | 'unexpected-words';
  readonly text: string;
}

export interface TickColumn {
  /** What a tick in this column means. */
  readonly value: string;
  readonly text: string;
}

/** What words in a tick column mean, and whether they belong there. */
export interface ColumnWords {
  readonly values: readonly string[];
  readonly expected: boolean;
}

/**
 * Reads a group of tick columns of one row. An unknown mark counts as a tick and is reported, so that a person looks
 * at it: taken for an empty cell, it would vanish.
 */
export function readTickColumns<Column extends TickColumn>(
  columns: readonly Column[],
  readWords: (words: string, column: Column) => ColumnWords,
): Reading {
  const values = new Set<string>();
  const problems: ReadingProblem[] = [];
  for (const column of columns) {
    const tick = readTick(column.text);
    if (tick.kind === 'empty') continue;
    if (tick.kind === 'words') {
      const words = readWords(tick.text, column);
      for (const value of words.values) values.add(value);
      if (!words.expected) problems.push({ kind: 'unexpected-words', text: tick.text });
    } else {
      values.add(column.value);
      if (tick.kind === 'unknown') problems.push({ kind: 'unknown-glyph', text: tick.text });
    }
  }
  return { values: [...values], problems };
}
