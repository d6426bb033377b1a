// Words with a blank or a line break inside, left over from the cells that a table broke them in.
import type { Span } from '../model/location.ts';
import type { Sign } from '../model/rule.ts';
import { isHan } from './signs.ts';

/**
 * What catalogues say again and again, as words: a break within a word is a break wherever the whole stands, one between
 * words may be meant. Long enough that no other words give them by chance.
 */
const phrases: readonly string[] = [
  '信息/形成',
  '形成/或者',
  '或者/变更',
  '变更/之日',
  '之日起/20',
  '20/个/工作日',
  '个/工作日',
  '工作日/内',
  '予以/公开',
  '及时/公开',
  '实时/公开',
  '长期/公开',
  '主动/公开',
  '依申请/公开',
  '信息/公开',
  '公开/时限',
  '公开/内容',
  '政务/公开',
  '村务/公开',
  '人民/政府',
  '政府/网站',
  '门户/网站',
  '政府/公报',
  '政务/服务',
  '服务/中心',
  '公共/服务',
  '便民/服务',
  '广播/电视',
  '纸质/媒体',
  '两微一端',
  '公示栏',
  '公告栏',
  '精准/推送',
  '特定/群体',
  '全社会',
  '行政/许可',
  '许可证',
  '用地/规划',
  '规划/许可',
  '行政/处罚',
  '行政/强制',
  '行政/检查',
  '行政/执法',
  '监督/检查',
  '监督/管理',
  '管理局',
  '委员会',
  '办事处',
  '办事/指南',
  '办事/流程',
  '办理/流程',
  '办理/时限',
  '办理/结果',
  '申请/条件',
  '申请/材料',
  '受理/条件',
  '收费/标准',
  '补助/标准',
  '资金/使用',
  '政策/文件',
  '法律/法规',
  '规范性/文件',
  '实施/方案',
  '应急/预案',
  '联系/电话',
  '咨询/电话',
  '监督/电话',
  '电话',
  '流程图',
  '负责人',
  '联系人',
  '责任/科室',
  '报名/条件',
  '报名/时间',
  '招生/范围',
  '招生/条件',
  '招生/计划',
  '条例/》',
  '中华/人民/共和国',
];

const blank = '[ \\t\\u00a0\\u3000]*\\n?[ \\t\\u00a0\\u3000]*';
const anyBlank = ' \t\n\u00a0\u3000';
const mayBreak = /[\u4e00-\u9fff][ \t\n\u00a0\u3000]+[\u4e00-\u9fff]/u;
/** What a text with a break between characters has. */
export const breakSigns: readonly Sign[] = [
  [isHan, anyBlank, isHan],
  [isHan, anyBlank, anyBlank],
];
const blankRuns = /[ \t\n\u00a0\u3000]+/gu;
/** Phrases overlap, 信息形成或者变更, so none of them is used up. */
const loose = new RegExp(`(?=(${phrases.map(looselyWritten).join('|')}))`, 'gu');

function looselyWritten(phrase: string): string {
  return Array.from(phrase.replaceAll('/', '')).join(blank);
}

/** For each phrase without its marks, which characters begin a word. */
const beginnings: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  phrases.map((phrase) => {
    const words = phrase.split('/');
    const starts = words.map((_, index) => words.slice(0, index).join('').length);
    return [words.join(''), new Set(starts)];
  }),
);

/** The blanks inside of words, from left to right. */
export function brokenWordsIn(text: string): readonly Span[] {
  if (!mayBreak.test(text)) return none;
  const found = Array.from(text.matchAll(loose), ({ 1: words = '', index }) => breaksIn(words, index));
  return withoutRepeats([...found.flat(), ...spacedOut(text)]);
}

const none: readonly Span[] = [];

function breaksIn(words: string, from: number): Span[] {
  const starts = beginnings.get(words.replace(blankRuns, ''));
  return Array.from(words.matchAll(blankRuns)).flatMap(({ 0: run, index }) => {
    const before = words.slice(0, index).replace(blankRuns, '').length;
    return starts?.has(before) ? [] : [[from + index, from + index + run.length] as const];
  });
}

/** A whole line, or all between two marks, with a blank behind every character: 招 生, 工 作 要 求. */
const spaced =
  /(?<=^|[\n，。；、：,;:.\d])[\p{Script=Han}](?:[ \u00a0\u3000]+\p{Script=Han})+(?=$|[\n，。；、：,;:（(])/gu;
/** Short lists look the same: 省 市 县, 男 女. */
const listed = /^[省市县区乡镇村组甲乙丙丁男女是否有无上中下年月日]+$/u;

function spacedOut(text: string): Span[] {
  return Array.from(text.matchAll(spaced)).flatMap(({ 0: words, index: from }) =>
    listed.test(words.replace(blankRuns, ''))
      ? []
      : Array.from(
          words.matchAll(blankRuns),
          ({ 0: run, index }) => [from + index, from + index + run.length] as const,
        ),
  );
}

/** In a name, which is one line, every blank between characters and every line break is left over; an empty line parts two. */
export function blanksInName(text: string): readonly Span[] {
  if (!mayBreak.test(text)) return none;
  return Array.from(text.matchAll(betweenCharacters), ({ 0: run, index }) => [index, index + run.length] as const);
}

const betweenCharacters = /(?<=\p{Script=Han})(?!\s*\n\s*\n)[ \t\n\u00a0\u3000]+(?=\p{Script=Han})/gu;

function withoutRepeats(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  return sorted.filter(([start], index) => start !== sorted[index - 1]?.[0]);
}
