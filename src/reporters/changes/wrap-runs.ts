import { graphemes, graphemeWidth } from '../../model/display-width.ts';
import { printable } from '../../model/printable.ts';

/** A stretch of text that is painted in one way. Line breaks in it are kept. */
export interface Run {
  readonly text: string;
  paint?(text: string): string;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly run: Run;
}

/** No line begins with these, and none ends with the others; + and - belong to the marks [-…-] and {+…+}. */
const closing = /^[，。、；：！？）》】〉」』”’…,.;:!?)\]}+-]/u;
const opening = /[（《【〈「『“‘([{+-]$/u;
const latin = /^[!-~]+$/u;

/**
 * The runs as lines of at most `room` columns, each painted by itself. Words of Latin letters stay whole where they
 * fit, closing punctuation stays behind its word. Control characters are shown by their number.
 */
export function wrapRuns(runs: readonly Run[], room: number): string[] {
  return paragraphsOf(runs).flatMap((cells) => {
    return linesOf(cells, Math.max(room, 2)).map((line, index, lines) => {
      return painted(index < lines.length - 1 ? withoutBlankEnd(line) : line);
    });
  });
}

function paragraphsOf(runs: readonly Run[]): Cell[][] {
  const paragraphs: Cell[][] = [[]];
  for (const run of runs) {
    for (const [index, line] of run.text.split(/\r\n?|\n/u).entries()) {
      if (index > 0) paragraphs.push([]);
      const shown = graphemes(printable(line.replaceAll('\t', ' ')));
      paragraphs.at(-1)?.push(...shown.map((each) => ({ shown: each, width: graphemeWidth(each), run })));
    }
  }
  return paragraphs;
}

function linesOf(cells: readonly Cell[], room: number): Cell[][] {
  const lines: Cell[][] = [[]];
  let width = 0;
  const place = (unit: readonly Cell[]) => {
    const isBlank = unit.every(({ shown }) => shown === ' ');
    if (width > 0 && width + widthOf(unit) > room) {
      lines.push([]);
      width = 0;
      // A blank at which a line breaks stands on neither line.
      if (isBlank) return;
    }
    lines.at(-1)?.push(...unit);
    width += widthOf(unit);
  };
  for (const unit of unitsOf(cells)) {
    if (widthOf(unit) <= room) place(unit);
    else for (const cell of unit) place([cell]);
  }
  return lines;
}

function withoutBlankEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex(({ shown }) => shown !== ' ') + 1);
}

/** Cells that belong on one line. */
function unitsOf(cells: readonly Cell[]): Cell[][] {
  const units: Cell[][] = [];
  let last: Cell | undefined;
  for (const cell of cells) {
    if (last !== undefined && clings(last.shown, cell.shown)) units.at(-1)?.push(cell);
    else units.push([cell]);
    last = cell;
  }
  return units;
}

function clings(before: string, after: string): boolean {
  return (latin.test(before) && latin.test(after)) || closing.test(after) || opening.test(before);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function painted(cells: readonly Cell[]): string {
  let line = '';
  for (let start = 0; start < cells.length; ) {
    const run = cells[start]?.run;
    let end = start;
    while (cells[end]?.run === run && end < cells.length) end += 1;
    const text = cells
      .slice(start, end)
      .map(({ shown }) => shown)
      .join('');
    line += run?.paint === undefined ? text : run.paint(text);
    start = end;
  }
  return line;
}
