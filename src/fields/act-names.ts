// Which act of the register a title or a citation means.
import type { Span } from '../model/location.ts';
import type { ActEntry } from '../model/registers.ts';
import { type Fragment, parseCitation } from './citation.ts';
import { comparable, isPlainName } from './text.ts';

/** Longer than any title with all that stands in brackets behind it. */
const longestName = 300;

type Index = ReadonlyMap<string, ActEntry | undefined>;

/** Every name and every number of the register's acts → the act; what two acts bear leads to neither. */
export function createActFinder(acts: readonly ActEntry[]): (citation: string) => ActEntry | undefined {
  const byName = indexOf(acts, namesOf);
  // Most runs ask by titles only.
  let known: Index | undefined;
  const byNumber = () => (known ??= indexOf(acts, numbersOf));
  const look = (key: string) => byName.get(key) ?? (/\d|号$/u.test(key) ? byNumber().get(key) : undefined);
  return (citation) => {
    for (const name of namesIn(citation)) {
      const act = look(name) ?? byName.get(withoutOrgan(name));
      if (act !== undefined) return act;
    }
    return undefined;
  };
}

/** Made at the first question of every run, so it must cost little: some two thousand texts come into their keys. */
function indexOf(acts: readonly ActEntry[], textsOf: (act: ActEntry) => readonly (string | undefined)[]): Index {
  const index = new Map<string, ActEntry | undefined>();
  const add = (key: string, act: ActEntry) => {
    const other = index.get(key);
    index.set(key, other !== act && index.has(key) ? undefined : act);
  };
  for (const act of acts) {
    for (const text of textsOf(act)) {
      if (text === undefined) continue;
      for (const key of actNameKeys(text)) add(key, act);
    }
  }
  return index;
}

/** What a name is looked up by: itself, and without the organ that issued the act. */
export function actNameKeys(name: string): readonly string[] {
  const key = keyOf(name);
  const short = withoutOrgan(key);
  return short === key ? [key] : [key, short];
}

function namesOf({ 名称: name, 简称: short, 误写: wrong }: ActEntry): readonly string[] {
  return short === undefined && wrong === undefined ? [name] : [name, ...(short ?? []), ...(wrong ?? [])];
}

function numbersOf({ 文号: number, 修订: revisions = [] }: ActEntry): readonly (string | undefined)[] {
  return [number, ...revisions.map((revision) => revision.文号)];
}

/** What may be the act's name in the index, the longest first: with its brackets, without them, only a number. */
function* namesIn(citation: string): Generator<string> {
  const text = citation.slice(0, longestName);
  const title = titleIn(text);
  if (title !== undefined && isPartOfAnother(text, title.span)) {
    yield withoutBrackets(keyOf(text));
    return;
  }
  let name = keyOf(title?.text ?? text);
  yield name;
  for (let shorter = withoutBrackets(name); shorter !== name; shorter = withoutBrackets(name)) {
    name = shorter;
    yield name;
  }
  const announced = announcedBy(name);
  if (announced !== undefined) yield announced;
  if (title !== undefined) return;
  yield withoutBrackets(name.replace(numberBehind, ''));
  const { documentNumber, orderNumber } = parseCitation(text);
  for (const number of [documentNumber, orderNumber]) if (number !== undefined) yield keyOf(number.text);
}

/** Most citations begin with a title that has nothing in it to parse. */
const plainTitle = /^《[\u4e00-\u9fff\w、，]+》/u;

function titleIn(text: string): Fragment | undefined {
  const [plain] = plainTitle.exec(text) ?? [];
  return plain === undefined ? parseCitation(text).titles[0] : { text: plain, span: [0, plain.length] };
}

/** 示例省实施《土地管理法》办法, 《土地管理法》解读: the title of one act within that of another. */
function isPartOfAnother(text: string, [start, end]: Span): boolean {
  return (
    /(?:实施|贯彻)\s*$/u.test(text.slice(0, start)) ||
    /^\s*(?:实施)?(?:办法|细则|条例|规定|解释|解读)/u.test(text.slice(end))
  );
}

/** （2019年修订）, [2014], 2019年修正; also an article behind the name. */
const bracketsBehind =
  /(?:[([](?:[^()[\]]|\[[^()[\]]*\])*[)\]]|[12]\d{3}年?(?:第?[一二三四五六]?次?修[订正改])?版?|第[\d〇零一二三四五六七八九十百千]+[条章款项].*|修[订正]版?|等|[,.;])$/u;
/** What `bracketsBehind` may end with, where it does not begin with 第: a look at the end spares most names the search. */
const mayBeBehind = ')]0123456789年版正订改等,.;';

function withoutBrackets(name: string): string {
  return mayBeBehind.includes(name.slice(-1)) || name.includes('第') ? name.replace(bracketsBehind, '') : name;
}

/** 财政部关于印发…办法的通知 announces the 办法. */
const announcement = /^(.{0,80}?)(?:关于)?印发(.{4,60})的通知$/u;
/** A county that announces an act of the same name means its own. */
const localOrgan = /省|市(?!场)|县|区|州|旗|镇|街道|(?<!公)厅|(?<!城)乡(?!村)/u;

function announcedBy(name: string): string | undefined {
  const [, organ = '', act] = name.endsWith('的通知') ? (announcement.exec(name) ?? []) : [];
  return localOrgan.test(organ) ? undefined : act;
}

/** 国务院令第711号, 国办发[2019]54号, behind a name without 《》. */
const numberBehind = /[([]?(?:中华人民共和国)?(?:国务院|国|主席)令第?[\d〇零一二三四五六七八九十百]+号[)\]]?.*$/u;

const republic = '中华人民共和国';
/** Blanks, brackets of titles and quotation marks out, punctuation folded, 中华人民共和国 dropped. */
export function bareName(name: string): string {
  let text = isPlainName(name) ? name : comparable(name).replace(/[《》<>"']/gu, '');
  while (text.startsWith(republic) && text.length > republic.length + 1) text = text.slice(republic.length);
  return text;
}

/** For looking up numbers too: 国务院令第711号 is 国令711号. */
function keyOf(name: string): string {
  const text = bareName(name);
  return text.startsWith('国务院令') ? text.replace(/^国务院令第?/u, '国令') : text;
}

/** 国务院办公厅关于… and 关于… are the same document. */
function withoutOrgan(key: string): string {
  const at = key.indexOf('关于');
  return at < 2 || at > 40 || !organs.test(key.slice(0, at)) ? key : key.slice(at);
}

const organs = /^[\u4e00-\u9fff,]+$/u;
