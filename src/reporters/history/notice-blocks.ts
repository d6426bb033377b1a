// A notice as headings, paragraphs and numbered entries, before it is text or Markdown.
import { domainsOf, fieldsOf, subjectOf } from '../../model/change-items.ts';
import type { DomainChange, RepeatedEdit } from '../../model/change-report.ts';
import type { Change } from '../../model/change-set.ts';
import { itemName } from '../../model/change-words.ts';
import type { Notice, NoticeSide } from '../../model/notice.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionCatalogue, VersionItem } from '../../model/version.ts';
import { isEditorial, publicChange, publicReason } from './public-words.ts';

export type NoticeBlock =
  | { readonly kind: 'title' | 'section' | 'part' | 'paragraph'; readonly text: string }
  /** `details` under the entry. */
  | { readonly kind: 'entry'; readonly text: string; readonly details: readonly string[] };

export function noticeBlocks(notice: Notice): NoticeBlock[] {
  const { report } = notice;
  const { changeSet, domains, repeated, entries } = report;
  const told = entries.filter(
    (change) => change.kind !== 'changed' || change.domainMoved || publicParts(change).length > 0,
  );
  const touched = new Set([...told.map(domainOf), ...domains.map(({ domain }) => domain)]);
  const places = domainsOf(changeSet).filter((domain) => touched.has(domain));
  const editorial = editorialCount(changeSet.changes);
  return [
    { kind: 'title', text: `《${titleOf(changeSet.after.catalogues)}》调整公告` },
    { kind: 'paragraph', text: introduction(notice, editorial) },
    ...sharedBlocks(repeated.filter(({ field, part }) => !isEditorial(field, part))),
    ...places.flatMap((domain) => [
      { kind: 'section' as const, text: onOneLine(domain) },
      ...domains.filter((each) => each.domain === domain).flatMap(wholeDomain),
      ...domainBlocks(told.filter((change) => domainOf(change) === domain)),
    ]),
  ];
}

/** 示例省青禾县基层政务公开标准目录; the catalogue's own title where there is one only. */
function titleOf(catalogues: readonly VersionCatalogue[]): string {
  const [first, ...others] = catalogues;
  if (first !== undefined && others.length === 0) return onOneLine(first.head.目录);
  const places = new Set(catalogues.map(({ head }) => head.地区?.名称 ?? ''));
  return `${places.size === 1 ? onOneLine([...places][0] ?? '') : ''}基层政务公开标准目录`;
}

function introduction({ before, after, report }: Notice, editorial: number): string {
  const { added, removed, changed, split, merged } = report.changeSet.summary;
  const onlyEditorial = report.changeSet.changes.filter(isOnlyEditorial).length;
  const counts = [
    ['新增', added],
    ['取消', removed],
    ['调整', changed - onlyEditorial],
    ['拆分', split],
    ['合并', merged],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([verb, count]) => `${verb} ${count} 项`);
  const sides = `${sideWords(after, '现行目录')}与${sideWords(before, '原目录')}相比`;
  const wording = editorial === 0 ? '' : `另有 ${editorial} 处文字规范，公开要求不变。`;
  if (told.length === 0) return `${sides}，公开事项没有调整。${wording}`;
  return `${sides}，公开事项${told.join('、')}，其他事项不变。${wording}现将调整情况公告如下。`;
}

/** 2026.1版（2026年3月1日） */
function sideWords({ edition, day }: NoticeSide, otherwise: string): string {
  const date = day === undefined ? '' : `（${chineseDay(day)}）`;
  return `${edition === undefined ? otherwise : onOneLine(edition)}${date}`;
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function sharedBlocks(repeated: readonly RepeatedEdit[]): NoticeBlock[] {
  if (repeated.length === 0) return [];
  const entries = repeated.map(({ field, part, changes }): NoticeBlock => {
    const names = changes.map((change) => itemName(subjectOf(change))).map(onOneLine);
    const text = `${changes.length} 个事项的${publicChange(field, part)}${publicReason(part.reason)}`;
    return { kind: 'entry', text, details: [`涉及：${[...new Set(names)].join('、')}`] };
  });
  return [{ kind: 'section', text: '多个事项相同的调整' }, ...entries];
}

function wholeDomain({ kind, changes }: DomainChange): NoticeBlock[] {
  const verb = kind === 'added' ? '本领域为新增领域' : '本领域整体取消';
  const names = changes.map((change) => itemName(subjectOf(change))).map(onOneLine);
  return [{ kind: 'paragraph', text: `${verb}，共 ${changes.length} 个事项：${names.join('、')}。` }];
}

const partTitles: readonly (readonly [title: string, kinds: readonly Change['kind'][]])[] = [
  ['新增', ['added']],
  ['取消', ['removed']],
  ['调整', ['changed', 'split', 'merged']],
];

function domainBlocks(changes: readonly Change[]): NoticeBlock[] {
  const ordered = [...changes].sort((a, b) => subjectOf(a).index - subjectOf(b).index);
  return partTitles.flatMap(([title, kinds]) => {
    const entries = ordered.filter(({ kind }) => kinds.includes(kind)).map(entryOf);
    return entries.length === 0 ? [] : [{ kind: 'part' as const, text: title }, ...entries];
  });
}

function entryOf(change: Change): NoticeBlock {
  const isWhole = change.kind !== 'changed' || change.domainMoved;
  const details = publicParts(change).map(
    ([field, part]) => `${publicChange(field, part)}${publicReason(part.reason)}`,
  );
  return { kind: 'entry', text: `${subjectWords(change)}${isWhole ? publicReason(change.reason) : ''}`, details };
}

function subjectWords(change: Change): string {
  if (change.kind === 'split') return `${nameOf(change.before)}拆分为${change.after.map(nameOf).join('、')}`;
  if (change.kind === 'merged') return `${change.before.map(nameOf).join('、')}合并为${nameOf(change.after)}`;
  const name = nameOf(subjectOf(change));
  if (change.kind !== 'changed' || !change.domainMoved) return name;
  return `${name}由“${onOneLine(change.before.domain)}”领域移入`;
}

/** 学生资助政策（学生管理） */
function nameOf(item: VersionItem): string {
  const group = item.content.名称?.trim() ? item.content.一级事项?.trim() : undefined;
  return onOneLine(group ? `${itemName(item)}（${group}）` : itemName(item));
}

type Part = readonly [Parameters<typeof isEditorial>[0], Parameters<typeof isEditorial>[1]];

function publicParts(change: Change): Part[] {
  return partsOf(change).filter((part) => !isEditorial(...part));
}

function partsOf(change: Change): Part[] {
  return fieldsOf(change).flatMap(({ field, parts }) => parts.map((part): Part => [field, part]));
}

function isOnlyEditorial(change: Change): boolean {
  return change.kind === 'changed' && !change.domainMoved && publicParts(change).length === 0;
}

function editorialCount(changes: readonly Change[]): number {
  return changes.flatMap(partsOf).filter((part) => isEditorial(...part)).length;
}

function domainOf(change: Change): string {
  return change.kind === 'split' ? (change.after[0]?.domain ?? '') : subjectOf(change).domain;
}
