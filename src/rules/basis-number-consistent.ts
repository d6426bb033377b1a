import { createActReader } from '../fields/act.ts';
import { parseCitation } from '../fields/citation.ts';
import { actOf } from '../fields/citation-comparison.ts';
import { remember } from '../fields/remember.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import type { Span } from '../model/location.ts';
import type { Path } from '../model/path.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** Documents that the register knows are basis-number-right's: it knows which number is right. */
export const basisNumberConsistent: CatalogueRule = {
  id: 'basis-number-consistent',
  title: '同一份文件的文号前后一致',
  scope: 'catalogue',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第九条：发文字号是公文的组成部分；一件一号，两处不同，必有一处写错',
  tags: ['依据'],
  check(catalogue, report, { registers: { acts } }) {
    const { find } = createActReader(acts);
    for (const cited of groupBy(numbersIn(catalogue), ({ key }) => key).values()) {
      const [first, ...others] = byFrequency(cited);
      if (first === undefined) continue;
      for (const other of others)
        if (areSlips(first, other) && find(other.entry) === undefined) report(findingOf(other, first));
    }
  },
};

interface Numbered {
  /** The document's, not the number's. */
  readonly key: string;
  readonly title: string;
  readonly organ: string;
  readonly year: string;
  readonly number: string;
  readonly text: string;
  readonly span: Span;
}

interface Cited extends Numbered {
  readonly path: Path;
  readonly entry: string;
  readonly item: string;
}

/** 通知, 意见: too short a title is borne by many documents. */
const shortest = 12;

const numbered = remember((entry: string): { readonly number: Numbered | undefined } => {
  const { titles, documentNumber } = parseCitation(entry);
  const [title, another] = titles;
  if (documentNumber === undefined || title === undefined || another !== undefined || title.text.length < shortest) {
    return { number: undefined };
  }
  const { organ, year, number, text, span } = documentNumber;
  return { number: { key: actOf(entry), title: title.text, organ, year, number: `${Number(number)}`, text, span } };
});

function numbersIn({ 事项 }: Catalogue): readonly Cited[] {
  return 事项.flatMap(({ 编号, 依据 = [] }, index) =>
    依据.flatMap((entry, at) => {
      const { number } = entry.includes('号') ? numbered(entry) : { number: undefined };
      return number === undefined ? [] : [{ ...number, path: ['事项', index, '依据', at], entry, item: 编号 }];
    }),
  );
}

/** The number that most citations have first, then every citation with another one. */
function byFrequency(cited: readonly Cited[]): readonly Cited[] {
  const groups = [...groupBy(cited, ({ organ, year, number }) => `${organ} ${year} ${number}`).values()];
  if (groups.length < 2) return [];
  const most = Math.max(...groups.map((group) => group.length));
  const usual = groups.find((group) => group.length === most);
  return [...(usual ?? []).slice(0, 1), ...groups.filter((group) => group !== usual).flat()];
}

/** Two documents of one title differ in more than one of these: those of another year, those of another organ. */
function areSlips(one: Numbered, other: Numbered): boolean {
  const differing = [one.organ !== other.organ, one.year !== other.year, one.number !== other.number];
  return differing.filter(Boolean).length === 1;
}

function findingOf({ path, span, title, text }: Cited, first: Cited): Finding {
  return {
    path,
    span,
    subject: text,
    message: `${title}的文号这里是“${text}”，${first.item}里是“${first.text}”`,
    hint: '请查对原文，把写错的一处改过来；确实是两份文件的，请把名称写全',
  };
}
