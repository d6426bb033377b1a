import { itemsAfter, itemsBefore } from '../model/change-items.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { BlockPlan } from '../model/document-plan.ts';
import { paragraph, sections } from './adjustment-blocks.ts';
import { type DomainFigures, domainFigures, totalOf } from './adjustment-figures.ts';
import { quotedNames, shortened, uncountedText } from './version-words.ts';

/** 总体情况: domains and items, kept, adjusted, come and gone. */
export function summaryBlocks(changeSet: ChangeSet): BlockPlan[] {
  const figures = domainFigures(changeSet);
  return sections([
    { title: '领域调整情况', blocks: [paragraph('body', domainText(figures))] },
    { title: '公开事项调整情况', blocks: itemTexts(changeSet, figures).map((text) => paragraph('body', text)) },
  ]);
}

function domainText(figures: readonly DomainFigures[]): string {
  const kept = figures.filter(({ inBefore, inAfter }) => inBefore && inAfter);
  const adjusted = kept.filter(({ touched }) => touched);
  const added = figures.filter(({ inBefore }) => !inBefore);
  const removed = figures.filter(({ inAfter }) => !inAfter);
  const totals = `调整前共有${kept.length + removed.length}个领域，调整后共有${kept.length + added.length}个领域。`;
  const stays = kept.length > 0 ? `保留${kept.length}个领域，${adjustedText(adjusted, kept)}` : '没有保留的领域';
  const comes = added.length > 0 ? `新增${added.length}个领域${named(added)}` : '没有新增领域';
  const goes = removed.length > 0 ? `取消${removed.length}个领域${named(removed)}` : '没有取消领域';
  return `${totals}${stays}；${comes}；${goes}。`;
}

function adjustedText(adjusted: readonly DomainFigures[], kept: readonly DomainFigures[]): string {
  if (adjusted.length === 0) return '都没有变化';
  if (adjusted.length === kept.length) return `都有调整${named(adjusted)}`;
  return `其中${adjusted.length}个有调整${named(adjusted)}，${kept.length - adjusted.length}个没有变化`;
}

const mostNames = 10;

function named(figures: readonly DomainFigures[]): string {
  if (figures.length === 0) return '';
  const names = figures.slice(0, mostNames).map(({ domain }) => shortened(domain, 20));
  return `（${names.join('、')}${figures.length > mostNames ? '等' : ''}）`;
}

function itemTexts({ summary, changes }: ChangeSet, figures: readonly DomainFigures[]): string[] {
  const totals = `调整前共有${totalOf(figures, 'before')}个公开事项，调整后共有${totalOf(figures, 'after')}个公开事项。`;
  const counts = [
    `新增${summary.added}个`,
    `删去${summary.removed}个`,
    `改动${summary.changed}个`,
    ...restructured(changes),
    `未变${summary.unchanged}个`,
  ].join('，');
  const domainMoved = totalOf(figures, 'movedIn');
  const moves = domainMoved > 0 ? `改动的事项中，有${domainMoved}个移到了别的领域。` : '';
  const uncounted = uncountedText(summary);
  return [`${totals}${counts}。${examples(changes)}${moves}`, ...(uncounted === '' ? [] : [uncounted])];
}

/** 2个拆分为5个，3个合并为1个 */
function restructured(changes: readonly Change[]): string[] {
  return (['split', 'merged'] as const).flatMap((kind) => {
    const those = changes.filter((change) => change.kind === kind);
    const [then, now] = [itemsBefore, itemsAfter].map((side) => those.flatMap(side).length);
    return those.length === 0 ? [] : [`${then}个${kind === 'split' ? '拆分' : '合并'}为${now}个`];
  });
}

function examples(changes: readonly Change[]): string {
  const words = changes.flatMap((change) => {
    if (change.kind !== 'split' && change.kind !== 'merged') return [];
    const verb = change.kind === 'split' ? '拆分' : '合并';
    return [`${quotedNames(itemsBefore(change))}${verb}为${quotedNames(itemsAfter(change))}`];
  });
  return words.length === 0
    ? ''
    : `其中，${words.slice(0, mostNames).join('；')}${words.length > mostNames ? '等' : ''}。`;
}
