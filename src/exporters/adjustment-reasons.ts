import { changeKinds } from '../model/change-kinds.ts';
import type { Trigger } from '../model/change-set.ts';
import type { BlockPlan } from '../model/document-plan.ts';
import { groupBy } from '../model/group-by.ts';
import { list, paragraph, sections } from './adjustment-blocks.ts';
import { itemsOf, placesOf, type RevisionRow } from './revision-row.ts';

const titles: readonly (readonly [Trigger, string])[] = [
  ['依据立改废', '因公开依据立改废的调整'],
  ['机构改革', '因机构改革的调整'],
  ['基准更新', '因上级标准目录更新的调整'],
  ['要素变化', '因公开要素变化的调整'],
  ['纯文字', '文字完善'],
];

/** 调整的依据和理由: how much was changed on which ground, then what the registers know of each. */
export function reasonBlocks(rows: readonly RevisionRow[]): BlockPlan[] {
  if (rows.length === 0) return [];
  const unexplained = placesOf(rows.filter(({ reason }) => reason.trigger === '未说明'));
  const all = placesOf(rows);
  const intro = `本次调整共有${all}处改动，其中${all - unexplained}处有理由，${unexplained}处没有查到理由。`;
  const chapters = titles.map(([trigger, title]) => {
    const those = rows.filter(({ reason }) => reason.trigger === trigger);
    return { title, blocks: those.length === 0 ? [] : triggerBlocks(those) };
  });
  return [paragraph('body', intro), ...sections(chapters)];
}

function triggerBlocks(rows: readonly RevisionRow[]): BlockPlan[] {
  const text = `共${placesOf(rows)}处，涉及${itemsOf(rows)}个公开事项：${kindCounts(rows)}。`;
  return [paragraph('body', text), ...list(explanations(rows), (left) => `其余${left}条理由见附件1。`)];
}

/** 新增内容要素3处、时限收紧1处, most frequent first. */
function kindCounts(rows: readonly RevisionRow[]): string {
  const groups = [...groupBy(rows, ({ kind }) => changeKinds[kind].title)];
  return groups
    .map(([title, those]) => ({ title, places: placesOf(those) }))
    .sort((a, b) => b.places - a.places)
    .map(({ title, places }) => `${title}${places}处`)
    .join('、');
}

function explanations(rows: readonly RevisionRow[]): string[] {
  const groups = [...groupBy(rows, ({ reason }) => reason.explanation?.replace(/[。\s]+$/u, '') ?? '')];
  return groups
    .filter(([explanation]) => explanation !== '')
    .map(([explanation, those]) => `${explanation}。涉及${itemsOf(those)}个公开事项。`);
}
