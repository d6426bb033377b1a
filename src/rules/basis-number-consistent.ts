import { createActReader } from '../fields/act.ts';
import { formalTitle, parseCitation } from '../fields/citation.ts';
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
    for (const written of writtenByTitle(catalogue)) {
      const [first, ...others] = byFrequency(written);
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

interface Place {
  readonly entry: string;
  /** Of the item. */
  readonly index: number;
  /** Among its 依据. */
  readonly at: number;
}

/** An entry, and everywhere it stands. */
interface Written {
  readonly number: Numbered;
  readonly places: readonly Place[];
}

interface Cited extends Place, Omit<Written, 'places'> {}

/** 通知, 意见: too short a title is borne by many documents. */
const shortest = 12;

/** Nearly every numbered entry is a formal citation, each county's in words of its own: read without parsing. */
function numbered(entry: string): Numbered | undefined {
  const title = formalTitle(entry);
  if (title === undefined) return parsed(entry);
  if (title.length < shortest) return undefined;
  const [start, end] = [title.length + 1, entry.length - 1];
  const text = entry.slice(start, end);
  const year = text.indexOf('〔') + 1;
  return {
    title,
    organ: text.slice(0, year - 1),
    year: text.slice(year, year + 4),
    number: text.slice(year + 5, -1),
    text,
    span: [start, end],
  };
}

const parsed = remember((entry: string): Numbered | undefined => {
  const { titles, documentNumber } = parseCitation(entry);
  const [title, another] = titles;
  if (documentNumber === undefined || title === undefined || another !== undefined || title.text.length < shortest) {
    return undefined;
  }
  const { organ, year, number, text, span } = documentNumber;
  return { title: title.text, organ, year, number: `${Number(number)}`, text, span };
});

/** What bears a title in several words, for each title. */
function writtenByTitle(catalogue: Catalogue): readonly (readonly Written[])[] {
  const written = [...placesOf(catalogue)].flatMap(([entry, places]): Written[] => {
    const number = numbered(entry);
    return number === undefined ? [] : [{ number, places }];
  });
  const byTitle = groupBy(written, ({ number }) => comparable(number.title));
  return [...byTitle.values()].filter((group) => group.length > 1);
}

/** Each entry with a number is read once, however many items have it. */
function placesOf({ 事项 }: Catalogue): ReadonlyMap<string, readonly Place[]> {
  const places = 事项.flatMap(({ 依据 = [] }, index) => 依据.map((entry, at) => ({ entry, index, at })));
  const numbered = places.filter(({ entry }) => entry.includes('号'));
  return groupBy(numbered, ({ entry }) => entry);
}

/** One citation of the number that most have, then every citation of another one. */
function byFrequency(written: readonly Written[]): readonly Cited[] {
  const groups = [...groupBy(written, ({ number: { organ, year, number } }) => `${organ} ${year} ${number}`).values()];
  if (groups.length < 2) return [];
  const citations = groups.map(citationsOf);
  const most = Math.max(...citations.map((cited) => cited.length));
  const usual = citations.find((cited) => cited.length === most);
  return [...(usual ?? []).slice(0, 1), ...citations.filter((cited) => cited !== usual).flat()];
}

function citationsOf(written: readonly Written[]): readonly Cited[] {
  const cited = written.flatMap(({ number, places }) => places.map((place) => ({ number, ...place })));
  return cited.sort((one, other) => one.index - other.index || one.at - other.at);
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
