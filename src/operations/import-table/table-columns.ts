import type { Column } from './header.ts';

/** The columns of one table, by what they hold. */
export interface TableColumns {
  readonly all: readonly Column[];
  /** The columns of a role, from left to right. */
  of(role: Column['role']): readonly Column[];
}

const none: readonly Column[] = [];

export function createTableColumns(all: readonly Column[]): TableColumns {
  const byRole = new Map<Column['role'], Column[]>();
  for (const column of all) {
    const same = byRole.get(column.role);
    if (same) same.push(column);
    else byRole.set(column.role, [column]);
  }
  return { all, of: (role) => byRole.get(role) ?? none };
}
