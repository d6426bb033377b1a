import type { Item } from '../model/catalogue.ts';
import type { ColumnKey } from '../model/round-trip.ts';

/** One column of the national form: what stands above it and what it shows of an item. */
export interface FormColumn {
  readonly key: ColumnKey;
  /** One label over both header rows, or a group's label with the column's own below it. */
  readonly labels: readonly [label: string] | readonly [group: string, label: string];
  /** `text` runs from the left, `name` stands in the middle, `tick` does so in a narrow column. */
  readonly look: 'text' | 'name' | 'tick';
  /** The raw text for the cell; '' where the item has nothing to show. */
  readonly show: (item: Item) => string;
}
