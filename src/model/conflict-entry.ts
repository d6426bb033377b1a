// A conflict as a person reads and settles it: an entry of a conflict file, a row of the workbook of choices.
import { asHead } from './exact-values.ts';
import type { ConflictFileDocument, Entry } from './generated/conflict-file.ts';
import type { Conflict, ConflictChoice, ConflictKind, ConflictValue } from './merge.ts';
import { stableJson } from './stable-json.ts';

export type ConflictEntry = Entry;

/** What stands in a conflict file. */
export type ConflictList = ConflictFileDocument;

export const conflictKindWords = {
  'both-changed': '两边都改了',
  'removed-changed': '本地删去而对方改了',
  'changed-removed': '本地改了而对方删去',
  'both-added': '两边都新增了',
} as const satisfies Record<ConflictKind, Entry['种类']>;

/** The choices as a person names them. The baseline's editions are the ancestor and the other side of an update. */
const choices = {
  本地: 'ours',
  对方: 'theirs',
  祖先: 'base',
  都留: 'both',
  基准旧: 'base',
  基准新: 'theirs',
} as const satisfies Record<string, ConflictChoice>;

/** Undefined for what is none. */
export function choiceCalled(word: string): ConflictChoice | undefined {
  return Object.hasOwn(choices, word) ? choices[word as keyof typeof choices] : undefined;
}

/** 照本地, 照对方 … */
export function choiceWords(choice: ConflictChoice): string {
  if (typeof choice === 'object') return '另写';
  const [word = ''] = Object.entries(choices).find(([, meant]) => meant === choice) ?? [];
  return choice === 'both' ? word : `照${word}`;
}

/** An entry that is still open. */
export function entryOf({ kind, item, field, base, ours, theirs }: Conflict): ConflictEntry {
  return {
    种类: conflictKindWords[kind],
    ...(item?.编号 && { 编号: item.编号 }),
    ...(item?.一级事项 && { 一级事项: item.一级事项 }),
    ...(item?.名称 && { 名称: item.名称 }),
    ...(field !== null && { 要素: field }),
    祖先: entryValue(base),
    对方: entryValue(theirs),
    本地: entryValue(ours),
    选择: null,
  };
}

/** The generated types know no readonly. */
function entryValue(value: ConflictValue | null): ConflictEntry['祖先'] {
  return value as ConflictEntry['祖先'];
}

/** The reverse of `entryOf`, for an entry of the list. */
export function conflictOf(entry: ConflictEntry, { 领域: domain, 目录 }: Omit<ConflictList, '冲突'>): Conflict {
  const kinds = Object.entries(conflictKindWords) as [ConflictKind, Entry['种类']][];
  const { 编号 = null, 一级事项 = null, 名称 = null, 要素 = null } = entry;
  const isHead = 编号 === null && 名称 === null && 一级事项 === null;
  const home = asHead(目录);
  return {
    kind: kinds.find(([, words]) => words === entry.种类)?.[0] ?? 'both-changed',
    item: isHead ? null : { 编号, 领域: domain, 一级事项, 名称 },
    domain,
    field: 要素 as Conflict['field'],
    base: entry.祖先 as ConflictValue | null,
    ours: entry.本地 as ConflictValue | null,
    theirs: entry.对方 as ConflictValue | null,
    ...(home !== undefined && { home }),
  };
}

/** What a person settled, undefined where nothing is filled in yet; `contradiction`: a side and words of one's own. */
export function choiceOf({ 选择, 写成 }: ConflictEntry): ConflictChoice | 'contradiction' | undefined {
  if (写成 === undefined || 写成 === null) return choiceCalled(选择 ?? '');
  return 选择 ? 'contradiction' : { value: 写成 as ConflictValue };
}

/** Any value in the same words whatever the order of its keys: to tell whether an entry is still the one it was. */
export function entryPrint(entry: ConflictEntry): string {
  const { 选择: _choice, 写成: _value, ...rest } = entry;
  return stableJson(rest);
}
