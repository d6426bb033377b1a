// The words for changes, the same in every report and document.
import { itemsAfter, itemsBefore, subjectOf } from './change-items.ts';
import { changeKinds } from './change-kinds.ts';
import type { Change, ChangeSet, ChangeSummary, PartChange, Reason } from './change-set.ts';
import type { Direction } from './comparison.ts';
import type { Severity } from './diagnostic.ts';
import { type Candidate, type MatchedBy, matchedByNames } from './matching.ts';
import type { VersionItem } from './version.ts';

/** How much a change matters; of a change, 错误 would be a verdict. */
export const levelNames = { error: '高风险', warning: '需关注', info: '一般' } as const satisfies Record<
  Severity,
  string
>;

export const directionNames = {
  looser: '要求放宽',
  stricter: '要求收紧',
  same: '意思不变',
  unclear: '宽严不明',
} as const satisfies Record<Direction, string>;

const kindNames = { added: '新增', removed: '删去', changed: '改动', split: '拆分', merged: '合并' } as const;

/** 新增, 删去, 改动, 拆分, 合并, or 移动 where the domain is another. */
export function changeName(change: Change): string {
  return change.kind === 'changed' && change.domainMoved ? '移动' : kindNames[change.kind];
}

export function itemName({ content }: VersionItem): string {
  return content.名称?.trim() || content.一级事项?.trim() || '（没有名称）';
}

/** 招生结果（YWJY-002） */
export function itemNameWithId(item: VersionItem): string {
  return item.id === undefined ? itemName(item) : `${itemName(item)}（${item.id}）`;
}

/** 义务教育 / 招生管理 / 招生结果（YWJY-002）; both sides of what was split or merged. */
export function changeTitle(change: Change): string {
  const { domain, content } = subjectOf(change);
  const group = content.名称?.trim() ? content.一级事项?.trim() : undefined;
  const path = [domain, group].filter((part) => part !== undefined && part !== '');
  return [...path, sidesTitle(change)].join(' / ');
}

function sidesTitle(change: Change): string {
  if (change.kind !== 'split' && change.kind !== 'merged') return itemNameWithId(subjectOf(change));
  const sides = [itemsBefore(change), itemsAfter(change)];
  return sides.map((items) => items.map(itemNameWithId).join('、')).join(' → ');
}

/** 依据立改废：《收养法》2021年1月1日废止，由《民法典》代替 */
export function reasonWords({ trigger, explanation }: Reason): string {
  return explanation === undefined || explanation.trim() === '' ? trigger : `${trigger}：${explanation}`;
}

/** 时限放宽; 删去内容要素，要求放宽: the direction where it is known and the kind does not say it. */
export function partWords({ kind, direction }: PartChange): string {
  const { title } = changeKinds[kind];
  if (direction === 'unclear' || /放宽|收紧|放开|收窄/u.test(title)) return title;
  return `${title}，${directionNames[direction]}`;
}

/** 按内容相近认定（83%）; nothing to say of a pair with the same 编号. */
export function matchWords({ matchedBy, score }: { matchedBy: MatchedBy; score: number }): string | undefined {
  if (matchedBy === 'id') return undefined;
  const percent = matchedBy === 'similarity' ? `（${scoreWords(score)}）` : '';
  return `按${matchedByNames[matchedBy]}认定${percent}`;
}

/** 0.29 * 100 is less than 29. */
const rounding = 1e-9;

/** 83%: never 100 for what is not the same. */
export function scoreWords(score: number): string {
  return `${Math.floor(score * 100 + rounding)}%`;
}

/** What changed, counted; kinds that do not occur are left out. */
export function summaryCounts(summary: ChangeSummary): readonly (readonly [words: string, count: number])[] {
  const names = { ...kindNames, unchanged: '没有改动' } as const;
  const kinds = ['added', 'removed', 'changed', 'split', 'merged', 'unchanged'] as const;
  return kinds.filter((kind) => summary[kind] > 0).map((kind) => [names[kind], summary[kind]] as const);
}

/** 新增 5 项，删去 2 项，没有改动 31 项 */
export function summaryWords(summary: ChangeSummary): string {
  return summaryCounts(summary)
    .map(([words, count]) => `${words} ${count} 项`)
    .join('，');
}

/** 另有 2 项次序变动，格式性差异 23 处; undefined where there is neither. */
export function noiseWords({ moved, noise }: ChangeSummary): string | undefined {
  const parts = [moved > 0 && `${moved} 项次序变动`, noise > 0 && `格式性差异 ${noise} 处`].filter(Boolean);
  return parts.length === 0 ? undefined : `另有 ${parts.join('，')}`;
}

/** Said instead of the counts where nothing is to be told. */
export function noChangeWords({ before, after }: ChangeSet, selection?: string): string {
  if (selection !== undefined) return `没有这样的改动（${selection}）`;
  const [old, fresh] = [before, after].map(({ catalogues }) => {
    return catalogues.reduce((sum, { items }) => sum + items.length, 0);
  });
  return old === fresh ? `没有改动（前后各 ${old} 个事项）` : `没有改动（原有 ${old} 个事项，现有 ${fresh} 个）`;
}

const candidateQuestions = {
  same: '可能是同一个事项',
  split: '可能是一个事项拆成的几个',
  merged: '可能是几个事项合成的一个',
} as const;

/** 可能是同一个事项（相近 61%） */
export function candidateWords({ kind, score }: Candidate): string {
  return `${candidateQuestions[kind]}（相近 ${scoreWords(score)}）`;
}

export const candidateHint =
  '这些事项是不是同一个，程序拿不准，先列作新增和删去。加 --confirm 再运行一次，逐处回答；答案记入新版的“曾用编号”，下次不再问';

export const unexplainedHint = '名录里查不到原因，请补写理由，或者改回';
