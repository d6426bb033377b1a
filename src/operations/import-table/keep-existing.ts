import { type Item, itemKeys } from '../../model/catalogue.ts';
import { type FieldRoles, fieldRoles } from './field-roles.ts';
import type { Column } from './header.ts';

/** A cell of channels can hold notes and site columns too. */
const rolesOf: FieldRoles = { ...fieldRoles, 备注: ['备注', '渠道'], 栏目: ['栏目', '网址', '渠道'] };

/**
 * An item that is read again keeps what the table has no column for: lineage, deviations, a column that this sheet
 * lacks. What the table has a column for is the table's to say, an empty cell too.
 */
export function keepExisting(item: Item, existing: Item | undefined, columns: readonly Column[]): Item {
  if (!existing) return item;
  const roles = new Set(columns.map((column) => column.role));
  const merged: Partial<Record<keyof Item, unknown>> = {};
  for (const key of itemKeys) {
    const hasColumn = rolesOf[key]?.some((role) => roles.has(role)) ?? false;
    const value =
      key === '扩展' ? mergedExtras(item, existing, columns) : hasColumn ? item[key] : (existing[key] ?? item[key]);
    if (value !== undefined) merged[key] = value;
  }
  return { ...(merged as Item), 编号: item.编号 };
}

/** The further columns of this table, and those that only the existing item has. */
function mergedExtras(item: Item, existing: Item, columns: readonly Column[]): Item['扩展'] {
  const labels = new Set(columns.map((column) => column.label));
  const kept = Object.entries(existing.扩展 ?? {}).filter(([label]) => !labels.has(label));
  const extras = Object.fromEntries([...kept, ...Object.entries(item.扩展 ?? {})]);
  return Object.keys(extras).length > 0 ? extras : undefined;
}
