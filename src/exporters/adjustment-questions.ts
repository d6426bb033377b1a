import { candidateWords } from '../model/change-words.ts';
import type { BlockPlan } from '../model/document-plan.ts';
import type { Candidate } from '../model/matching.ts';
import { list, paragraph, sections } from './adjustment-blocks.ts';
import { changeSentence } from './change-sentence.ts';
import { placesOf, type RevisionRow } from './revision-row.ts';
import { quotedNames, reasonText, withoutSpaces } from './version-words.ts';

/** 需要说明的事项: what nobody has explained, then what makes disclosure looser though there is a reason. */
export function questionBlocks(rows: readonly RevisionRow[]): BlockPlan[] {
  const unexplained = rows.filter(({ reason }) => reason.trigger === '未说明');
  const looser = rows.filter(({ reason, direction }) => reason.trigger !== '未说明' && direction === 'looser');
  return sections([
    { title: '没有查到理由的改动', blocks: unexplainedBlocks(unexplained) },
    { title: '有理由但放宽公开要求的改动', blocks: looserBlocks(looser) },
  ]);
}

const more = (left: number) => `其余${left}条见附件1。`;

function unexplainedBlocks(rows: readonly RevisionRow[]): BlockPlan[] {
  if (rows.length === 0) return [];
  const intro = `以下${placesOf(rows)}处改动没有查到理由，请有关单位说明，不能说明的应予恢复。`;
  return [
    paragraph('body', intro),
    ...list(
      rows.map((row) => `${changeSentence(row)}。理由：${blank}。`),
      more,
    ),
  ];
}

/** To be written in by hand. */
const blank = '＿＿＿＿＿＿＿＿';

function looserBlocks(rows: readonly RevisionRow[]): BlockPlan[] {
  if (rows.length === 0) return [];
  const intro = `以下${placesOf(rows)}处改动放宽了公开要求，请重点审核。`;
  const sentences = rows.map((row) => `${changeSentence(row)}。理由：${reasonText(row.reason).replace(/。$/u, '')}。`);
  return [paragraph('body', intro), ...list(sentences, more)];
}

/** 有待确认的事项: items of the two versions that may be the same. */
export function candidateBlocks(candidates: readonly Candidate[]): BlockPlan[] {
  if (candidates.length === 0) return [];
  const intro = `以下${candidates.length}组事项前后可能对应，暂按删去和新增统计，请有关单位确认。`;
  const sentences = candidates.map((candidate) => {
    const sides = `原${quotedNames(candidate.before)}与新${quotedNames(candidate.after)}`;
    return `${sides}：${withoutSpaces(candidateWords(candidate))}。`;
  });
  return [paragraph('body', intro), ...list(sentences, (left) => `其余${left}组见修订对照表。`)];
}
