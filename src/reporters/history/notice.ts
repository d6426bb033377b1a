import type { Notice } from '../../model/notice.ts';
import { markdownText } from '../changes/markdown-text.ts';
import { type NoticeBlock, noticeBlocks } from './notice-blocks.ts';

/** For a web page. */
export function noticeMarkdown(notice: Notice): string {
  return render(noticeBlocks(notice), ({ block, number }) => {
    const text = markdownText(block.text);
    if (block.kind === 'title') return `# ${text}`;
    if (block.kind === 'section') return `## ${chineseNumber(number)}、${text}`;
    if (block.kind === 'part') return `### （${chineseNumber(number)}）${text}`;
    if (!('details' in block)) return text;
    // Indented as far as the entry's own words, so that it belongs to the entry.
    const indent = ' '.repeat(`${number}. `.length);
    return [`${number}. ${text}`, ...block.details.map((detail) => `${indent}- ${markdownText(detail)}`)].join('\n');
  });
}

/** For a document: plain lines, numbered as official documents are. */
export function noticeText(notice: Notice): string {
  return render(noticeBlocks(notice), ({ block, number }) => {
    if (block.kind === 'section') return `${chineseNumber(number)}、${block.text}`;
    if (block.kind === 'part') return `（${chineseNumber(number)}）${block.text}`;
    if (!('details' in block)) return block.text;
    return [`${number}. ${block.text}`, ...block.details.map((detail) => `　　${detail}`)].join('\n');
  });
}

interface Numbered {
  readonly block: NoticeBlock;
  /** From 1 among its like in the section or part above it. */
  readonly number: number;
}

function render(blocks: readonly NoticeBlock[], show: (numbered: Numbered) => string): string {
  const counts = { section: 0, part: 0, entry: 0 };
  const shown = blocks.map((block) => {
    if (block.kind === 'title' || block.kind === 'paragraph') return show({ block, number: 0 });
    counts[block.kind] += 1;
    if (block.kind !== 'entry') counts.entry = 0;
    if (block.kind === 'section') counts.part = 0;
    return show({ block, number: counts[block.kind] });
  });
  return `${shown.join('\n\n')}\n`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99: 一, 十, 十一, 二十一. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return String(number);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}
