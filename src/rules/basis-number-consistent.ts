import { createActReader } from '../fields/act.ts';
import { isFormalCitation, parseCitation } from '../fields/citation.ts';
import { remember } from '../fields/remember.ts';
import { comparable } from '../fields/text.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import type { Span } from '../model/location.ts';
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
    for (const cited of citedByTitle(catalogue).values()) {
      if (cited.length < 2) continue;
      const [first, ...others] = byFrequency(cited);
      if (first === undefined) continue;
      for (const other of others)
        if (areSlips(first.number, other.number) && find(other.entry) === undefined)
          report(findingOf(catalogue, other, first));
    }
  },
};

interface Numbered {
  readonly title: string;
  readonly organ: string;
  readonly year: string;
  readonly number: string;
  readonly text: string;
  readonly span: Span;
}

interface Cited {
  readonly number: Numbered;
  readonly entry: string;
  /** Of the item. */
  readonly index: number;
  /** Among its 依据. */
  readonly at: number;
}

/** 通知, 意见: too short a title is borne by many documents. */
const shortest = 12;

/** Nearly every numbered entry, each county's in words of its own: read without parsing. */
const formal = /^(《[\u4e00-\u9fff\w、，]+》)（([\u4e00-\u9fff]{1,14})〔((?:19|20)\d\d)〕([1-9]\d{0,5})号）$/u;

function numbered(entry: string): Numbered | undefined {
  const [, title = '', organ = '', year = '', number = ''] = isFormalCitation(entry) ? (formal.exec(entry) ?? []) : [];
  if (title === '') return parsed(entry).number;
  const span: Span = [title.length + 1, entry.length - 1];
  return title.length < shortest ? undefined : { title, organ, year, number, text: entry.slice(...span), span };
}

const parsed = remember((entry: string): { readonly number: Numbered | undefined } => {
  const { titles, documentNumber } = parseCitation(entry);
  const [title, another] = titles;
  if (documentNumber === undefined || title === undefined || another !== undefined || title.text.length < shortest) {
    return { number: undefined };
  }
  const { organ, year, number, text, span } = documentNumber;
  return { number: { title: title.text, organ, year, number: `${Number(number)}`, text, span } };
});

/** By their titles. A province has a million of these: nothing more is made of them before two differ. */
function citedByTitle({ 事项 }: Catalogue): ReadonlyMap<string, Cited[]> {
  const cited = new Map<string, Cited[]>();
  for (const [index, { 依据 = [] }] of 事项.entries()) {
    for (const [at, entry] of 依据.entries()) {
      const number = entry.includes('号') ? numbered(entry) : undefined;
      if (number === undefined) continue;
      const key = comparable(number.title);
      const others = cited.get(key);
      const place = { number, entry, index, at };
      if (others === undefined) cited.set(key, [place]);
      else others.push(place);
    }
  }
  return cited;
}

/** The number that most citations have first, then every citation with another one. */
function byFrequency(cited: readonly Cited[]): readonly Cited[] {
  const groups = [...groupBy(cited, ({ number: { organ, year, number } }) => `${organ} ${year} ${number}`).values()];
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

function findingOf({ 事项 }: Catalogue, { number: { title, text, span }, index, at }: Cited, first: Cited): Finding {
  return {
    path: ['事项', index, '依据', at],
    span,
    subject: text,
    message: `${title}的文号这里是“${text}”，${事项[first.index]?.编号}里是“${first.number.text}”`,
    hint: '请查对原文，把写错的一处改过来；确实是两份文件的，请把名称写全',
  };
}
