// A change set → a report: what concerns whole domains, what repeats itself, and the rest by how much it matters.
import { comparable } from '../fields/text.ts';
import { fieldsOf, isUnexplained } from '../model/change-items.ts';
import type { ChangeReport, DomainChange, RepeatedEdit } from '../model/change-report.ts';
import type { Added, Change, ChangeSet, FieldChange, PartChange, Removed } from '../model/change-set.ts';
import { severities } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import type { Version } from '../model/version.ts';
import { trimChange } from './diff/trim-change.ts';

/** Fewer are told one by one. */
const fewestRepeats = 3;

export function arrangeChanges(changeSet: ChangeSet): ChangeReport {
  const domains = wholeDomains(changeSet);
  const told = new Set(domains.flatMap(({ changes }) => changes));
  const rest = changeSet.changes.filter((change) => !told.has(change));
  const repeated = repeatedEdits(rest);
  const repeatedParts = new Set(repeated.keys());
  const entries = rest.flatMap((change) => {
    return trimChange(change, (part, field) => !repeatedParts.has(editKey(field, part))) ?? [];
  });
  return {
    changeSet,
    domains,
    repeated: [...repeated.values()].sort((a, b) => b.changes.length - a.changes.length),
    entries: entries.sort((a, b) => urgency(a) - urgency(b)),
  };
}

/** Unexplained before explained, then by level. */
function urgency(change: Change): number {
  return severities.indexOf(change.level) + (isUnexplained(change) ? 0 : severities.length);
}

function wholeDomains({ before, after, changes }: ChangeSet): DomainChange[] {
  const added = changes.filter((change): change is Added => change.kind === 'added');
  const removed = changes.filter((change): change is Removed => change.kind === 'removed');
  return [
    ...domainsOf(
      'added',
      groupBy(added, (change) => comparable(change.after.domain)),
      after,
      before,
    ),
    ...domainsOf(
      'removed',
      groupBy(removed, (change) => comparable(change.before.domain)),
      before,
      after,
    ),
  ];
}

/** Domains all of whose items came or went, and of which the other side has nothing. */
function domainsOf(
  kind: DomainChange['kind'],
  changesByDomain: ReadonlyMap<string, readonly (Added | Removed)[]>,
  own: Version,
  other: Version,
): DomainChange[] {
  const [sizes, otherSizes] = [domainSizes(own), domainSizes(other)];
  return [...changesByDomain].flatMap(([key, changes]) => {
    const [first] = changes;
    if (first === undefined || otherSizes.has(key) || sizes.get(key) !== changes.length) return [];
    const { domain } = first.kind === 'added' ? first.after : first.before;
    return [{ kind, domain, changes }];
  });
}

function domainSizes({ catalogues }: Version): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { head, items } of catalogues) {
    const key = comparable(head.领域);
    if (items.length > 0) sizes.set(key, (sizes.get(key) ?? 0) + items.length);
  }
  return sizes;
}

/** By what the edit is, in the order in which they first occur. */
function repeatedEdits(changes: readonly Change[]): Map<string, RepeatedEdit> {
  const edits = new Map<string, RepeatedEdit & { changes: Change[] }>();
  for (const change of changes) {
    for (const { field, part } of fieldsOf(change).flatMap(partsWithField)) {
      const key = editKey(field, part);
      const edit = edits.get(key);
      if (edit === undefined) edits.set(key, { field: field.field, part, changes: [change] });
      else if (edit.changes.at(-1) !== change) edit.changes.push(change);
    }
  }
  return new Map([...edits].filter(([, edit]) => edit.changes.length >= fewestRepeats));
}

function partsWithField(field: FieldChange): { readonly field: FieldChange; readonly part: PartChange }[] {
  return field.parts.map((part) => ({ field, part }));
}

/** Word for word, and for the same reason: what is unexplained in one item may be explained in another. */
function editKey({ field }: FieldChange, { kind, before, after, reason }: PartChange): string {
  return JSON.stringify([field, kind, before, after, reason.trigger, reason.explanation]);
}
