import type { CellRemark } from '../../../model/table.ts';
import type { Budget } from './budget.ts';
import type { CellContext } from './cell-value.ts';

/** What is known of a sheet while its part is scanned, and of the cell that the scanner is in. */
export interface SheetState {
  readonly context: CellContext;
  readonly budget: Budget;
  readonly rows: (string | undefined)[][];
  readonly remarks: CellRemark[];
  readonly merges: string[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  /** By its si: the formula that others share. */
  readonly sharedFormulas: Map<string, string>;
  columns: number;
  cellPictures: number;
  /** Where the next text goes. */
  target: 'nothing' | 'value' | 'formula';
  inData: boolean;
  inCell: boolean;
  inPhonetic: boolean;
  row: number;
  column: number;
  type: string;
  style: number;
  raw: string;
  hasValue: boolean;
  hasFormula: boolean;
  formula: string;
  /** The si of a shared formula, '' for others. */
  sharedBy: string;
}

export function initialState(context: CellContext, budget: Budget): SheetState {
  return {
    context,
    budget,
    rows: [],
    remarks: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: new Set(),
    sharedFormulas: new Map(),
    columns: 0,
    cellPictures: 0,
    target: 'nothing',
    inData: false,
    inCell: false,
    inPhonetic: false,
    row: -1,
    column: -1,
    type: 'n',
    style: 0,
    raw: '',
    hasValue: false,
    hasFormula: false,
    formula: '',
    sharedBy: '',
  };
}
