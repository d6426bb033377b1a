import type { ChangeReport } from '../model/change-report.ts';
import type { HeadChange } from '../model/change-set.ts';
import { foldHeads } from '../model/fold-heads.ts';
import type { SheetPlan, WorkbookPlan } from '../model/sheet-plan.ts';
import { candidateSheet } from './candidate-sheet.ts';
import { editSheet } from './edit-sheet.ts';
import { markedTexts } from './marked-text.ts';
import { reviewStyles } from './review-styles.ts';
import { impactText, reasonCell } from './revision-cells.ts';
import { kindTitle, placesOf, type RevisionRow, riskNames, riskOf } from './revision-row.ts';
import { revisionRows } from './revision-rows.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';
import { regionOf, uncountedText, versionText } from './version-words.ts';

const signing = [
  '编制单位（盖章）：＿＿＿＿＿＿＿＿＿＿　　审核：＿＿＿＿＿＿＿＿　　批准：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日',
];

/** 修订对照表: what changed, part by part, to be reviewed and signed; same edits and doubtful pairs on further sheets. */
export function planRevisionTable(report: ChangeReport): WorkbookPlan {
  const title = `${regionOf([report.changeSet.after, report.changeSet.before]) ?? ''}基层政务公开标准目录修订对照表`;
  return {
    title,
    isReport: true,
    styles: reviewStyles,
    sheets: [
      revisionSheet(report, title),
      ...(report.repeated.length > 0 ? [editSheet(report.repeated)] : []),
      ...(report.changeSet.candidates.length > 0 ? [candidateSheet(report.changeSet.candidates)] : []),
    ],
  };
}

const revisionColumns: readonly SheetColumn[] = [
  { label: '领域', width: 11, look: 'centred' },
  { label: '公开事项\n（编号、一级事项／名称）', width: 24, look: 'text' },
  { label: '要素', width: 8, look: 'centred' },
  { label: '原内容', width: 43, look: 'text' },
  { label: '新内容', width: 43, look: 'text' },
  { label: '变化类型', width: 12, look: 'centred' },
  { label: '调整理由、依据', width: 26, look: 'text' },
  { label: '影响', width: 9, look: 'centred' },
  { label: '审核意见', width: 20, look: 'text' },
];

function revisionSheet(report: ChangeReport, title: string): SheetPlan {
  const rows = revisionRows(report);
  return signedSheet({
    name: '修订对照表',
    title,
    notes: notesOf(report, rows),
    columns: revisionColumns,
    rows: [...bandedRows(rows), ...headRows(report.changeSet.heads)],
    signing,
    paper: 'A3',
  });
}

function notesOf({ changeSet }: ChangeReport, rows: readonly RevisionRow[]): string[] {
  const { before, after, summary } = changeSet;
  const risks = riskNames.map((name, risk) => `${name}${placesOf(rows.filter((row) => riskOf(row) === risk))}处`);
  const found = rows.length === 0 ? '公开事项没有改动' : `共有${placesOf(rows)}处改动：${risks.join('，')}`;
  return [
    `编制说明：对照${versionText(before, after)}（旧）和${versionText(after, before)}（新）编制。${found}。${uncountedText(summary)}`,
    '红色带删除线的是旧版有、新版没有的文字，蓝色带下划线的是新版增加的文字。“影响”指对公开要求的影响。同一改动涉及多个事项的，合为一行。',
  ];
}

function bandedRows(rows: readonly RevisionRow[]): SheetRow[] {
  if (rows.length === 0) return [{ band: '公开事项没有改动' }];
  return riskNames.flatMap((name, risk): SheetRow[] => {
    const inBand = rows.filter((row) => riskOf(row) === risk);
    if (inBand.length === 0) return [];
    return [{ band: `${name}（${placesOf(inBand)}处）` }, ...inBand.map((row) => ({ cells: revisionCells(row) }))];
  });
}

function revisionCells(row: RevisionRow) {
  const { domain, item, element, before, after } = row;
  return [domain, item, element, before, after, kindTitle(row), reasonCell(row), impactText(row), ''];
}

/** 目录, 版本, 基准: of the catalogue, not of an item. */
function headRows(heads: readonly HeadChange[]): SheetRow[] {
  if (heads.length === 0) return [];
  const rows = foldHeads(heads).map(({ domain, field, before, after }) => {
    const texts = markedTexts(before, after);
    return {
      cells: [domain, '（目录本身）', field.replaceAll('.', ''), texts.before, texts.after, '目录信息改动', '', '', ''],
    };
  });
  return [{ band: `目录信息的改动（${heads.length}处）` }, ...rows];
}
