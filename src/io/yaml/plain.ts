// Which texts may stand without quotes. The reader and the writer ask the same questions.

/** What YAML 1.2 (core schema) takes for a number, a truth value or nothing. */
const otherThanText =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What older readers (YAML 1.1: Go, Python) take for something else than text, beyond `otherThanText`. */
const otherThanTextOnce =
  /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|=|<<|[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)$/;

const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/;

export function meansOtherThanText(text: string): boolean {
  return otherThanText.test(text);
}

export function meantOtherThanTextOnce(text: string): boolean {
  return otherThanTextOnce.test(text);
}

export function looksLikeDate(text: string): boolean {
  return date.test(text);
}

/** A number as people count: the same to every reader. */
const naturalNumber = /^(?:0|[1-9][0-9]{0,8})$/;

export function isNaturalNumber(text: string): boolean {
  return naturalNumber.test(text);
}

/** Keys of ids and codes, which keep the text that was written: 0371 is not 371, and 2026.10 not 2026.1. */
export const keptAsWritten: ReadonlySet<string> = new Set(['编号', '基准编号', '权责编号', '版本', '曾用编号']);

/** True for characters with which a number, a truth value, a date or nothing can begin. */
export function mayBeginOther(code: number): boolean {
  return code < beginnings.length && beginnings[code] === 1;
}

const beginnings = new Uint8Array(128);
for (const character of '0123456789+-.~=<nNtTfFyYoO') beginnings[character.charCodeAt(0)] = 1;

/** A text that is wholly within Chinese quotation marks: meant as quotes, or part of the words? */
const withinSmartQuotes = /^[“”‘’＂＇][^“”‘’＂＇"']*[“”‘’＂＇"']$/;

export function isWithinSmartQuotes(text: string): boolean {
  return withinSmartQuotes.test(text);
}

export function isSmartQuote(code: number): boolean {
  return (code >= 0x2018 && code <= 0x201f) || code === 0xff02 || code === 0xff07;
}

/** Characters that cannot be seen and make a key another key: blanks that are not spaces, zero-width marks. */
export const invisible = /[\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

/**
 * Characters that a text of the canonical form holds as escapes only: control characters, the line breaks of other
 * standards, byte order marks, what is not a character.
 */
export const unprintable =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
