// Title and the two header rows of the national form.
import type { CellPlan, RowPlan } from '../model/sheet-plan.ts';
import type { Merge } from '../model/table.ts';
import { cellText } from './cell-text.ts';
import type { FormColumn } from './form-column.ts';
import { formStyles } from './form-styles.ts';
import { textHeight } from './text-size.ts';

type Labels = FormColumn['labels'];

export interface FormHeader {
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Merge[];
}

/** Rows of the header, from 0: the title, then these two. */
export const headerRows = [1, 2] as const;
export const headerHeight = 3;

/** @param widths of 序号 and then of each column */
export function formHeader(title: string, columns: readonly FormColumn[], widths: readonly number[]): FormHeader {
  const labels: readonly Labels[] = [['序号'], ...columns.map((column) => column.labels)];
  const right = labels.length - 1;
  const upper = labels.map(([label], index) => header(continuesGroup(labels, index) ? '' : label));
  const lower = labels.map(([, label]) => header(label ?? ''));
  const name = cellText(title);
  const titleWidth = widths.reduce((sum, width) => sum + width, 0);
  const rows: RowPlan[] = [
    {
      height: textHeight(name, titleWidth, formStyles.title.size),
      cells: [{ value: name, style: 'title' }],
    },
    { height: labelHeight(labels, widths, 0), cells: upper },
    { height: labelHeight(labels, widths, 1), cells: lower },
  ];
  return {
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right }, ...labelMerges(labels)],
  };
}

function header(value: string): CellPlan {
  return { value, style: 'header' };
}

/** Half of the height of the labels that stand over both rows, or all of those that stand in this row only. */
function labelHeight(labels: readonly Labels[], widths: readonly number[], row: 0 | 1): number {
  const heights = labels.map((label, index) => {
    const { size } = formStyles.header;
    if (label.length === 1) return textHeight(label[0], widths[index] ?? 0, size) / 2;
    return row === 0 ? textHeight('公', 10, size) : textHeight(label[1], widths[index] ?? 0, size);
  });
  return Math.max(...heights);
}

/** A label over both rows, or a group's label over its neighbours. */
function labelMerges(labels: readonly Labels[]): Merge[] {
  const [upper, lower] = headerRows;
  const merges: Merge[] = [];
  for (const [column, label] of labels.entries()) {
    if (label.length === 1) merges.push({ top: upper, left: column, bottom: lower, right: column });
    let right = column;
    while (!continuesGroup(labels, column) && continuesGroup(labels, right + 1)) right += 1;
    if (right > column) merges.push({ top: upper, left: column, bottom: upper, right });
  }
  return merges;
}

/** Whether a column stands under the same group's label as the one before. A label of its own may have a group's name. */
function continuesGroup(labels: readonly Labels[], column: number): boolean {
  const [before, label] = [labels[column - 1], labels[column]];
  return before?.length === 2 && label?.length === 2 && before[0] === label[0];
}
