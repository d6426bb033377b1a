import { type Item, itemKeys } from './catalogue.ts';
import { agrees, type ExactHead, type ExactRow, fingerprint, type ShownRow, settledText } from './round-trip.ts';

/** One row of an exported sheet as it was read: what its cells show, and what its hidden columns hold. */
export interface ReadRow {
  readonly shown: ShownRow;
  /** Undefined for a row that a person added, or whose hidden columns are damaged. */
  readonly exact: ExactRow | undefined;
}

/**
 * Field by field the exact value where the cells still show it, else what was read from the cells.
 * `edited` names the fields whose cells a person changed.
 */
export function restoreItem(
  exact: ExactRow,
  shown: ShownRow,
  read: Partial<Item>,
): { item: Partial<Item>; edited: (keyof Item)[] } {
  const edited = itemKeys.filter((key) => !agrees(exact, shown, key));
  const entries = itemKeys.map((key) => [key, (edited.includes(key) ? read : exact.item)[key]] as const);
  return {
    item: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    edited,
  };
}

/** 目录: exactly as it was while the title still shows it, or where there is no title; else what the title says now. */
export function restoreTitle(exact: ExactHead, shown: string | undefined): string {
  const isEdited = shown !== undefined && settledText(shown) !== settledText(exact.title);
  return isEdited ? shown : exact.head.目录;
}

/**
 * The exact row that belongs to each row. Usually its own; but where only the visible columns were sorted, neither
 * 名称 nor 内容 agrees, and the exact row of which both do lies on another row. Rows are given and returned in the
 * sheet's order. A copied row keeps its exact row twice: that its 编号 is there twice is for the rules to say.
 */
export function pairExactRows(rows: readonly ReadRow[]): (ExactRow | undefined)[] {
  const strays = new Map<string, ExactRow[]>();
  for (const { exact, shown } of rows) {
    if (exact && !isOwn(exact, shown)) append(strays, identity(exact.shown.名称, exact.shown.内容), exact);
  }
  const taken = new Set<ExactRow>();
  const found = rows.map(({ exact, shown }) => {
    if (!exact || isOwn(exact, shown)) return exact;
    const match = strays.get(identity(fingerprint(shown, '名称'), fingerprint(shown, '内容')))?.shift();
    if (match) taken.add(match);
    return match;
  });
  // Both texts rewritten in place: still the same item, as long as no other row claims it.
  return rows.map(({ exact }, index) => found[index] ?? (exact && !taken.has(exact) ? exact : undefined));
}

/**
 * 一级事项 of a row whose cell is empty and not part of a merge, as after unmerging. Below a row that had the same
 * 一级事项 it goes with that row; elsewhere the rows were sorted, and it is the row's own.
 * `above` is the row before, with the 一级事项 that was settled for it.
 */
export function groupOfEmptyCell(
  exact: ExactRow | undefined,
  above:
    | {
        readonly exact: ExactRow | undefined;
        readonly group: string | undefined;
      }
    | undefined,
): string | undefined {
  if (!exact) return above?.group;
  const own = exact.item.一级事项;
  return above?.exact && above.exact.item.一级事项 === own ? above.group : own;
}

function isOwn(exact: ExactRow, shown: ShownRow): boolean {
  return agrees(exact, shown, '名称') || agrees(exact, shown, '内容');
}

function identity(name: string | undefined, content: string | undefined): string {
  return `${name ?? ''}/${content ?? ''}`;
}

function append(map: Map<string, ExactRow[]>, key: string, exact: ExactRow): void {
  const known = map.get(key);
  if (known) known.push(exact);
  else map.set(key, [exact]);
}
