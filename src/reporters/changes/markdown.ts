import type { ChangeReport } from '../../model/change-report.ts';
import type { ChangeSet } from '../../model/change-set.ts';
import {
  candidateHint,
  candidateWords,
  itemNameWithId,
  noChangeWords,
  noiseWords,
  summaryCounts,
  unexplainedHint,
} from '../../model/change-words.ts';
import { foldHeads } from '../../model/fold-heads.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import { boundedText, type Passage } from './bounded-text.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { changeRows, domainDetails, repeatedDetails } from './markdown-rows.ts';
import { markdownSides, markdownText, shortened, tableHeader, tableRow } from './markdown-text.ts';
import { type Section, sectionsOf, sizeOf } from './report-sections.ts';

/** A comment on GitHub may have 65,536 characters; the rest is for what is said at the end. */
const limit = 65_000;

const changesHeader = tableHeader(['事项', '要素', '原', '新', '说明']);

/** For a pull request: counts, what is unexplained, what is told together, then a table a domain. */
export function markdown(report: ChangeReport, { selection }: Pick<ChangeReporterSettings, 'selection'>): string {
  const { changeSet } = report;
  const { unexplained, explained } = sectionsOf(report);
  const passages = [
    headPassage(changeSet),
    ...(sizeOf(unexplained) > 0 ? sectionPassages(unexplained, unexplainedHint) : []),
    ...explained.flatMap((section) => sectionPassages(section)),
    candidatePassage(changeSet),
  ];
  const start = opening(changeSet, selection);
  const { text, leftOut } = boundedText(passages, limit - start.length);
  const end =
    leftOut === 0
      ? ''
      : `**还有 ${leftOut} 条没有列出**：这里写不下，用 \`gkml diff\` 加 \`-f html=改动.html\` 看全部\n`;
  return `${`${start}${text}${end}`.trimEnd()}\n`;
}

function opening(changeSet: ChangeSet, selection: string | undefined): string {
  const { before, after, changes, summary } = changeSet;
  const title = `## 目录改动：${oneLine(before.name)} → ${oneLine(after.name)}\n\n`;
  const counts = summaryCounts(summary);
  const table = `${tableHeader(counts.map(([words]) => words))}${tableRow(counts.map(([, count]) => String(count)))}`;
  const isSame = changes.length === 0;
  const lines = [
    isSame ? noChangeWords(changeSet, selection) : undefined,
    noiseWords(summary),
    isSame ? undefined : selection,
  ];
  const told = lines.filter((line) => line !== undefined).map((line) => `${markdownText(line)}\n\n`);
  return `${title}${isSame ? '' : `${table}\n`}${told.join('')}`;
}

function headPassage({ heads }: ChangeSet): Passage {
  const rows = foldHeads(heads).map(({ domain, field, before, after }) => () => {
    const sides = markdownSides(before, after).map((side) => side || '（没有）');
    return tableRow([oneLine(domain), oneLine(field), ...sides]);
  });
  return { opening: `### 目录本身\n\n${tableHeader(['领域', '项目', '原', '新'])}`, pieces: rows };
}

function sectionPassages(section: Section, hint?: string): Passage[] {
  const heading = `### ${oneLine(section.title)}（${sizeOf(section)} 条）\n\n${hint === undefined ? '' : `${hint}\n\n`}`;
  const folded = [
    ...section.domains.map((change) => () => domainDetails(change)),
    ...section.repeated.map((edit) => () => repeatedDetails(edit)),
  ];
  const rows = section.entries.map((change) => () => changeRows(change));
  if (folded.length === 0) return [{ opening: `${heading}${changesHeader}`, pieces: rows }];
  return [
    { opening: heading, pieces: folded },
    { opening: changesHeader, pieces: rows },
  ];
}

function candidatePassage({ candidates }: ChangeSet): Passage {
  const list = (items: readonly VersionItem[]) => {
    return items.map((item) => oneLine(`${item.domain} / ${itemNameWithId(item)}`)).join('、');
  };
  const pieces = candidates.map((candidate) => () => {
    return `- ${candidateWords(candidate)}<br>原：${list(candidate.before)}<br>新：${list(candidate.after)}\n`;
  });
  return { opening: `### 请确认（${candidates.length} 处）\n\n${candidateHint}\n\n`, pieces };
}

function oneLine(text: string): string {
  return markdownText(onOneLine(shortened(text)));
}
