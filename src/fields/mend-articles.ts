import type { ArticleNow } from './act.ts';
import type { Citation } from './citation.ts';
import type { Edit } from './text-edits.ts';

export interface MendedArticles {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
  /** An article was deleted and nothing took its place. */
  readonly isLost: boolean;
}

/**
 * The articles of a citation by the numbers that they have now.
 * @param known those whose way the register knows; undefined: the citation is of the edition in force
 */
export function mendArticles({ articles }: Citation, known: readonly ArticleNow[] | undefined): MendedArticles {
  if (known === undefined) return { edits: [], notes: [], isLost: false };
  const found = articles.map((article) => ({ article, now: known.find(({ cited }) => cited === article.text) }));
  return {
    edits: found.flatMap(({ article, now }) => {
      const fresh = now?.articles.join('、') ?? '';
      return fresh === '' ? [] : [{ span: article.span, text: fresh }];
    }),
    notes: found.map(({ article, now }) => noteOf(article.text, now)),
    isLost: found.some(({ now }) => now?.articles.length === 0),
  };
}

function noteOf(cited: string, now: ArticleNow | undefined): string {
  if (now === undefined) return `${cited}在修订后是第几条，名录里没有，请对照新文本`;
  const { articles, checked } = now;
  const remarks = now.remarks.length === 0 ? '' : `（${now.remarks.join('；')}）`;
  const unchecked = checked ? '' : '（待核对）';
  if (articles.length === 0) return `原${cited}修订后删去了${remarks}，改引哪一条请人定${unchecked}`;
  if (articles.length > 1) return `原${cited}现在是${articles.join('、')}${remarks}，用得上哪几条请人定${unchecked}`;
  const paragraph = /条./u.test(cited) ? '，款、项请对照新文本' : '';
  return `原${cited}现在是${articles.join('')}${remarks}${paragraph}${unchecked}`;
}
