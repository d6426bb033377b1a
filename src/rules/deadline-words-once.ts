import { remember } from '../fields/remember.ts';
import type { Span } from '../model/location.ts';
import type { ItemRule } from '../model/rule.ts';

/** 信息形成个20个工作日, 20个工作日内内: words of a deadline that a slip of the keyboard wrote twice. */
export const deadlineWordsOnce: ItemRule = {
  id: 'deadline-words-once',
  title: '时限里没有写重的字',
  scope: 'item',
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确',
  tags: ['时限', '文字'],
  check({ 时限: text }, report) {
    if (text === undefined) return;
    for (const span of doubled(text)) {
      const words = text.slice(...span);
      report({
        path: ['时限'],
        span,
        subject: words.replace(/\s+/gu, ''),
        message: `“${around(text, span)}”多写了“${words}”`,
        hint: `请删去一个“${words}”`,
        fix: { isSafe: true, title: `删去多写的“${words}”`, edits: [{ path: ['时限'], span, text: '' }] },
      });
    }
  },
};

const numeral = '0-9０-９〇零一二两三四五六七八九十百千半几数多';
/** What a doubled word may be the end and the beginning of: 公开公开期限, 内内容, 起起诉. */
const patterns: readonly RegExp[] = [
  // 形成个20个工作日; 第一个20个工作日 and 每个20个工作日 mean it.
  new RegExp(`(?<![${numeral}每各首前后整满])个(?=\\s*[0-9０-９]+\\s*个?\\s*(?:工作日|工作天))`, 'gu'),
  /((?:个)?工作日(?:内)?|之日起?|信息|形成|变更|予以|以内)(?=\1)(?!信息信息[化员])/gu,
  /公开(?=公开(?![期时方属内范栏年]))/gu,
  /(?<=[日月天年])内(?=内(?![容部外]))/gu,
  /(?<=日)起(?=起(?![诉草源止始]))/gu,
  /个(?=个(?:工作日|月))/gu,
  /(?<=工作)日(?=日内)/gu,
];

const doubled: (text: string) => readonly Span[] = remember((text) =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: words }): Span => [index, index + words.length]))
    .sort((one, other) => one[0] - other[0])
    .filter((span, index, spans) => index === 0 || span[0] >= (spans[index - 1]?.[1] ?? 0)),
);

/** The slip with the words before it and the same words, or the number, after it. */
function around(text: string, [from, to]: Span): string {
  const words = text.slice(from, to);
  const end = to + (text.startsWith(words, to) ? words.length : 3);
  return text.slice(Math.max(0, from - 2), end).replace(/\s+/gu, '');
}
