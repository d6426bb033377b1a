import { cutMark, longestCell } from '../model/round-trip.ts';

/** Controls, half surrogate pairs and non-characters: XML cannot hold them and no font shows them. */
const unprintable =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as a cell or a page can show it: line ends as \n, no character that the format cannot hold, nothing that a
 * spreadsheet would take for an escape (`_x000D_`). Nearly every text is returned as it is.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unprintable, '')
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '＿');
}

/** `printable`, cut to what Excel takes in one cell, with a mark where it was cut. */
export function cellText(text: string): string {
  const plain = printable(text);
  return plain.length <= longestCell ? plain : printable(plain.slice(0, longestCell - cutMark.length)) + cutMark;
}
