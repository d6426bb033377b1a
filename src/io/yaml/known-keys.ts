import { allKeys } from '../../model/catalogue.ts';

/** Keys of catalogues and registers: where one stands at the start of a line, a key was meant. */
const knownKeys: readonly string[] = [...new Set([...allKeys, '名录', '说明', '条目'])];

/** For regular expressions: any known key, the longest first. */
export const anyKnownKey = [...knownKeys].sort((a, b) => b.length - a.length).join('|');
