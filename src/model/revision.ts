// A point in the life of a catalogue that can be named: a commit, a tagged version, the folder of a year.

/** What a commit says of itself. */
export interface CommitNote {
  /** Whole hash. */
  readonly hash: string;
  /** Of the author, as the commit has it: 2026-03-01T09:00:00+08:00. */
  readonly date: string;
  readonly author: string;
  /** First line of its message. */
  readonly subject: string;
}

export interface Revision {
  readonly kind: 'commit' | 'tag' | 'version' | 'working-tree';
  /** As people write it: a1b2c3d, v2026, 目录/2026; empty for the working tree. */
  readonly name: string;
  /** Absent for versions that are no commit. */
  readonly commit?: CommitNote;
  /** Tags of the commit, sorted. */
  readonly tags: readonly string[];
  /** Commits in which what a merge brought in was made, newest first. */
  readonly merged: readonly CommitNote[];
}

/** 2026-03-01; undefined where the revision has no date. */
export function revisionDay({ commit }: Revision): string | undefined {
  return commit?.date.slice(0, 10);
}

export function shortHash({ hash }: Pick<CommitNote, 'hash'>): string {
  return hash.slice(0, 7);
}
