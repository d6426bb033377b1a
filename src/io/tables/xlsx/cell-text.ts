// What a text stored in a workbook means: _xHHHH_ escapes (ECMA-376 part 1, 22.4.2.4) and line ends.

const escaped = /_x([0-9a-f]{4})_/giu;

/** The text as a person typed it. Nothing is trimmed: blanks at the ends, U+3000 and U+00A0 stay. */
export function storedText(raw: string): string {
  const text = raw.includes('_x') ? raw.replace(escaped, (_, code: string) => unit(code)) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

function unit(hexadecimal: string): string {
  return String.fromCharCode(Number.parseInt(hexadecimal, 16));
}

/** Shorter texts are copied by the engine anyway. */
const sliceLength = 13;

/**
 * The same text in memory of its own. A slice keeps the whole piece of XML alive from which it was cut, so that a sheet
 * with one text here and there would hold all of its XML.
 */
export function detached(text: string): string {
  return text.length < sliceLength ? text : ` ${text}`.slice(1);
}
