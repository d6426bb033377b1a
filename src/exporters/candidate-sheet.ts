import { candidateWords } from '../model/change-words.ts';
import type { Candidate } from '../model/matching.ts';
import type { SheetPlan, TextRun } from '../model/sheet-plan.ts';
import type { VersionItem } from '../model/version.ts';
import { itemText } from './item-text.ts';
import { type SheetColumn, signedSheet } from './signed-sheet.ts';
import { referenceOf, withoutSpaces } from './version-words.ts';

const columns: readonly SheetColumn[] = [
  { label: '旧版事项', width: 62, look: 'text' },
  { label: '新版事项', width: 62, look: 'text' },
  { label: '可能的关系', width: 24, look: 'centred' },
  { label: '是否对应', width: 18, look: 'centred' },
  { label: '说明', width: 30, look: 'text' },
];

/** 疑似对应: what may belong together, for a person to say. */
export function candidateSheet(candidates: readonly Candidate[]): SheetPlan {
  return signedSheet({
    name: '疑似对应',
    title: '疑似对应的公开事项确认表',
    notes: ['下列事项可能前后对应，但不能确定，暂按“删去”和“新增”列入对照表。请在“是否对应”栏打“√”。'],
    columns,
    rows: candidates.map((candidate) => ({
      cells: [
        itemTexts(candidate.before),
        itemTexts(candidate.after),
        withoutSpaces(candidateWords(candidate)),
        '□ 是　　□ 否',
        '',
      ],
    })),
    signing: ['确认人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日'],
    paper: 'A3',
  });
}

function itemTexts(items: readonly VersionItem[]): TextRun[] {
  return items.flatMap((item, index) => [
    { text: `${index > 0 ? '\n' : ''}${item.domain}　${referenceOf(item).replace('\n', '　')}\n`, bold: true },
    ...itemText(item),
  ]);
}
