import { articleKey } from '../../fields/act-articles.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { ActEntry } from '../../model/registers.ts';

/** Each old article stands once, the old ones and the new ones of each in ascending order, and the list says something. */
export function checkActArticles(acts: readonly ActEntry[]): Finding[] {
  return acts.flatMap((act, index) =>
    (act.修订 ?? []).flatMap((revision, at) => {
      const path = ['条目', index, '修订', at, '条款'];
      const { 条款: moves = [], 条号未变: unmoved } = revision;
      const old = moves.map((move) => move.原);
      return [
        ...(unmoved && moves.length > 0 ? [contradiction(act.名称, path)] : []),
        ...checkOrder(old, (place) => [...path, place, '原']),
        ...moves.flatMap(({ 现: now = [] }, place) => checkOrder(now, (which) => [...path, place, '现', which])),
      ];
    }),
  );
}

function contradiction(name: string, path: Finding['path']): Finding {
  const message = `“${name}”的一次修订写了条号未变，又写了条款的去向`;
  return { path, subject: name, message, hint: '条号没有变的，请删去“条款”；变了的，请删去“条号未变”' };
}

function checkOrder(articles: readonly string[], pathOf: (at: number) => Finding['path']): Finding[] {
  return articles.flatMap((article, at) => {
    const [before, path] = [articles[at - 1], pathOf(at)];
    if (articleKey(article) === undefined)
      return [{ path, subject: article, message: `“${article}”不是一个条号`, hint: '请照公布文本写，如 第二十条' }];
    if (before === undefined || placeOf(article) > placeOf(before)) return [];
    return [{ path, subject: article, message: `“${article}”不在“${before}”之后`, hint: '一条只写一次，按条号排列' }];
  });
}

/** 第八条之一 after 第八条, before 第九条. */
function placeOf(article: string): number {
  const [number = 0, inserted = 0] = (articleKey(article) ?? '').split('-').map(Number);
  return number + inserted / 1000;
}
