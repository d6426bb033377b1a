// Which of the withheld kinds of information a line of content would publish.

import type { WithheldEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';

export interface WithheldWords {
  readonly entry: WithheldEntry;
  readonly start: number;
  readonly end: number;
}

type Finder = (text: string) => WithheldWords | undefined;
/**
 * Finds the first entry of a list that names withheld information as what is published: 2.家庭住址, not 个人隐私除外
 * and not 国家秘密保护政策.
 */
export const createWithheldFinder: (entries: readonly WithheldEntry[]) => Finder = onceEach(makeFinder);

/** What ends an entry of a list. 普查对象和范围 is about the census, so words that join do not count. */
const ends = '(?=$|[\\n；;。，,、：:（(）)]|等)';
/** Words of a rule about the information, not of the information itself. */
const restrained =
  /除外|以外|不[予得]|不公开|不宜|隐去|遮盖|脱敏|去标识|保密|保护|涉及|属于|确定为|免于|限于|依申请|严禁|禁止|防止|泄露/u;

function makeFinder(withheld: readonly WithheldEntry[]): Finder {
  const entries = new Map(withheld.flatMap((entry) => (entry.词语 ?? []).map((word) => [word, entry] as const)));
  if (entries.size === 0) return () => undefined;
  const words = [...entries.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const pattern = new RegExp(`(?:${words.map(escaped).join('|')})${ends}`, 'gu');
  return (text) => {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const entry = entries.get(word);
      if (entry !== undefined && !restrained.test(lineAt(text, index).replace(word, ''))) {
        return { entry, start: index, end: index + word.length };
      }
    }
    return undefined;
  };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}
