// Where the printed pages of the form will end. A merged 一级事项 must not run over a page's end: its name would be cut
// in two or missing on the next page. Spreadsheets ignore page breaks of ours once they fit to width, so the ends are
// reckoned; being a row out only means that one name stands on the page before.

import { pixelsPerPoint, pixelsPerWidth } from './text-size.ts';

/** Points. */
const a3 = { width: 1190.55, height: 841.89 };
const pointsPerMillimetre = 72 / 25.4;

/** Millimetres around the printed form: left and right, top and bottom. */
export const margins = [10, 15] as const;

/** Millimetres that LibreOffice takes from the body for the page number; Excel takes none. */
const footerRoom = 12;

/** Points of rows that a page holds, at the scale to which columns of these widths are brought. */
export function pageRoom(widths: readonly number[]): number {
  const [sides, ends] = margins.map((margin) => 2 * margin * pointsPerMillimetre) as [number, number];
  const table = (widths.reduce((sum, width) => sum + width, 0) * pixelsPerWidth) / pixelsPerPoint;
  const percent = Math.min(100, Math.floor((100 * (a3.width - sides)) / table));
  return (a3.height - ends - footerRoom * pointsPerMillimetre) / (percent / 100);
}

/** Room for the body on the first page and on each further one, in points. */
export interface Pages {
  readonly first: number;
  readonly further: number;
}

/** For each height in turn whether it begins a page. What is higher than a page runs over several. */
export function startsPage(heights: readonly number[], pages: Pages): boolean[] {
  let left = pages.first;
  return heights.map((height, index) => {
    const starts = height > left && index > 0;
    if (starts) left = pages.further;
    left -= height;
    while (left < 0 && pages.further > 0) left += pages.further;
    return starts;
  });
}

/** Points by which programs differ in how much a page holds, and that a row pushed to the next page leaves free. */
const leeway = 12;

/**
 * Heights with which no heading stands alone at the foot of a page: where it would, the row before it fills the page.
 * @param headings indexes of rows that belong to the row below them
 * @param highest no row becomes higher
 */
export function keepHeadings(
  heights: readonly number[],
  headings: ReadonlySet<number>,
  pages: Pages,
  highest: number,
): number[] {
  const kept = [...heights];
  let left = pages.first;
  for (const [index, height] of heights.entries()) {
    const before = Math.floor((kept[index - 1] ?? highest) + left - leeway);
    const isAlone = headings.has(index) && height + (heights[index + 1] ?? 0) > left - leeway;
    if (index > 0 && height > left) left = pages.further;
    else if (isAlone && before <= highest) {
      kept[index - 1] = Math.max(before, kept[index - 1] ?? 0);
      left = pages.further;
    }
    left -= height;
    while (left < 0 && pages.further > 0) left += pages.further;
  }
  return kept;
}
