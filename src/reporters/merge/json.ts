import type * as contract from '../../model/generated/conflicts.ts';
import type { Conflict, ConflictValue } from '../../model/merge.ts';

/** The contract of schemas/conflicts.schema.json, one conflict a line. */
export function json(conflicts: readonly Conflict[]): string {
  const document: contract.ConflictsDocument = { version: 1, conflicts: conflicts.map(conflictIn) };
  const lines = document.conflicts.map((conflict) => `    ${JSON.stringify(conflict)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "conflicts": ${list}\n}\n`;
}

function conflictIn({ kind, item, domain, field, base, ours, theirs }: Conflict): contract.OpenConflict {
  return {
    kind,
    item: { ...(item ?? { 编号: null, 领域: domain, 一级事项: null, 名称: null }) },
    field,
    base: plain(base),
    ours: plain(ours),
    theirs: plain(theirs),
  };
}

/** The generated types know no readonly. */
function plain(value: ConflictValue | null): contract.OpenConflict['base'] {
  return value as contract.OpenConflict['base'];
}
