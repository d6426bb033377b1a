import type { ArticleNow } from '../fields/act.ts';
import { articleKey, currentArticle } from '../fields/act-articles.ts';
import { editionNamed, editionsOf } from '../fields/act-edition.ts';
import { quotedTitle } from '../fields/act-words.ts';
import { type CitedAct, citedActsIn } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import { mendArticles } from '../fields/mend-articles.ts';
import { onceEach } from '../fields/once-each.ts';
import { told } from '../fields/register-words.ts';
import { applyEdits } from '../fields/text-edits.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule } from '../model/rule.ts';

const giveaways = '旧条号';

/** Numbers of articles outlive the articles. An edition of before that is cited as such is basis-edition-current's. */
export const basisArticleCurrent: ItemRule = {
  id: 'basis-article-current',
  title: '条号是现行文本的条号',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'info',
  basis: '《中华人民共和国政府信息公开条例》2019年修订后条文重新排列；引用的条号要对得上现行文本',
  tags: ['依据'],
  options: {
    [giveaways]: {
      description: '引到这些条文的，多半还是修订前的条号：现行文本的这一条说的是别的事，不会作公开的依据',
      default: ['第八条', '第九条', '第十一条'].map((article) => `中华人民共和国政府信息公开条例${article}`),
    },
  },
  check({ 依据: entries = [] }, report, { registers: { acts }, options }) {
    const given = options[giveaways];
    const isOld = oldArticles(Array.isArray(given) ? given : []);
    const citedIn = citedActsIn(acts);
    for (const [index, entry] of entries.entries()) {
      if (!entry.includes('条')) continue;
      for (const cited of citedIn(entry)) {
        if (!citesCurrentEdition(cited)) continue;
        reportBeyond(['依据', index], cited, report);
        const old = cited.citation.articles.find(({ text }) => isOld(cited.act.名称, text));
        if (old !== undefined) reportOld(['依据', index], cited, old, report);
      }
    }
  },
};

const named = /^(?<act>.+)(?<article>第[^第]+条)$/u;

/** 中华人民共和国政府信息公开条例第九条, … → whether a cited article is one of them, its paragraphs too. */
const oldArticles = onceEach((list: readonly string[]) => {
  const known = new Set(
    list.map((each) => {
      const { act = '', article = '' } = named.exec(each)?.groups ?? {};
      return `${act} ${articleKey(article)}`;
    }),
  );
  return (act: string, article: string): boolean => known.has(`${act} ${articleKey(article)}`);
});

/** Or none by name. */
function citesCurrentEdition({ act, citation }: CitedAct): boolean {
  if (hasEnded(act)) return false;
  const editions = editionsOf(act);
  const edition = editionNamed(citation.text, editions);
  return edition === undefined || edition === editions.length - 1;
}

/** An article behind the last one of the text in force: of an edition before, or a slip. */
function reportBeyond(
  path: Path,
  { act, citation, span: [start] }: CitedAct,
  report: (finding: Finding) => void,
): void {
  const count = act.条数;
  if (count === undefined) return;
  for (const { text, span } of citation.articles) {
    const number = Number(articleKey(text)?.split('-')[0] ?? 0);
    if (number <= count.数) continue;
    report({
      path,
      span: [start + span[0], start + span[1]],
      subject: text,
      ...(count.核对 === '已对照' ? { severity: 'warning' as const } : {}),
      message: told(`${quotedTitle(act)}现行文本只有${count.数}条，没有“${text}”`, [count]),
      hint: '请对照现行文本改正条号；现行文本没有这一条的，请删去',
    });
  }
}

function reportOld(
  path: Path,
  { act, citation, span }: CitedAct,
  old: { readonly text: string; readonly span: Finding['span'] & object },
  report: (finding: Finding) => void,
): void {
  const before = (act.修订 ?? []).length - 1;
  const known = citation.articles.flatMap(({ text }): ArticleNow[] => {
    const now = currentArticle(act, text, before);
    return now === undefined ? [] : [{ cited: text, ...now, checked: act.核对 === '已对照' }];
  });
  const { edits, notes, isLost } = mendArticles(citation, known);
  const isCertain =
    !isLost && known.length === citation.articles.length && known.every((now) => now.articles.length === 1);
  const text = isCertain ? applyEdits(citation.text, edits) : undefined;
  const start = span[0];
  report({
    path,
    span: [start + old.span[0], start + old.span[1]],
    subject: old.text,
    message: told(`“${old.text}”多半是${quotedTitle(act)}修订前的条号`, [act]),
    hint: `请对照现行文本：${notes.join('；')}`,
    ...(text === undefined ? {} : { fix: { isSafe: false, title: `改为“${text}”`, edits: [{ path, span, text }] } }),
  });
}
