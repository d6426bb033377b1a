import { subjectOf } from '../model/change-items.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { BlockPlan, DocumentText, SectionPlan, TableCellPlan } from '../model/document-plan.ts';
import { paragraph } from './adjustment-blocks.ts';
import { type DomainFigures, domainFigures, totalOf } from './adjustment-figures.ts';
import type { AdjustmentStyle } from './adjustment-styles.ts';
import { printable } from './cell-text.ts';
import { condensed } from './marked-text.ts';
import { kindTitle, type RevisionRow } from './revision-row.ts';
import { pathOf, reasonText, shortened } from './version-words.ts';

export const annexTitles = ['修订对照表', '各领域公开事项数量变化表'] as const;

/** More rows are read in the workbook, not on paper. */
const mostRows = 500;
const longestText = 110;

/** Changes as a table across the page, shortened; the whole texts are in the workbook. */
export function revisionAnnex(rows: readonly RevisionRow[]): SectionPlan {
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  const note = `注：文字较长的只列出改动前后的部分${left > 0 ? `，另有${left}行未列出` : ''}，全文见修订对照表（电子表格）。`;
  return {
    orientation: 'landscape',
    blocks: [
      ...annexHead('附件1', annexTitles[0]),
      {
        kind: 'table',
        columns: [12, 19, 30, 12, 40, 40, 26, 46],
        header: ['序号', '领域', '公开事项', '要素', '原内容', '新内容', '变化类型', '理由'].map((text) =>
          cell('tableHeader', text),
        ),
        rows: shown.map(revisionCells),
      },
      paragraph('annexNote', note),
    ],
  };
}

function revisionCells(row: RevisionRow, index: number): TableCellPlan[] {
  return [
    cell('tableCentred', String(index + 1)),
    cell('tableCentred', shortened(row.domain, 30)),
    cell('tableText', itemWords(row)),
    cell('tableCentred', row.element),
    { style: 'tableText', text: sideText(row, 0) },
    { style: 'tableText', text: sideText(row, 1) },
    cell('tableCentred', kindTitle(row)),
    cell('tableText', shortened(reasonText(row.reason), longestText)),
  ];
}

/** Of whole items the names: their texts are in the workbook. */
function sideText({ element, before, after, quoted }: RevisionRow, side: 0 | 1): DocumentText {
  if (element !== '整项') return condensed(side === 0 ? before : after, longestText);
  const names = quoted[side];
  return names === null ? '（无）' : printable(shortened(names, longestText));
}

function itemWords({ changes }: RevisionRow): string {
  const [first] = changes;
  const name = first ? shortened(pathOf(subjectOf(first)), 60) : '';
  return changes.length > 1 ? `${name}等${changes.length}个事项` : name;
}

interface FigureColumn {
  readonly label: string;
  readonly of: (figures: readonly DomainFigures[]) => number;
  /** Left out where no domain has any. */
  readonly optional?: boolean;
}

const figureColumns: readonly FigureColumn[] = [
  { label: '调整前', of: (figures) => totalOf(figures, 'before') },
  { label: '新增', of: (figures) => totalOf(figures, 'added') },
  { label: '删去', of: (figures) => totalOf(figures, 'removed') },
  { label: '拆分合并增减', of: (figures) => totalOf(figures, 'restructured'), optional: true },
  { label: '移入', of: (figures) => totalOf(figures, 'movedIn'), optional: true },
  { label: '移出', of: (figures) => totalOf(figures, 'movedOut'), optional: true },
  { label: '调整后', of: (figures) => totalOf(figures, 'after') },
  { label: '有改动', of: (figures) => totalOf(figures, 'changed') },
];

/** How many items each domain had, won, lost and has. */
export function figuresAnnex(changeSet: ChangeSet, number: 1 | 2): SectionPlan {
  const figures = domainFigures(changeSet);
  const columns = figureColumns.filter(({ of, optional }) => !optional || figures.some((domain) => of([domain]) !== 0));
  const line = (name: string, domains: readonly DomainFigures[]) => [
    cell('tableCentred', shortened(name, 40)),
    ...columns.map(({ of }) => cell('tableCentred', String(of(domains)))),
  ];
  return {
    orientation: 'portrait',
    blocks: [
      // Without changes there is no table of them, and the only annex has no number.
      ...annexHead(number === 1 ? '附件' : `附件${number}`, annexTitles[1]),
      {
        kind: 'table',
        columns: [28, ...columns.map(() => 12)],
        header: ['领域', ...columns.map(({ label }) => label)].map((text) => cell('tableHeader', text)),
        rows: [...figures.map((domain) => line(domain.domain, [domain])), line('合计', figures)],
      },
      paragraph('annexNote', '注：单位为个。“有改动”指前后都有、内容有改动的事项，含移到别的领域的事项。'),
    ],
  };
}

function annexHead(mark: string, title: string): BlockPlan[] {
  return [paragraph('annexMark', mark), paragraph('annexTitle', title)];
}

function cell(style: AdjustmentStyle, text: string): TableCellPlan {
  return { style, text: printable(text) };
}
