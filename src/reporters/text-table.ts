import { displayWidth } from '../model/display-width.ts';

export interface TextColumn {
  readonly align: 'left' | 'right';
}

const gap = '  ';

/** Rows as lines whose columns stand under each other, double-width characters counted as two. No trailing blanks. */
export function textTable(rows: readonly (readonly string[])[], columns: readonly TextColumn[]): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ''))));
  return rows.map((row) =>
    columns
      .map(({ align }, index) => {
        const text = row[index] ?? '';
        const padding = ' '.repeat((widths[index] ?? 0) - displayWidth(text));
        return align === 'left' ? text + padding : padding + text;
      })
      .join(gap)
      .trimEnd(),
  );
}
