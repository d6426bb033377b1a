import { subjectOf } from '../model/change-items.ts';
import type { RepeatedEdit } from '../model/change-report.ts';
import type { Change } from '../model/change-set.ts';
import { groupBy } from '../model/group-by.ts';
import type { SheetPlan } from '../model/sheet-plan.ts';
import type { VersionItem } from '../model/version.ts';
import { impactText, reasonCell } from './revision-cells.ts';
import { kindTitle } from './revision-row.ts';
import { rowOfEdit } from './revision-rows.ts';
import { type SheetColumn, signedSheet } from './signed-sheet.ts';
import { pathOf } from './version-words.ts';

const columns: readonly SheetColumn[] = [
  { label: '要素', width: 8, look: 'centred' },
  { label: '原内容', width: 34, look: 'text' },
  { label: '新内容', width: 34, look: 'text' },
  { label: '变化类型', width: 12, look: 'centred' },
  { label: '事项数', width: 8, look: 'centred' },
  { label: '涉及的公开事项', width: 51, look: 'text' },
  { label: '调整理由、依据', width: 25, look: 'text' },
  { label: '影响', width: 9, look: 'centred' },
  { label: '审核意见', width: 15, look: 'text' },
];

/** 同类改动: an edit a row, with all items in which it was made. */
export function editSheet(edits: readonly RepeatedEdit[]): SheetPlan {
  return signedSheet({
    name: '同类改动',
    title: '同类改动及涉及的公开事项',
    notes: ['同一要素的同一改动涉及三个以上事项的，在这里列出全部事项。'],
    columns,
    rows: edits.map((edit) => {
      const row = rowOfEdit(edit);
      const { element, before, after } = row;
      const items = itemList(edit.changes);
      return {
        cells: [
          element,
          before,
          after,
          kindTitle(row),
          edit.changes.length,
          items,
          reasonCell(row),
          impactText(row),
          '',
        ],
      };
    }),
    signing: [],
    paper: 'A3',
  });
}

/** 义务教育：招生管理／招生范围（YWJY-001）、招生管理／招生条件（YWJY-002）, a domain a line. */
function itemList(changes: readonly Change[]): string {
  const byDomain = groupBy(changes.map(subjectOf), ({ domain }) => domain);
  return [...byDomain].map(([domain, items]) => `${domain}：${items.map(pathWithId).join('、')}`).join('\n');
}

function pathWithId(item: VersionItem): string {
  return item.id === undefined ? pathOf(item) : `${pathOf(item)}（${item.id}）`;
}
