import type { Direction } from '../model/comparison.ts';
import { type ColumnWords, type Reading, readTickColumns } from './glyph-columns.ts';
import { asOneLine } from './pieces.ts';
import { remember } from './remember.ts';
import { comparable, isBlank } from './text.ts';

export type Audience =
  | { readonly kind: 'society' }
  /** `who` is absent where only 特定群体 is said. */
  | { readonly kind: 'group'; readonly who?: string }
  | { readonly kind: 'unknown' };

const society: ReadonlySet<string> = new Set([
  '全社会',
  '全社会公开',
  '向全社会公开',
  '面向全社会',
  '面向社会',
  '面向社会公开',
  '向社会公开',
  '社会',
  '社会公开',
  '社会公众',
  '全社会公众',
  '公众',
  '全体公众',
]);

/** 特定群体 as the header and the cells name it; the header's own (请写明) is not a group's name. */
const group = /^(?:特定(?:群体|群众|对象|人群)|特定)(?:\((?:请写明|请注明|请说明)\))?/u;
/** What is no audience at all: such a text is kept as it is, and not taken for a group's name. */
const notAnAudience = /^不(?:予)?公开$|^主动|^依申请|^\d+$/u;

/** What a value of 对象 says: 全社会, 特定群体, 特定群体:申请人. Half and full width colons are the same. */
export const parseAudience: (value: string) => Audience = remember((value) => {
  const key = comparable(value);
  if (society.has(key)) return { kind: 'society' };
  const named = group.exec(key);
  if (named === null) return { kind: 'unknown' };
  const rest = key.slice(named[0].length);
  if (rest === '') return { kind: 'group' };
  if (!/^[:(]/u.test(rest)) return { kind: 'unknown' };
  const who = /^:(.*)$|^\((.*)\)$/su.exec(rest);
  const name = who?.[1] ?? who?.[2] ?? rest.slice(1);
  return name === '' ? { kind: 'group' } : { kind: 'group', who: name };
});

/** Reads the pair of tick columns 全社会 and 特定群体; words in the second name the group. */
export function readAudience(cells: { readonly society: string; readonly group: string }): Reading {
  const columns = [
    { value: '全社会', text: cells.society },
    { value: '特定群体', text: cells.group },
  ];
  return readTickColumns(columns, (words, column): ColumnWords => {
    const read = audiencesIn(words);
    const belongs = read.values.every((value) => value.startsWith(column.value));
    return { values: read.values, expected: read.understood && belongs };
  });
}

/** Reads one text column (公开对象, 公开范围): 全社会; 面向社会; 特定群体:申请人; 申请人. */
export const readAudienceText: (cell: string) => Reading = remember((cell) => {
  if (isBlank(cell)) return { values: [], problems: [] };
  const read = audiencesIn(cell);
  const text = asOneLine(cell);
  return { values: read.values, problems: read.understood ? [] : [{ kind: 'unexpected-words', text }] };
});

/** A cell is taken apart only where every part is an audience by itself: 村民、居民代表 is one group. */
function audiencesIn(cell: string): { values: string[]; understood: boolean } {
  const text = asOneLine(cell);
  if (notAnAudience.test(comparable(text))) return { values: [text], understood: false };
  const parts = cell.split(/[、，,；;/／\s\u3000]+/u).filter((part) => part !== '');
  const whole = canonical(text);
  if (whole !== undefined) return { values: [whole], understood: true };
  const apart = parts.map(canonical);
  const known = apart.filter((value) => value !== undefined);
  if (parts.length > 1 && known.length === parts.length) return { values: [...new Set(known)], understood: true };
  // 全社会 / 求职者: the one is known, so the other is a group beside it.
  if (known.includes('全社会')) {
    const values = parts.map((part, index) => apart[index] ?? `特定群体:${asOneLine(part)}`);
    return { values: [...new Set(values)], understood: true };
  }
  return { values: [`特定群体:${text}`], understood: true };
}

/** The value as a catalogue keeps it, the group's name as published; undefined where only the context tells. */
function canonical(text: string): string | undefined {
  const words = asOneLine(text);
  const audience = parseAudience(words);
  if (audience.kind === 'society') return '全社会';
  if (audience.kind === 'unknown') return undefined;
  if (audience.who === undefined) return '特定群体';
  const opening = words.search(/[:：]/u);
  const who = opening >= 0 ? words.slice(opening + 1) : words.replace(/^[^(（]*[(（]/u, '').replace(/[)）]$/u, '');
  return `特定群体:${who}`;
}

/** 全社会 is stricter (more open) than any group; one group against another cannot be ranked. */
export function compareAudiences(before: readonly string[], after: readonly string[]): Direction {
  if (keys(before).join('\n') === keys(after).join('\n')) return 'same';
  const [was, is] = [reach(before), reach(after)];
  if (was === undefined || is === undefined || was === is) return 'unclear';
  return is === 'society' ? 'stricter' : 'looser';
}

function keys(values: readonly string[]): string[] {
  return [...new Set(values.map(normaliseAudience))].sort();
}

/** The form for comparing. */
export function normaliseAudience(value: string): string {
  const audience = parseAudience(value);
  if (audience.kind === 'society') return '全社会';
  if (audience.kind === 'group') return audience.who === undefined ? '特定群体' : `特定群体:${audience.who}`;
  return comparable(value);
}

function reach(values: readonly string[]): 'society' | 'group' | undefined {
  const kinds = new Set(values.map((value) => parseAudience(value).kind));
  if (kinds.has('unknown') || kinds.size === 0) return undefined;
  return kinds.has('society') ? 'society' : 'group';
}
