// A change report as rows of a table: every change stands in exactly one of them.
import { fieldsOf, itemsAfter, itemsBefore, subjectOf } from '../model/change-items.ts';
import { type ChangeKind, changeKinds } from '../model/change-kinds.ts';
import type { ChangeReport, RepeatedEdit } from '../model/change-report.ts';
import type { Change, FieldChange, PartChange } from '../model/change-set.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { TextRun } from '../model/sheet-plan.ts';
import type { VersionItem } from '../model/version.ts';
import { itemText } from './item-text.ts';
import { markedTexts } from './marked-text.ts';
import { byRisk, type RevisionRow } from './revision-row.ts';
import { domainWords, quotedNames, referenceOf } from './version-words.ts';

/** High risk first; the same edit in many items is one row. */
export function revisionRows({ repeated, entries, domains }: ChangeReport): RevisionRow[] {
  const changes = [...entries, ...domains.flatMap((domain) => domain.changes)];
  return byRisk([...repeated.map(rowOfEdit), ...changes.flatMap(rowsOfChange)]);
}

/** The change of the item as a whole, if it is one, then part by part. */
export function rowsOfChange(change: Change): RevisionRow[] {
  const parts = fieldsOf(change).flatMap((field) => field.parts.map((part) => rowOfPart(change, field, part)));
  const kind = wholeKind(change);
  return kind === undefined ? parts : [rowOfWhole(change, kind), ...parts];
}

export function rowOfEdit({ field, part, changes }: RepeatedEdit): RevisionRow {
  return {
    ...partOfRow(field, part),
    domain: domainWords(changes.map(subjectOf)),
    item: `${changes.length}个事项\n（见“同类改动”）`,
    changes,
  };
}

function rowOfPart(change: Change, { field }: FieldChange, part: PartChange): RevisionRow {
  const subject = subjectOf(change);
  return { ...partOfRow(field, part), domain: subject.domain, item: referenceOf(subject), changes: [change] };
}

function partOfRow(element: string, { kind, before, after, reason, direction, level }: PartChange) {
  return { element, kind, quoted: [before, after], reason, direction, level, ...markedTexts(before, after) } as const;
}

function wholeKind(change: Change): ChangeKind | undefined {
  if (change.kind === 'changed') return change.domainMoved ? 'domain-changed' : undefined;
  return `item-${change.kind}`;
}

function rowOfWhole(change: Change, kind: ChangeKind): RevisionRow {
  const subject = subjectOf(change);
  const texts = change.kind === 'changed' ? domainTexts(change.before, change.after) : wholeTexts(change);
  return {
    domain: subject.domain,
    item: referenceOf(subject),
    element: change.kind === 'changed' ? '领域' : '整项',
    kind,
    quoted: quotedWhole(change),
    reason: change.reason,
    direction: changeKinds[kind].direction,
    level: wholeLevel(change, kind),
    changes: [change],
    ...texts,
  };
}

/** A change is as grave as its gravest part or as itself; where no part is as grave, it is so itself. */
function wholeLevel(change: Change, kind: ChangeKind): Severity {
  const fromPart = fieldsOf(change).some(({ level }) => level === change.level);
  return fromPart ? changeKinds[kind].level : change.level;
}

function domainTexts(before: VersionItem, after: VersionItem) {
  return markedTexts(before.domain, after.domain);
}

function wholeTexts(change: Change) {
  return { before: itemTexts(itemsBefore(change)), after: itemTexts(itemsAfter(change)) };
}

function quotedWhole(change: Change): RevisionRow['quoted'] {
  if (change.kind === 'changed') return [change.before.domain, change.after.domain];
  const [before, after] = [itemsBefore(change), itemsAfter(change)].map(quotedNames);
  return [before || null, after || null];
}

function itemTexts(items: readonly VersionItem[]): TextRun[] {
  if (items.length === 0) return [{ text: '（无）' }];
  return items.flatMap((item, index) => {
    const runs = itemText(item);
    return items.length === 1 ? runs : [{ text: `${index > 0 ? '\n' : ''}（${index + 1}）\n`, bold: true }, ...runs];
  });
}
