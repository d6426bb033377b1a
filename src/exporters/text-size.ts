// How much room a text takes in a cell. Programs and fonts differ, so the estimate leans towards more room:
// a row that is a little too high is better than a line that is cut off on a stamped page.

/** Pixels at 96 dpi. */
export const pixelsPerPoint = 4 / 3;
/** A width of 1 is one digit of the workbook's font. */
export const pixelsPerWidth = 7;
/** Of each column the grid line and some pixels at both sides of the text are lost. */
const sidePadding = 6;
/** Of the font size: what the tallest Chinese fonts take for a line; 宋体 takes 1.3. */
const lineHeight = 1.47;
/** Points above and below the text together. */
const endPadding = 3;
/** Half-width characters, in em: digits are 0.5 to 0.56, capitals more. */
const halfWidth = 0.58;

/** Usable pixels of a column. */
function usablePixels(width: number): number {
  return Math.max(width * pixelsPerWidth - sidePadding, 1);
}

/** Points that a wrapped text of the given font size needs in a column of the given width. */
export function textHeight(text: string, width: number, size: number): number {
  const em = size * pixelsPerPoint;
  const room = Math.max(usablePixels(width) / em, 1);
  let lines = 0;
  for (const line of text.split('\n')) lines += wrappedLines(line, room);
  return wholePixels(lines * size * lineHeight + endPadding);
}

/** Three points are whole pixels at every usual screen scale: programs round other heights, each in its own way. */
function wholePixels(points: number): number {
  return Math.ceil(points / 3) * 3;
}

/** Width of a text in em. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : halfWidth;
  return width;
}

/** Words of half-width characters stay together; Chinese breaks anywhere. */
const pieces = /[!-~]+|[^!-~]/gu;

function wrappedLines(line: string, room: number): number {
  if (line.length <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(pieces)) {
    const width = emWidth(piece);
    if (used + width <= room) {
      used += width;
      continue;
    }
    // A word longer than the line is broken inside.
    lines += used === 0 ? 0 : 1;
    lines += Math.ceil(width / room) - 1;
    used = width % room || Math.min(width, room);
  }
  return lines;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && !(code >= 0x2000 && code <= 0x200f);
}
