import { fieldsOf, placeOf } from '../../model/change-items.ts';
import type { ChangeReport, RepeatedEdit } from '../../model/change-report.ts';
import type { Change, ChangeSet, FieldChange, PartChange } from '../../model/change-set.ts';
import type * as contract from '../../model/generated/changes.ts';
import type { Location } from '../../model/location.ts';
import type { Candidate } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';

/** The contract of schemas/changes.schema.json, one change a line, whole and in the order of the change set. */
export function json({ changeSet, repeated }: ChangeReport): string {
  const { added, removed, changed, split, merged, unchanged, moved, noise } = changeSet.summary;
  const document: contract.ChangesDocument = {
    version: 1,
    summary: { added, removed, changed, split, merged, unchanged, moved, noise },
    changes: changeSet.changes.map((change) => changeOf(change, changeSet)),
    candidates: changeSet.candidates.map(candidateOf),
    heads: changeSet.heads.map(({ domain, field, before, after }) => ({ domain, field, before, after })),
    repeated: repeatedIn(changeSet, repeated),
  };
  const keys = Object.entries(document).map(([key, value]) => `  "${key}": ${linesOf(value)}`);
  return `{\n${keys.join(',\n')}\n}\n`;
}

/** A list with one entry a line, so that lines can be told apart in a diff; anything else on one line. */
function linesOf(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

export function changeOf(change: Change, changeSet: ChangeSet): contract.Change {
  const place = placeOf(change, changeSet);
  return {
    kind: change.kind,
    matchedBy: 'matchedBy' in change ? change.matchedBy : null,
    score: 'score' in change ? change.score : null,
    before: change.kind === 'added' ? null : sideOf(change.before),
    after: change.kind === 'removed' ? null : sideOf(change.after),
    moved: change.kind === 'changed' && change.moved,
    domainMoved: change.kind === 'changed' && change.domainMoved,
    fields: fieldsOf(change).map(fieldOf),
    level: change.level,
    reason: reasonOf(change.reason),
    place: place === undefined ? null : placeIn(place),
  };
}

function sideOf(side: VersionItem | readonly VersionItem[]): contract.Side {
  return isList(side) ? side.map(referenceTo) : referenceTo(side);
}

function isList(side: VersionItem | readonly VersionItem[]): side is readonly VersionItem[] {
  return Array.isArray(side);
}

export function referenceTo({ id, domain, content }: VersionItem): contract.ItemReference {
  return { 编号: id ?? null, 领域: domain, 一级事项: content.一级事项 ?? null, 名称: content.名称 ?? null };
}

function fieldOf({ field, before, after, direction, level, parts }: FieldChange): contract.FieldChange {
  return { field, before: mutable(before), after: mutable(after), direction, level, parts: parts.map(partOf) };
}

/** The generated types know no readonly. */
function mutable(value: FieldChange['before']): contract.FieldChange['before'] {
  return Array.isArray(value) ? [...value] : (value as contract.FieldChange['before']);
}

function partOf({ kind, before, after, direction, level, reason }: PartChange): contract.PartChange {
  return { kind, before, after, direction, level, reason: reasonOf(reason) };
}

function reasonOf({ trigger, explanation }: PartChange['reason']): contract.Reason {
  return { trigger, explanation: explanation ?? null };
}

function placeIn({ file, line, column, sheet, cell }: Location): contract.Place {
  return { file, line: line ?? null, column: column ?? null, sheet: sheet ?? null, cell: cell ?? null };
}

function candidateOf({ kind, before, after, score }: Candidate): contract.Candidate {
  return { kind, before: before.map(referenceTo), after: after.map(referenceTo), score };
}

function repeatedIn({ changes }: ChangeSet, repeated: readonly RepeatedEdit[]): contract.RepeatedEdit[] {
  const positions = new Map(changes.map((change, index) => [change, index]));
  return repeated.map(({ field, part, changes: same }) => ({
    field,
    part: partOf(part),
    changes: same.map((change) => positions.get(change)).filter((index) => index !== undefined),
  }));
}
