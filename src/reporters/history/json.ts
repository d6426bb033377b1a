import type * as contract from '../../model/generated/history.ts';
import type { HistoryReport } from '../../model/history-report.ts';
import type { ItemEvent, TimelineEntry } from '../../model/item-history.ts';
import type { CommitNote, Revision } from '../../model/revision.ts';
import { changeOf, referenceTo } from '../changes/json.ts';

/** The contract of schemas/history.schema.json. */
export function json(report: HistoryReport): string {
  const history = report.kind === 'item' ? report.history : undefined;
  const document: contract.HistoryDocument = {
    version: 1,
    kind: report.kind,
    item: history === undefined ? null : referenceTo(history.item),
    file: history?.file ?? null,
    gone: history?.isGone ?? false,
    events: (history?.events ?? []).map(eventOf),
    entries: report.kind === 'timeline' ? report.entries.map(entryOf) : [],
    remarks: [...report.remarks],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function eventOf({ kind, revision, item, files, change, changeSet }: ItemEvent): contract.ItemEvent {
  return {
    kind,
    revision: revisionOf(revision),
    item: referenceTo(item),
    files: files ?? null,
    change: change === undefined ? null : { ...changeOf(change, changeSet) },
  };
}

function entryOf({ revision, isEarliest, report, unreadable }: TimelineEntry): contract.TimelineEntry {
  const { added, removed, changed, split, merged } = report.changeSet.summary;
  return {
    revision: revisionOf(revision),
    earliest: isEarliest,
    summary: { added, removed, changed, split, merged },
    changes: report.changeSet.changes.map((change) => ({ ...changeOf(change, report.changeSet) })),
    unreadable: [...unreadable],
  };
}

function revisionOf({ kind, name, commit, tags, merged }: Revision): contract.Revision {
  return {
    kind,
    name,
    commit: commit === undefined ? null : noteOf(commit),
    tags: [...tags],
    merged: merged.map(noteOf),
  };
}

function noteOf({ hash, date, author, subject }: CommitNote): contract.CommitNote {
  return { hash, date, author, subject };
}
