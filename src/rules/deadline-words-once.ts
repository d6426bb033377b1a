import { findWordings } from '../fields/wording.ts';
import type { Span } from '../model/location.ts';
import type { WordingEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

/** 变更之日起个20个工作日, 之日起起: a character of the limit that a slip of the keyboard wrote twice. */
export const deadlineWordsOnce: ItemRule = {
  id: 'deadline-words-once',
  title: '时限里没有写重的字',
  scope: 'item',
  parts: [['时限']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确',
  tags: ['时限', '文字'],
  check({ 时限: text }, report, { registers }) {
    if (text === undefined) return;
    for (const span of doubled(text)) {
      if (isRegistered(text, span, registers.wordings)) continue;
      const character = text.slice(...span);
      report({
        path: ['时限'],
        span,
        subject: character,
        message: `“${around(text, span)}”多写了一个“${character}”`,
        hint: `请删去一个“${character}”`,
        fix: { isSafe: true, title: `删去多写的“${character}”`, edits: [{ path: ['时限'], span, text: '' }] },
      });
    }
  },
};

const numeral = '0-9０-９〇零一二两三四五六七八九十百千半几数多';
/** The first of the two characters. What may be the end and the beginning of two words is not meant: 内|内容, 起|起诉. */
const slips = new RegExp(
  [
    // 第一个20个工作日, 每个20个工作日 are no slips.
    `(?<![${numeral}每各首前后整满])个(?=\\s*[0-9０-９]+\\s*个?\\s*(?:工作日|工作天))`,
    '(?<=[日月天年])内(?=内(?![容部外]))',
    '(?<=日)起(?=起(?![诉草源止始]))',
    '个(?=个(?:工作日|月))',
    '(?<=工作)日(?=日)',
  ].join('|'),
  'gu',
);

function doubled(text: string): readonly Span[] {
  return Array.from(text.matchAll(slips), ({ index }): Span => [index, index + 1]);
}

/** text-spelled says what the register of wordings knows (信息形成个20个). */
function isRegistered(text: string, [from, to]: Span, wordings: readonly WordingEntry[]): boolean {
  return findWordings(text, wordings).some(({ start, end }) => start < to && from < end);
}

/** The slip with the words before it and the same character, or the number, after it. */
function around(text: string, [from, to]: Span): string {
  const end = to + (text.charAt(to) === text.charAt(from) ? 1 : 3);
  return text.slice(Math.max(0, from - 2), end).replace(/\s+/gu, '');
}
