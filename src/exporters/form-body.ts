// The rows of the national form below its header: one item a row, unless its texts need more than a row can hold.
import type { Item } from '../model/catalogue.ts';
import { carried, cellParts, encodeRow, type HiddenField, hiddenFields } from '../model/round-trip.ts';
import type { CellPlan, RowPlan } from '../model/sheet-plan.ts';
import type { Merge } from '../model/table.ts';
import { cellText } from './cell-text.ts';
import type { FormColumn } from './form-column.ts';
import { type Pages, startsPage } from './form-pages.ts';
import { type FormStyle, formStyles } from './form-styles.ts';
import { textHeight } from './text-size.ts';

/** Points. Excel's own limit is 409: an item that needs more takes several rows. */
const highestRow = 400;
/** Low enough that a page has little room left when the next of an item's rows does not fit on it. */
const splitRow = 100;
const lowestRow = 24;
/** Writing them takes time by the square of their number. A catalogue of 120 items has some 30. */
const mostMerges = 2_000;
/** In WPS and older Excel a cell of the text format shows #### above this length. */
const longestText = 255;

interface BodyItem {
  /** By column, without 序号. */
  readonly texts: readonly string[];
  readonly hidden: readonly string[];
  /** Points, for all rows of the item together. */
  readonly height: number;
}

export interface FormBody {
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Merge[];
  /** How many hidden columns the longest exact item takes. */
  readonly exactParts: number;
}

/** What is laid out so far. */
interface Layout {
  readonly columns: readonly FormColumn[];
  readonly top: number;
  readonly rows: RowPlan[];
  readonly merges: Merge[];
  number: number;
}

/** @param widths of 序号 and then of each column; @param top index of the first row */
export function formBody(
  items: readonly Item[],
  columns: readonly FormColumn[],
  widths: readonly number[],
  { top, pages }: { top: number; pages: Pages },
): FormBody {
  const body = items.map((item) => bodyItem(item, columns, widths));
  const layout: Layout = { columns, top, rows: [], merges: [], number: 0 };
  for (const group of groupsOf(body, pages)) layOutGroup(layout, group, widths);
  const exactParts = body.reduce((most, { hidden }) => Math.max(most, hidden.length - hiddenFields.length), 1);
  return { rows: layout.rows, merges: layout.merges, exactParts };
}

function layOutGroup(layout: Layout, group: readonly BodyItem[], widths: readonly number[]): void {
  const { rows, merges, top } = layout;
  const first = top + rows.length;
  const merged = group.length > 1 && merges.length < mostMerges;
  const lastHeight = (group.at(-1)?.height ?? 0) + missingHeight(group, widths);
  for (const [index, entry] of group.entries()) {
    const height = index === group.length - 1 ? lastHeight : entry.height;
    layOutItem(layout, entry, {
      height,
      groupMerged: merged,
      startsGroup: index === 0,
    });
  }
  if (merged)
    merges.push({
      top: first,
      left: 1,
      bottom: top + rows.length - 1,
      right: 1,
    });
}

interface Place {
  readonly height: number;
  readonly groupMerged: boolean;
  readonly startsGroup: boolean;
}

function layOutItem(layout: Layout, entry: BodyItem, place: Place): void {
  const { rows, merges, columns } = layout;
  const splits = place.height > highestRow && merges.length < mostMerges;
  const span = splits ? Math.ceil(place.height / splitRow) : 1;
  const top = layout.top + rows.length;
  layout.number += 1;
  const height = Math.min(Math.ceil(place.height / span), highestRow);
  const looks: Looks = {
    covered: place.groupMerged && !place.startsGroup,
    onTop: splits,
  };
  rows.push({ height, cells: itemCells(entry, columns, layout.number, looks) });
  const empty = emptyCells(columns);
  for (let index = 1; index < span; index += 1) rows.push({ height, cells: empty });
  if (splits) merges.push(...spanMerges(top, span, columns.length, place.groupMerged));
}

function bodyItem(item: Item, columns: readonly FormColumn[], widths: readonly number[]): BodyItem {
  const texts = columns.map(({ show }) => cellText(show(item)));
  const fields = hiddenFields.map((field) => cellText(hiddenText(item, field)));
  const shown = new Map([
    ...columns.map(({ key }, index) => [key, texts[index] ?? ''] as const),
    ...hiddenFields.map((field, index) => [field, fields[index] ?? ''] as const),
  ]);
  const heights = texts.map((text, index) => {
    // The first column is merged over its group and measured there.
    return index === 0 ? 0 : textHeight(text, widths[index + 1] ?? 0, formStyles.text.size);
  });
  return {
    texts,
    hidden: [...fields, ...cellParts(encodeRow(item, shown))],
    height: Math.max(lowestRow, ...heights),
  };
}

function hiddenText(item: Item, field: HiddenField): string {
  if (field === '曾用编号') return (item.曾用编号 ?? []).join(' ');
  if (field === '偏离') return item.偏离 ? carried(item.偏离) : '';
  return item[field] ?? '';
}

/** Neighbours on a page that show the same 一级事项. */
function groupsOf(body: readonly BodyItem[], pages: Pages): BodyItem[][] {
  const starts = startsPage(
    body.map(({ height }) => height),
    pages,
  );
  const groups: BodyItem[][] = [];
  for (const [index, entry] of body.entries()) {
    const last = groups.at(-1);
    const name = entry.texts[0] ?? '';
    if (last && !starts[index] && name.trim() !== '' && last[0]?.texts[0] === name) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** What the group's name needs beyond the height of its rows. */
function missingHeight(group: readonly BodyItem[], widths: readonly number[]): number {
  const needed = textHeight(group[0]?.texts[0] ?? '', widths[1] ?? 0, formStyles.centred.size);
  return Math.max(0, needed - group.reduce((sum, { height }) => sum + height, 0));
}

interface Looks {
  /** The name of the group stands in a row above. */
  readonly covered: boolean;
  /** The item takes several rows. */
  readonly onTop: boolean;
}

function itemCells(entry: BodyItem, columns: readonly FormColumn[], number: number, looks: Looks): RowPlan['cells'] {
  const visible = columns.map(({ look }, index) => {
    const text = index === 0 && looks.covered ? '' : (entry.texts[index] ?? '');
    return { value: text, style: styleOf(text, look, looks.onTop) };
  });
  const hidden = entry.hidden.map((value): CellPlan | undefined =>
    value === '' ? undefined : { value, style: 'hidden' },
  );
  return [{ value: number, style: looks.onTop ? 'centredOnTop' : 'centred' }, ...visible, ...hidden];
}

/** Cells that a merge covers still have a border to draw. */
function emptyCells(columns: readonly FormColumn[]): CellPlan[] {
  return [
    { value: '', style: 'centred' },
    ...columns.map(({ look }) => ({
      value: '',
      style: styleOf('', look, false),
    })),
  ];
}

function styleOf(text: string, look: FormColumn['look'], onTop: boolean): FormStyle {
  if (text.length > longestText) return onTop ? 'longTextOnTop' : 'longText';
  if (look === 'text') return onTop ? 'textOnTop' : 'text';
  return onTop ? 'centredOnTop' : 'centred';
}

/** Every visible column over all rows of an item; 一级事项 only where no merge of its group covers it. */
function spanMerges(top: number, span: number, columnCount: number, groupMerged: boolean): Merge[] {
  const columns = Array.from({ length: columnCount + 1 }, (_, column) => column);
  return columns
    .filter((column) => column !== 1 || !groupMerged)
    .map((column) => ({
      top,
      left: column,
      bottom: top + span - 1,
      right: column,
    }));
}
