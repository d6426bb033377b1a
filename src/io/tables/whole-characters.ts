// jszip, below exceljs, encodes a text in pieces of 16 KB and tears a character of two UTF-16 units (𠮷, and many rare
// ones in names) that lies across two pieces: two U+FFFD come out. So such characters pass through it as their numbers,
// between two non-characters that no XML may hold, and are put back in the encoded parts.
const open = '\ufffe';
const close = '\uffff';
const openBytes = Buffer.from(open);
const pairOrStray = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff\ufffe\uffff]/g;
const numbered = new RegExp(`${open}([0-9a-f]+)${close}`, 'g');

/** The text for exceljs; halves of characters and non-characters, which no file can hold, are left out. */
export function inNumbers(text: string): string {
  return text.replace(pairOrStray, (found) => {
    return found.length === 2 ? `${open}${found.codePointAt(0)?.toString(16)}${close}` : '';
  });
}

/** A part of the workbook with its characters whole. */
export function inCharacters(part: Buffer): Buffer {
  if (!part.includes(openBytes)) return part;
  const text = part.toString('utf8').replace(numbered, (_, code: string) => {
    return String.fromCodePoint(Number.parseInt(code, 16));
  });
  return Buffer.from(text, 'utf8');
}
