// What XML text and attribute values mean: references, line ends (XML 1.0, 2.11, 3.3.3 and 4.4).

const named: ReadonlyMap<string, number> = new Map([
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', 0x26],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** The longest reference is a padded code point such as &#x0010FFFF; */
export const longestReference = 16;

/** Character data as the reader means it, or undefined where a reference is unknown or a bare & stands. */
export function decodeXmlText(raw: string): string | undefined {
  return decodeReferences(raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw);
}

/** The same for an attribute's value, where literal line breaks and tabs are blanks. */
export function decodeXmlAttribute(raw: string): string | undefined {
  return decodeReferences(raw.replace(/\r\n|[\t\n\r]/gu, ' '));
}

/** Room for one text, as numbers and as bytes; grown as needed and used again. */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);

/** In place over units: some writers give every Chinese character as &#20844; and a workbook holds millions of them. */
function decodeReferences(raw: string): string | undefined {
  const { length } = raw;
  if (!raw.includes('&')) return raw;
  if (units.length < length) {
    units = new Uint16Array(length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(raw, 'utf16le');
  let kept = 0;
  for (let at = 0; at < length; at++) {
    let code = units[at] as number;
    if (code === 0x26) {
      const end = referenceEnd(at, length);
      code = end < 0 ? 0 : referenced(raw, at + 1, end);
      if (code === 0) return undefined;
      if (code > 0xffff) {
        units[kept++] = 0xd7c0 + (code >> 10);
        code = 0xdc00 + (code & 0x3ff);
      }
      at = end;
    }
    units[kept++] = code;
  }
  return bytes.toString('utf16le', 0, kept * 2);
}

/** The place of the ; of the reference that begins at `start`, -1 where there is none near enough. */
function referenceEnd(start: number, length: number): number {
  const last = Math.min(length, start + longestReference);
  for (let at = start; at < last; at++) {
    if (units[at] === 0x3b) return at;
  }
  return -1;
}

/** The code point that raw[start, end), also in `units`, stands for; 0 for none. */
function referenced(raw: string, start: number, end: number): number {
  if (units[start] !== 0x23) return named.get(raw.slice(start, end)) ?? 0;
  const code = units[start + 1] === 0x78 ? digits(start + 2, end, 16) : digits(start + 1, end, 10);
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? code : 0;
}

/** The number spelt by units [start, end), 0 where there is none. */
function digits(start: number, end: number, base: 10 | 16): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = digitValue(units[at] as number);
    if (digit >= base) return 0;
    number = number * base + digit;
  }
  return number;
}

function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}
