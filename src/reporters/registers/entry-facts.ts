// An entry as labelled lines for a person: the same in text and Markdown.
import { dateInWords } from '../../fields/register-words.ts';
import { factsOf, type RegisterEntry } from '../../model/register-list.ts';
import type { RegisterMatch, Replacement } from '../../model/register-report.ts';

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Every fact in the order of the entry but its name; of what was replaced, the whole chain to the end. */
export function entryFacts({ entry, replacedBy }: Pick<RegisterMatch, 'entry' | 'replacedBy'>): Fact[] {
  const facts = Object.entries(factsOf(entry)).filter(([key, value]) => key !== '名称' && value !== undefined);
  return facts.map(([key, value]) => {
    if (key === '代替者') return { label: factLabel(key), lines: replacementLines(replacedBy) };
    if (key === '核对' && value === '待核对') return { label: key, lines: [uncheckedWords] };
    return { label: factLabel(key), lines: factLines(key, value) };
  });
}

const uncheckedWords = '待核对：没有与第二个来源核对过，照它改以前请先查证';

export function factLabel(key: string): string {
  return labels[key] ?? key;
}

/** One fact by itself, whatever its shape. */
export function factLines(key: string, value: unknown): readonly string[] {
  return (formats[key] ?? plainLines)(value);
}

/** Keys that are no good words beside their value. */
const labels: Readonly<Record<string, string>> = {
  代替者: '由谁代替',
  状态日期: '停止日期',
  各级: '别级名称',
  牵头: '牵头机关',
  指引: '标准指引',
};

type Format = (value: unknown) => readonly string[];

/** How the values of some keys are told; all others as they are, lists on one line. */
const formats: Readonly<Record<string, Format>> = {
  公布: dateLines,
  施行: dateLines,
  日期: dateLines,
  状态日期: dateLines,
  依据: (value) => [value].flat().map(String),
  修订: (value) => [value].flat().flatMap((revision) => revisionLines(asRecord(revision))),
  条数: (value) => [countLine(asRecord(value))],
  各级: (value) => Object.entries(asRecord(value)).map(([level, names]) => `${level}：${inWords(names)}`),
  指引: (value) => guideLines(asRecord(value)),
};

function plainLines(value: unknown): readonly string[] {
  return [inWords(value)];
}

function dateLines(value: unknown): readonly string[] {
  return [dateInWords(String(value))];
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('、');
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key} ${inWords(each)}`)
    .join('，');
}

type Facts = Readonly<Record<string, unknown>>;

function asRecord(value: unknown): Facts {
  return value !== null && typeof value === 'object' ? (value as Facts) : {};
}

/** 56条（国务院令第711号） */
function countLine({ 数, 来源, 核对 }: Facts): string {
  return `${inWords(数)}条（${inWords(来源)}${核对 === '待核对' ? '，待核对' : ''}）`;
}

/** 2019年4月3日修订（国务院令第711号），2019年5月15日起施行 */
function revisionLines({ 日期, 施行, 文号, 说明, 条号未变, 条款 }: Facts): string[] {
  const number = 文号 === undefined ? '' : `（${inWords(文号)}）`;
  const inForce = 施行 === undefined ? '' : `，${dateInWords(String(施行))}起施行`;
  const articles = 条号未变 === true ? '，条号没有变' : '';
  const head = `${dateInWords(String(日期))}${inWords(说明 ?? '修订')}${number}${inForce}${articles}`;
  return [head, ...(Array.isArray(条款) ? 条款.map((move) => `  ${movedArticle(asRecord(move))}`) : [])];
}

/** 第九条 → 第十九条（改为……） */
function movedArticle({ 原, 现, 说明 }: Facts): string {
  const now = 现 === undefined ? '删去' : inWords(现);
  return `原${inWords(原)} → ${now}${说明 === undefined ? '' : `（${inWords(说明)}）`}`;
}

function guideLines({ 名称, 文号, 日期 }: Facts): string[] {
  const number = 文号 === undefined ? '' : `（${inWords(文号)}）`;
  const date = 日期 === undefined ? '' : `，${dateInWords(String(日期))}`;
  return [`《${inWords(名称)}》${number}${date}`];
}

/** What replaced it, deeper what replaced that: 乡村振兴局（已撤并，2023年机构改革） / → 农业农村局（现行）. */
function replacementLines(replacements: readonly Replacement[]): string[] {
  return replacements.map(({ name, entry, step }) => `${stepMark(step)}${name}（${standing(entry)}）`);
}

function stepMark(step: number): string {
  return step === 1 ? '' : `${'  '.repeat(step - 2)}→ `;
}

/** 现行; 已废止，2021年1月1日; 已撤并，2018年机构改革. */
function standing(entry: RegisterEntry | undefined): string {
  if (entry === undefined) return '名录里没有这一条';
  const { 状态, 状态日期, 日期, 改革 } = factsOf(entry);
  const since = 状态日期 ?? 日期;
  const when = 改革 ?? (since === undefined ? undefined : dateInWords(String(since)));
  return [状态, when].filter((part) => part !== undefined).join('，');
}
