// Where the articles of an act went when it was revised: 条款 in the register.
import type { ActEntry } from '../model/registers.ts';
import { numeralSource, parseNumeral } from './numeral.ts';
import { comparable } from './text.ts';

export interface CurrentArticle {
  /** As the register writes them: 第十九条. Empty where the article was deleted and nothing took its place. */
  readonly articles: readonly string[];
  /** What the register says of the moves on the way: 改为20个工作日. */
  readonly remarks: readonly string[];
}

const articlePattern = new RegExp(`^第(${numeralSource})条?(?:之(${numeralSource}))?`, 'u');

/** By what two spellings of one article are alike: 第九条第二款, 第 9 条 and 第九 are 9; 第八条之一 is 8-1. Undefined for 第三章. */
export function articleKey(article: string): string | undefined {
  const text = comparable(article);
  const [whole = '', main = '', inserted] = articlePattern.exec(text) ?? [];
  const [number, behind] = [parseNumeral(main), parseNumeral(inserted ?? '')];
  if (number === undefined || (inserted !== undefined && behind === undefined)) return undefined;
  // 第三章 and 第二次 are no articles; 第五十七 whose 条 was lost stands alone.
  if (!whole.includes('条') && whole !== text) return undefined;
  return behind === undefined ? `${number}` : `${number}-${behind}`;
}

/**
 * An article of an old edition in the act as it stands: 第九条 of 2008 → 第十九条. `edition` counts as `editionsOf` does, 0
 * being the act as it was made. Undefined where the register does not say: it lists only the articles that catalogues cite,
 * and a revision without a list may have moved any. For the latest edition it is the article itself.
 */
export function currentArticle(act: ActEntry, article: string, edition: number): CurrentArticle | undefined {
  if (articleKey(article) === undefined) return undefined;
  let articles: readonly string[] = [article];
  const remarks: string[] = [];
  for (const revision of (act.修订 ?? []).slice(edition)) {
    if (revision.条号未变) continue;
    const moved = articles.map((each) => moveOf(each, revision.条款));
    const known = moved.filter((move) => move !== undefined);
    if (known.length < moved.length) return undefined;
    articles = [...new Set(known.flatMap((move) => move.现 ?? []))];
    remarks.push(...known.flatMap((move) => move.说明 ?? []));
  }
  return { articles, remarks };
}

type Moves = NonNullable<NonNullable<ActEntry['修订']>[number]['条款']>;

function moveOf(article: string, moves: Moves | undefined): Moves[number] | undefined {
  const key = articleKey(article);
  return moves?.find((move) => articleKey(move.原) === key);
}
