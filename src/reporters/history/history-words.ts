// The words for what happened over time, the same in every format.
import { changeName } from '../../model/change-words.ts';
import type { ItemEvent } from '../../model/item-history.ts';
import { onOneLine } from '../../model/printable.ts';
import { type CommitNote, type Revision, revisionDay, shortHash } from '../../model/revision.ts';
import type { VersionItem } from '../../model/version.ts';

const eventNames = { known: '已有', returned: '重新收入', 'file-moved': '换到别的文件' } as const;

/** 新增, 删去, 改动, 移动, 重新收入 … */
export function eventName({ kind, change }: ItemEvent): string {
  if (kind === 'known' || kind === 'returned' || kind === 'file-moved') return eventNames[kind];
  return change === undefined ? '改动' : changeName(change);
}

/** For an event that needs a sentence more. */
export function eventRemark({ kind, revision }: ItemEvent): string | undefined {
  if (kind !== 'known') return undefined;
  return revision.kind === 'commit'
    ? '再早的提交看不到，什么时候收入的不清楚'
    : '这是看得到的最早一版，什么时候收入的不清楚';
}

/** 2026-03-01 a1b2c3d 缩短时限; v2026（2026-03-01 a1b2c3d）; 2025年; 还没有提交的改动. */
export function revisionTitle(revision: Revision): string {
  const { kind, name, commit } = revision;
  if (kind === 'working-tree') return '还没有提交的改动';
  const shown = onOneLine(name);
  if (commit === undefined) return shown;
  const day = revisionDay(revision) ?? '';
  return kind === 'tag'
    ? `${shown}（${day} ${shortHash(commit)}）`
    : `${day} ${shown} ${onOneLine(commit.subject)}`.trim();
}

/** 王芳，标签 v2026: of a commit only. */
export function revisionNote({ kind, commit, tags }: Revision): string {
  if (kind !== 'commit' || commit === undefined) return '';
  const tagged = tags.length > 0 ? `标签 ${tags.map(onOneLine).join('、')}` : '';
  return [onOneLine(commit.author), tagged].filter(Boolean).join('，');
}

/** 2026-02-11 b2c3d4e 改时限: a commit inside a merged branch. */
export function commitWords(commit: CommitNote): string {
  return `${commit.date.slice(0, 10)} ${shortHash(commit)} ${onOneLine(commit.subject)}`.trim();
}

/** 义务教育 / 招生管理 */
export function itemPath({ domain, content }: VersionItem): string {
  return [domain, content.一级事项 ?? ''].map(onOneLine).filter(Boolean).join(' / ');
}
