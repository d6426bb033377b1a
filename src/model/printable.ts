/** Characters that would move the cursor, colour the screen or hide: shown by their number instead. */
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

export function printable(text: string): string {
  return text.replace(unprintable, byNumber);
}

/** Every character by its number: <U+200B>. */
export function byNumber(text: string): string {
  return Array.from(text, (character) => `<U+${codePoint(character)}>`).join('');
}

/** For lists and headings: line breaks and what surrounds them become one blank. */
export function onOneLine(text: string): string {
  return printable(text.replace(/\s*[\r\n]\s*/g, ' ').trim());
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
