/** Windows keeps these for devices, with any suffix. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

/** Not allowed in a name by some file system, or able to turn a name into a path. */
const forbidden =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ud800-\udfff<>:"/\\|?*]/gu;

/** Names are cut to this many bytes of UTF-8: file systems allow 255, suffixes need room. */
const longest = 200;

/**
 * A file's name made from words that came out of a table: a sheet's name, a domain. Never a path, never hidden,
 * never a device, never empty; equal on every system.
 */
export function safeFileName(words: string): string {
  const plain = words
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/^[\s.~-]+|[\s.]+$/gu, '');
  const short = cutToBytes(plain, longest).replace(/[\s.]+$/u, '');
  if (short === '') return '未命名';
  return deviceName.test(short) ? `_${short}` : short;
}

function cutToBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}
