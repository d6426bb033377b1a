// What XML text and attribute values mean: references, line ends (XML 1.0, 2.11, 3.3.3 and 4.4).

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

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

/** One pass by hand: some writers give every Chinese character as &#20844; and a workbook holds millions of them. */
function decodeReferences(raw: string): string | undefined {
  let ampersand = raw.indexOf('&');
  if (ampersand < 0) return raw;
  let text = '';
  let from = 0;
  while (ampersand >= 0) {
    const semicolon = raw.indexOf(';', ampersand);
    if (semicolon < 0 || semicolon - ampersand > longestReference) return undefined;
    const character = referenced(raw, ampersand + 1, semicolon);
    if (character === undefined) return undefined;
    if (ampersand > from) text += raw.slice(from, ampersand);
    text += character;
    from = semicolon + 1;
    ampersand = raw.charCodeAt(from) === 0x26 ? from : raw.indexOf('&', from);
  }
  return from < raw.length ? text + raw.slice(from) : text;
}

function referenced(raw: string, start: number, end: number): string | undefined {
  if (raw.charCodeAt(start) !== 0x23) return named[raw.slice(start, end)];
  const hexadecimal = raw.charCodeAt(start + 1) === 0x78;
  const code = hexadecimal ? digits(raw, start + 2, end, 16) : digits(raw, start + 1, end, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) return undefined;
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** The number in raw[start, end), or -1 where it is none. */
function digits(raw: string, start: number, end: number, base: 10 | 16): number {
  let number = start < end ? 0 : -1;
  for (let at = start; at < end; at++) {
    const digit = digitValue(raw.charCodeAt(at));
    if (digit >= base) return -1;
    number = number * base + digit;
  }
  return number;
}

function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}
