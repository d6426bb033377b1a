import { choiceLabel, entryCode, entryLabel, fileLabel, valueLabel } from '../model/conflict-choice.ts';
import { entryOf } from '../model/conflict-entry.ts';
import { conflictFieldName, conflictKindName, sideText } from '../model/conflict-words.ts';
import type { Conflict, ConflictValue } from '../model/merge.ts';
import type { CellValue, WorkbookPlan } from '../model/sheet-plan.ts';
import { markedTexts } from './marked-text.ts';
import { reviewStyles } from './review-styles.ts';
import { type SheetColumn, type SheetRow, signedSheet } from './signed-sheet.ts';

const nothing = '（没有）';

/** A conflict with the file that it stands in, as a relative path from the workbook's folder. */
export interface FiledConflict {
  readonly conflict: Conflict;
  readonly file: string;
}

const columns: readonly SheetColumn[] = [
  { label: '领域', width: 9, look: 'centred' },
  { label: '编号', width: 11, look: 'centred' },
  { label: '名称', width: 16, look: 'text' },
  { label: '要素', width: 13, look: 'centred' },
  { label: '祖先\n（基准旧）', width: 36, look: 'text' },
  { label: '对方\n（基准新）', width: 36, look: 'text' },
  { label: '本地', width: 36, look: 'text' },
  { label: choiceLabel, width: 9, look: 'choice', choices: ['本地', '对方', '祖先', '都留'] },
  { label: valueLabel, width: 30, look: 'input' },
];

/** 冲突选择表: a row a conflict, in which a person chooses a side or writes words of their own. */
export function planConflicts(conflicts: readonly FiledConflict[]): WorkbookPlan {
  const title = '合并冲突选择表';
  const sheet = signedSheet({
    name: '冲突选择',
    title,
    notes: [
      '下列各处两边都改过，改得不一样。请在“选择”栏从下拉框里选 本地、对方 或 祖先；整项的冲突，两边的都要，选 都留；都不合适的，“选择”栏空着，在“另写”栏写自己的写法，主体、渠道等有几个的，一行写一个。',
      '祖先是两边改动以前的写法，和它不同的字加粗、加下划线；没有祖先的，标出两边不同的字。没有定的空着，下次再定。填好存盘，运行：gkml merge --resolve 这个文件',
    ],
    columns,
    hidden: [fileLabel, entryLabel],
    rows: conflicts.map(rowOf),
    signing: ['填写人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日'],
    paper: 'A3',
  });
  return { title, isReport: true, styles: reviewStyles, sheets: [sheet] };
}

function rowOf({ conflict, file }: FiledConflict): SheetRow {
  const { item, domain } = conflict;
  const name = item === null ? '（目录本身）' : (item.名称 ?? item.一级事项 ?? '');
  const what =
    conflict.field === null ? `${conflictFieldName(conflict)}\n${conflictKindName(conflict)}` : conflict.field;
  return {
    cells: [domain, item?.编号 ?? '', name, what, ...sides(conflict), '', ''],
    hidden: [file, entryCode(entryOf(conflict))],
  };
}

/** Ancestor, other side, own side: what a side wrote that the ancestor has not is marked in it; without one, what the other has not. */
function sides({ base, theirs, ours }: Conflict): CellValue[] {
  const old = sideText(base);
  const marked = (side: ConflictValue | null, other: ConflictValue | null): CellValue => {
    const [own, than] = [sideText(side), old ?? sideText(other)];
    return own === null || than === null ? (own ?? nothing) : markedTexts(than, own).after;
  };
  return [old ?? nothing, marked(theirs, ours), marked(ours, theirs)];
}
