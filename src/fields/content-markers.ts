// The numbers and bullets that make a list of 公开内容: which style a text uses and where its items begin.

export interface Marker {
  readonly start: number;
  /** Where the item's own words begin. */
  readonly end: number;
  readonly text: string;
}

interface Style {
  /** One marker, global. The first group, where there is one, is its number. */
  readonly pattern: RegExp;
  /** Bullets count nothing: each begins an item wherever it stands. */
  readonly counts: boolean;
}

const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const bullet = /[●•◆■▪►★※◇▲]/gu;

/** The usual one first. */
const styles: readonly Style[] = [
  { pattern: /(?<![\d第.])(\d{1,2})\s*[.．、)）](?!\d)\s*/gu, counts: true },
  { pattern: new RegExp(`${bullet.source}\\s*`, 'gu'), counts: false },
  { pattern: new RegExp(`([${circled}])\\s*`, 'gu'), counts: true },
  { pattern: /[(（](\d{1,2})[)）]\s*/gu, counts: true },
  { pattern: new RegExp(`[(（]([${chinese}]{1,3})[)）]\\s*`, 'gu'), counts: true },
  { pattern: new RegExp(`(?<![${chinese}第])([${chinese}]{1,3})[、.．]\\s*`, 'gu'), counts: true },
];

/** The outermost list of a text: the style whose first item comes first. Empty where the text is no list. */
export function listMarkers(text: string): Marker[] {
  let best: Marker[] = [];
  for (const style of styles) {
    // Nothing comes before the beginning.
    if (best[0]?.start === 0) break;
    const markers = markersOf(text, style);
    const [first] = markers;
    if (first !== undefined && first.start < (best[0]?.start ?? Number.POSITIVE_INFINITY)) best = markers;
  }
  return best;
}

/** A number counts at the beginning of a line, or elsewhere where it is the first or the next one. */
function markersOf(text: string, { pattern, counts }: Style): Marker[] {
  const markers: Marker[] = [];
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const value = counts ? numberOf(match[1] ?? '') : 0;
    const next = value === last + 1 || (value === 1 && markers.length === 0);
    if (counts && !next && !beginsLine(text, match.index)) continue;
    const end = match.index + match[0].length;
    markers.push({ start: match.index, end, text: match[0].trim() });
    last = value;
  }
  return withLostDots(text, markers);
}

function numberOf(numeral: string): number {
  const at = circled.indexOf(numeral);
  if (at >= 0) return at + 1;
  if (/^\d/u.test(numeral)) return Number(numeral);
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : chinese.indexOf(tens) + 1) : 0;
  return ten + (ones === '' ? 0 : chinese.indexOf(ones) + 1);
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\n\r])[^\S\n\r]*$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** 6.时间⏎7地点⏎8.电话: a number at the beginning of a line that is just the one missing between two others. */
function withLostDots(text: string, markers: readonly Marker[]): Marker[] {
  const whole: Marker[] = [];
  for (const [index, marker] of markers.entries()) {
    const previous = markers[index - 1];
    const lost = previous === undefined ? undefined : lostDot(text, previous, marker);
    if (lost !== undefined) whole.push(lost);
    whole.push(marker);
  }
  return whole;
}

function lostDot(text: string, previous: Marker, marker: Marker): Marker | undefined {
  const [from, to] = [Number.parseInt(previous.text, 10), Number.parseInt(marker.text, 10)];
  if (to !== from + 2) return undefined;
  const between = text.slice(previous.end, marker.start);
  const match = new RegExp(`[\\n\\r；;]\\s*(${from + 1})(?=[\\u4e00-\\u9fff])`, 'u').exec(between);
  if (match === null) return undefined;
  const end = previous.end + match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end, text: match[1] ?? '' };
}
