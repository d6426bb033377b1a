import { comparable } from '../fields/text.ts';
import { itemsAfter, itemsBefore } from '../model/change-items.ts';
import type { ChangeReport } from '../model/change-report.ts';
import type { Change } from '../model/change-set.ts';
import type { WorkbookPlan } from '../model/sheet-plan.ts';
import { reviewStyles } from './review-styles.ts';
import { reasonCell } from './revision-cells.ts';
import { byRisk, kindTitle, type RevisionRow } from './revision-row.ts';
import { rowsOfChange } from './revision-rows.ts';
import { type SheetColumn, signedSheet } from './signed-sheet.ts';
import { regionOf, shortened, versionText } from './version-words.ts';

/** What one organ has to confirm. */
export interface Confirmation {
  readonly organ: string;
  readonly plan: WorkbookPlan;
}

/** Stands for the organ of items that name none. */
const noOrgan = '（未写主体）';

const columns: readonly SheetColumn[] = [
  { label: '公开事项\n（领域、编号、名称）', width: 21, look: 'text' },
  { label: '要素', width: 7, look: 'centred' },
  { label: '原内容', width: 31, look: 'text' },
  { label: '新内容', width: 31, look: 'text' },
  { label: '变化类型\n和理由', width: 20, look: 'text' },
  { label: '确认意见', width: 22, look: 'text' },
];

const opinion = '□ 同意\n□ 不同意，理由：\n';
const signing = [
  '经办人：＿＿＿＿＿＿＿＿　　联系电话：＿＿＿＿＿＿＿＿＿＿　　负责人：＿＿＿＿＿＿＿＿',
  '单位（盖章）：＿＿＿＿＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日',
];

/** A workbook for each organ of the items that changed, in the order in which the organs first occur. */
export function planConfirmations(report: ChangeReport): Confirmation[] {
  const region = regionOf([report.changeSet.after, report.changeSet.before]) ?? '';
  return [...changesByOrgan(report.changeSet.changes).values()].map(({ organ, changes }) => ({
    organ,
    plan: confirmationOf(report, { region, organ, rows: byRisk(changes.flatMap(rowsOfChange)) }),
  }));
}

interface OrganChanges {
  readonly organ: string;
  readonly changes: Change[];
}

/** Organs that differ only in blanks or width are the same one. */
function changesByOrgan(changes: readonly Change[]): Map<string, OrganChanges> {
  const organs = new Map<string, OrganChanges>();
  for (const change of changes) {
    for (const [key, organ] of organsOf(change)) {
      const known = organs.get(key) ?? { organ, changes: [] };
      known.changes.push(change);
      organs.set(key, known);
    }
  }
  return organs;
}

/** By the form for comparing. Of the new version; of a removed item the old one's. */
function organsOf(change: Change): Map<string, string> {
  const items = change.kind === 'removed' ? itemsBefore(change) : itemsAfter(change);
  const organs = new Map<string, string>();
  for (const name of items.flatMap(({ content }) => content.主体 ?? [])) {
    const key = comparable(name);
    if (key !== '' && !organs.has(key)) organs.set(key, name.trim());
  }
  return organs.size > 0 ? organs : new Map([['', noOrgan]]);
}

interface OrganRows {
  readonly region: string;
  readonly organ: string;
  readonly rows: readonly RevisionRow[];
}

function confirmationOf({ changeSet }: ChangeReport, { region, organ, rows }: OrganRows): WorkbookPlan {
  const title = `${region}基层政务公开标准目录调整确认单`;
  const items = new Set(rows.flatMap(({ changes }) => changes)).size;
  const sheet = signedSheet({
    name: '确认单',
    title,
    notes: [
      `确认单位：${shortened(organ, 100)}`,
      `目录由${versionText(changeSet.before, changeSet.after)}调整为${versionText(changeSet.after, changeSet.before)}，涉及你单位${items}个事项、${rows.length}处改动。请逐条核对，在“确认意见”栏打“√”；不同意的，请写明理由。`,
    ],
    columns,
    rows: rows.map((row) => ({
      cells: [`${row.domain}\n${row.item}`, row.element, row.before, row.after, kindAndReason(row), opinion],
    })),
    signing,
    paper: 'A4',
  });
  return { title, isReport: true, styles: reviewStyles, sheets: [sheet] };
}

function kindAndReason(row: RevisionRow) {
  const reason = reasonCell(row);
  const runs = typeof reason === 'object' ? reason : [{ text: `${reason}` }];
  return [{ text: `${kindTitle(row)}\n`, bold: true }, ...runs];
}
