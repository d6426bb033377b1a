// fixtures/revisions/海坛片区/改动清单.yaml as the lines that a comparison must give.
import { comparable } from '../../../src/fields/text.ts';
import { fixtures, readJson } from '../../layouts/table-fixture.ts';

type Directions = string | readonly string[];
type Fields = Readonly<Record<string, readonly [direction: Directions, level: string]>>;

interface TrueEntry {
  readonly 行: number;
  /** Where they are other than before. */
  readonly 领域?: string;
  readonly 一级事项?: string;
  readonly 名称?: string;
  readonly 要素: Fields;
}

export interface TrueList {
  readonly 每项都有: { readonly 要素: Fields };
  readonly 删去: readonly { readonly 行: number }[];
  readonly 新增: readonly Reference[];
  readonly 拆分: readonly { readonly 行: number; readonly 成为: readonly string[] }[];
  readonly 合并: readonly { readonly 行: readonly number[]; readonly 成为: string }[];
  readonly 改动: readonly TrueEntry[];
}

interface Reference {
  readonly 领域: string;
  readonly 一级事项?: string;
  readonly 名称?: string;
}

interface Expected {
  readonly catalogues: readonly { readonly 领域: string; readonly 事项: readonly Omit<Reference, '领域'>[] }[];
}

/** Row of the published table → its item as a careful reader wrote it down; rows 50 and 51 are one item. */
function publishedItems(): ReadonlyMap<number, Reference> {
  const { catalogues } = readJson<Expected>(new URL('real/001-pingtan-haitan/expected.json', fixtures));
  const items = catalogues.flatMap(({ 领域, 事项 }) => 事项.map((item) => ({ 领域, ...item })));
  return new Map(items.map((item, index) => [index + (index < 47 ? 4 : 5), item]));
}

const words = ({ 领域, 一级事项, 名称 }: Reference) => comparable(`${领域}/${一级事项}/${名称}`);

/** One line a true change, in the form of the test; several where more than one is right. */
export function trueChanges(list: TrueList): readonly (string | readonly string[])[] {
  const items = publishedItems();
  const itemOf = (row: number): Reference => {
    const item = items.get(row);
    if (item === undefined) throw new Error(`no item in row ${row}`);
    return item;
  };
  const everywhere = list.每项都有.要素;
  const common = fieldLines(everywhere)[0]?.join(', ') ?? '';
  const entries = new Map(list.改动.map((entry) => [entry.行, entry]));
  const gone = new Set([...list.删去, ...list.拆分, ...list.合并].flatMap(({ 行 }) => 行));
  const kept = [...items.keys()].filter((row) => !gone.has(row));
  return [
    ...list.删去.map(({ 行 }) => `removed: ${words(itemOf(行))} → : `),
    ...list.新增.map((item) => `added:  → ${words(item)}: `),
    ...list.拆分.map(({ 行, 成为 }) => {
      const parts = 成为.map((名称) => words({ ...itemOf(行), 名称 }));
      return `split: ${words(itemOf(行))} → ${parts.sort().join(' + ')}: ${common}`;
    }),
    ...list.合并.map(({ 行, 成为 }) => {
      const merged = 行.map((row) => words(itemOf(row)));
      const into = words({ ...itemOf(行[0] ?? 0), 名称: 成为 });
      return `merged: ${merged.sort().join(' + ')} → ${into}: ${common}`;
    }),
    ...kept.map((row) => changedLines(itemOf(row), entries.get(row), everywhere)),
  ];
}

function changedLines(item: Reference, entry: TrueEntry | undefined, everywhere: Fields): readonly string[] {
  const { 要素 = {}, 行: _, ...renamed } = entry ?? {};
  const { 领域 = item.领域, 一级事项 = item.一级事项, 名称 = item.名称 } = renamed as Partial<Reference>;
  const after = { 领域, ...(一级事项 && { 一级事项 }), ...(名称 && { 名称 }) };
  const moved = 领域 === item.领域 ? [] : ['换领域'];
  return fieldLines({ ...everywhere, ...要素 }).map(
    (fields) => `changed: ${words(item)} → ${words(after)}: ${[...fields, ...moved].join(', ')}`,
  );
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
