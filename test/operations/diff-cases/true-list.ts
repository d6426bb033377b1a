// fixtures/revisions/*/改动清单.yaml as the lines that a comparison must give.
import { comparable } from '../../../src/fields/text.ts';

/** An item of the old version: its row in the published table, or its 编号. */
type Key = number | string;
type Directions = string | readonly string[];
type Fields = Readonly<Record<string, readonly [direction: Directions, level: string]>>;

interface Keyed<K> {
  readonly 行?: K;
  readonly 编号?: K;
}

interface TrueEntry extends Keyed<Key> {
  /** Where they are other than before. */
  readonly 领域?: string;
  readonly 一级事项?: string;
  readonly 名称?: string;
  readonly 要素: Fields;
}

export interface TrueList {
  readonly 每项都有?: { readonly 要素: Fields };
  readonly 删去: readonly Keyed<Key>[];
  readonly 新增: readonly Reference[];
  readonly 拆分: readonly (Keyed<Key> & { readonly 成为: readonly string[] })[];
  readonly 合并: readonly (Keyed<readonly Key[]> & { readonly 成为: string })[];
  readonly 改动: readonly TrueEntry[];
}

export interface Reference {
  readonly 领域: string;
  readonly 一级事项?: string | null;
  readonly 名称?: string | null;
}

/** A change as `gkml diff -f json` tells it. */
export interface ToldChange {
  readonly kind: string;
  readonly before: Reference | readonly Reference[] | null;
  readonly after: Reference | readonly Reference[] | null;
  readonly domainMoved: boolean;
  readonly fields: readonly { readonly field: string; readonly direction: string; readonly level: string }[];
}

export interface Told {
  readonly summary: Readonly<Record<string, number>>;
  readonly changes: readonly ToldChange[];
}

const wordsOf = ({ 领域, 一级事项, 名称 }: Reference) => comparable(`${领域}/${一级事项}/${名称}`);

function words(side: ToldChange['before']): string {
  return [side ?? []].flat().map(wordsOf).sort().join(' + ');
}

/** That parts have another name than the whole is no news. */
function line({ kind, before, after, domainMoved, fields }: ToldChange): string {
  const told = fields
    .filter(({ field }) => kind === 'changed' || field !== '名称')
    .map(({ field, direction, level }) => `${field} ${direction} ${level}`)
    .sort();
  return `${kind}: ${words(before)} → ${words(after)}: ${[...told, ...(domainMoved ? ['换领域'] : [])].join(', ')}`;
}

/** What is told and not true, and what is true and not told; `items` are those of the old version by their keys. */
export function judgeTold(told: Told, list: TrueList, items: ReadonlyMap<Key, Reference>): readonly string[] {
  const open = trueChanges(list, items).map((either) => [...either]);
  const untrue: string[] = [];
  for (const change of told.changes.map(line)) {
    const at = open.findIndex((either) => either.includes(change));
    if (at >= 0) open.splice(at, 1);
    else untrue.push(`false: ${change}`);
  }
  return [...open.map((either) => `missed: ${either.join(' or ')}`), ...untrue];
}

/** One line a true change; several where more than one is right. */
function trueChanges(list: TrueList, items: ReadonlyMap<Key, Reference>): readonly (readonly string[])[] {
  const itemOf = (key: Key | undefined): Reference => {
    const item = items.get(key ?? '');
    if (item === undefined) throw new Error(`no item ${key}`);
    return item;
  };
  const everywhere = list.每项都有?.要素 ?? {};
  const common = fieldLines(everywhere)[0]?.join(', ') ?? '';
  const keyOf = <K>({ 行, 编号 }: Keyed<K>) => 行 ?? 编号;
  const entries = new Map(list.改动.map((entry) => [keyOf(entry), entry]));
  const gone = new Set(
    [...list.删去, ...list.拆分, ...list.合并].flatMap((entry) => keyOf<Key | readonly Key[]>(entry) ?? []),
  );
  const kept = [...items.keys()].filter((key) => !gone.has(key));
  return [
    ...list.删去.map((entry) => [`removed: ${wordsOf(itemOf(keyOf(entry)))} → : `]),
    ...list.新增.map((item) => [`added:  → ${wordsOf(item)}: `]),
    ...list.拆分.map((entry) => {
      const item = itemOf(keyOf(entry));
      return [`split: ${wordsOf(item)} → ${words(entry.成为.map((名称) => ({ ...item, 名称 })))}: ${common}`];
    }),
    ...list.合并.map((entry) => {
      const merged = (keyOf(entry) ?? []).map(itemOf);
      return [`merged: ${words(merged)} → ${words({ ...itemOf(keyOf(entry)?.[0]), 名称: entry.成为 })}: ${common}`];
    }),
    ...kept.map((key) => changedLines(itemOf(key), entries.get(key), everywhere)).filter((either) => either.length > 0),
  ];
}

/** None for an item that does not change. */
function changedLines(item: Reference, entry: TrueEntry | undefined, everywhere: Fields): readonly string[] {
  const { 要素 = {}, 领域 = item.领域, 一级事项 = item.一级事项, 名称 = item.名称 } = entry ?? {};
  const fields = { ...everywhere, ...要素 };
  const moved = 领域 === item.领域 ? [] : ['换领域'];
  if (Object.keys(fields).length + moved.length === 0) return [];
  const after = wordsOf({ 领域, 一级事项: 一级事项 ?? null, 名称: 名称 ?? null });
  return fieldLines(fields).map((told) => `changed: ${wordsOf(item)} → ${after}: ${[...told, ...moved].join(', ')}`);
}

/** Every combination of what is right. */
function fieldLines(fields: Fields): string[][] {
  const combinations = Object.entries(fields).reduce<string[][]>(
    (lines, [field, [directions, level]]) =>
      [directions].flat().flatMap((direction) => lines.map((line) => [...line, `${field} ${direction} ${level}`])),
    [[]],
  );
  return combinations.map((line) => line.sort());
}
