// The parts of the page: the counts, the heads of the catalogues, the changes in their order, what is to be confirmed.
import type { DomainChange } from '../../model/change-report.ts';
import type { ChangeSet, HeadChange } from '../../model/change-set.ts';
import {
  candidateHint,
  candidateWords,
  itemNameWithId,
  noChangeWords,
  noiseWords,
  summaryCounts,
} from '../../model/change-words.ts';
import { foldHeads } from '../../model/fold-heads.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import type { Candidate } from '../../model/matching.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import { changeGroup, repeatedGroup } from './html-change.ts';
import { whole } from './html-text.ts';
import type { Section } from './report-sections.ts';
import { sizeOf } from './report-sections.ts';

export function opening(changeSet: ChangeSet, selection: string | undefined): string {
  const { changes, summary } = changeSet;
  const counts = summaryCounts(summary).map(([words, count]) => `<li>${words} <b>${count}</b> 项</li>`);
  const lines = [
    changes.length === 0 ? noChangeWords(changeSet, selection) : undefined,
    noiseWords(summary),
    changes.length === 0 ? undefined : selection,
  ];
  const told = lines.filter((line) => line !== undefined).map((line) => `<p>${escapeHtml(line)}</p>`);
  return [changes.length === 0 ? '' : `<ul class="counts">${counts.join('')}</ul>`, ...told].filter(Boolean).join('\n');
}

export function headSection(heads: readonly HeadChange[]): string {
  if (heads.length === 0) return '';
  const rows = foldHeads(heads).map(({ domain, field, before, after }) => {
    const sides = [whole('del', before ?? ''), whole('ins', after ?? '')].map((side) => side || '（没有）');
    return `<li>${escapeHtml(onOneLine(`${domain} ${field}`))}：${sides.join(' → ')}</li>`;
  });
  return section('目录本身', undefined, `<ul>${rows.join('\n')}</ul>`);
}

export function changeSection(told: Section, changeSet: ChangeSet, hint?: string): string {
  const groups = [...told.repeated.map(repeatedGroup), ...told.entries.map((change) => changeGroup(change, changeSet))];
  const body = [...told.domains.map((change) => domainDetails(change, changeSet)), ...tables(told.title, groups)];
  return section(`${told.title}（${sizeOf(told)} 条）`, hint, body.join('\n'));
}

function domainDetails({ kind, domain, changes }: DomainChange, changeSet: ChangeSet): string {
  const words = `${kind === 'added' ? '新增' : '删去'}领域 ${onOneLine(domain)}，${changes.length} 个事项`;
  const groups = changes.map((change) => changeGroup(change, changeSet));
  return `<details class="domain" open><summary>${escapeHtml(words)}</summary>\n${tables(words, groups).join('\n')}\n</details>`;
}

/** A browser lays out only the tables that are in sight: so none is long. */
const groupsInTable = 25;

function tables(title: string, groups: readonly string[]): string[] {
  const count = Math.ceil(groups.length / groupsInTable);
  return Array.from({ length: count }, (_, index) => {
    const number = count === 1 ? '' : `（${index + 1}/${count}）`;
    const from = index * groupsInTable;
    return table(`${onOneLine(title)}的改动${number}`, groups.slice(from, from + groupsInTable));
  });
}

function table(name: string, groups: readonly string[]): string {
  const headers = ['要素', '原', '新', '说明'].map((label) => `<th scope="col" role="columnheader">${label}</th>`);
  return `<div class="part"><table role="table">
<caption>${escapeHtml(name)}</caption>
<colgroup><col class="field"><col><col><col class="note"></colgroup>
<thead role="rowgroup"><tr role="row">${headers.join('')}</tr></thead>
${groups.join('\n')}
</table></div>`;
}

export function candidateSection(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return '';
  const rows = candidates.map((candidate) => {
    const sides = [names(candidate.before), names(candidate.after)];
    return `<li>${escapeHtml(candidateWords(candidate))}<br>原：${sides[0]}<br>新：${sides[1]}</li>`;
  });
  return section(`请确认（${candidates.length} 处）`, candidateHint, `<ul>${rows.join('\n')}</ul>`);
}

function names(items: readonly VersionItem[]): string {
  return items.map((item) => escapeHtml(onOneLine(`${item.domain} / ${itemNameWithId(item)}`))).join('、');
}

function section(title: string, hint: string | undefined, body: string): string {
  const told = hint === undefined ? '' : `<p>${escapeHtml(hint)}</p>\n`;
  return `<section>\n<h2>${escapeHtml(onOneLine(title))}</h2>\n${told}${body}\n</section>`;
}
