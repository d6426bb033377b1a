// Defects that are put into the catalogues of the sample county on purpose, as fixtures/samples/缺陷.yaml lists them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Catalogue, type Item, itemKeys } from '../../src/model/catalogue.ts';

/** What is changed in one item. */
interface Edit {
  readonly 编号: string;
  /** Field → what stands there instead; null takes the field away. */
  readonly 改?: Readonly<Record<string, unknown>>;
  /** Field → a part of its text, or of one of its entries, and what stands there instead. */
  readonly 换?: Readonly<Record<string, readonly [was: string, is: string]>>;
  /** Field → an entry or a line more. */
  readonly 加?: Readonly<Record<string, string>>;
  /** Field → an entry less. */
  readonly 去?: Readonly<Record<string, string>>;
}

export interface Defect extends Edit {
  /** For the reader; must be the name of the item, or of the one that is copied. */
  readonly 名称: string;
  /** The item is a copy of another one, in its domain or in the one that is named. */
  readonly 复制?: { readonly 自: string; readonly 到?: string };
  /** Keys of the head of the item's catalogue; null takes one away. */
  readonly 目录?: Readonly<Record<string, unknown>>;
  /** Other items that are changed too. */
  readonly 连同?: readonly Edit[];
  /** Who has to find it, and at which element or key. */
  readonly 规则: string;
  readonly 要素: string;
  readonly 毛病: string;
}

type Fields = Record<string, unknown>;
type Draft = Omit<Catalogue, '事项'> & { readonly 事项: Fields[] };

const listed = (file: string) => new URL(`../../fixtures/samples/${file}.yaml`, import.meta.url);

export const defects = parse(readFileSync(listed('缺陷'), 'utf8')) as readonly Defect[];

/** A town and a village of the county, which have rules of their own. */
export const smallPlaces = ['青禾镇', '石桥村'].map((file) => parse(readFileSync(listed(file), 'utf8')) as Catalogue);

export interface Seeded {
  readonly catalogues: readonly Catalogue[];
  /** For each defect `领域 第n项 规则 要素`, where it has to be found. */
  readonly expected: readonly string[];
}

/** The catalogues with all defects in them. @throws where a defect is about an item or words that are not there */
export function seeded(catalogues: readonly Catalogue[], list: readonly Defect[]): Seeded {
  const drafts = catalogues.map(draftOf);
  // By the ids of before: some defects are wrong ids.
  const items = new Map(drafts.flatMap((draft) => draft.事项.map((item) => [String(item['编号']), { draft, item }])));
  for (const { 复制: copy, 编号 } of list) {
    if (copy === undefined) continue;
    const original = found(items, copy.自);
    const draft = drafts.find(({ 领域 }) => 领域 === (copy.到 ?? original.draft.领域)) ?? original.draft;
    const { 基准编号: _, 偏离: __, ...rest } = structuredClone(original.item);
    const item = { ...rest, 编号 };
    draft.事项.push(item);
    items.set(编号, { draft, item });
  }
  const places = list.map((defect) => ({ defect, ...found(items, defect.编号) }));
  for (const { defect, draft, item } of places) {
    change(item, defect);
    for (const edit of defect.连同 ?? []) change(found(items, edit.编号).item, edit);
    replace(draft as Fields, defect.目录 ?? {});
  }
  return {
    catalogues: drafts.map((draft) => ({ ...draft, 事项: draft.事项.map(inOrder) })),
    expected: places.map(({ defect, draft, item }) => placeOf(draft.领域, draft.事项.indexOf(item), defect)),
  };
}

function placeOf(domain: string, index: number, { 规则, 要素 }: Defect): string {
  return `${domain} 第${index + 1}项 ${规则} ${要素}`;
}

function draftOf(catalogue: Catalogue): Draft {
  return structuredClone(catalogue) as unknown as Draft;
}

function found<Value>(items: ReadonlyMap<string, Value>, id: string): Value {
  const item = items.get(id);
  if (item === undefined) throw new Error(`没有编号为 ${id} 的事项`);
  return item;
}

function change(item: Fields, { 编号, 换 = {}, 加 = {}, 去 = {}, 改 = {} }: Edit): void {
  for (const [field, [was, is]] of Object.entries(换))
    item[field] = exchanged(item[field], was, is, `${编号} ${field}`);
  for (const [field, more] of Object.entries(加)) {
    const value = item[field];
    item[field] = Array.isArray(value) ? [...value, more] : `${value}\n${more}`;
  }
  for (const [field, less] of Object.entries(去)) {
    const value = item[field];
    if (!Array.isArray(value) || !value.includes(less)) throw new Error(`${编号} 的${field}里没有“${less}”`);
    item[field] = value.filter((entry) => entry !== less);
  }
  replace(item, 改);
}

/** The first place only, in the first entry that has it. */
function exchanged(value: unknown, was: string, is: string, place: string): unknown {
  const texts = [value ?? ''].flat().map(String);
  const at = texts.findIndex((text) => text.includes(was));
  if (at < 0) throw new Error(`${place}里没有“${was}”`);
  const changed = texts.with(
    at,
    (texts[at] ?? '').replace(was, () => is),
  );
  return Array.isArray(value) ? changed : changed[0];
}

function replace(fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === null) delete fields[key];
    else fields[key] = value;
  }
}

function inOrder(fields: Fields): Item {
  const entries = itemKeys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]));
  return Object.fromEntries(entries) as Item;
}
