import type { Coverage } from '../../model/coverage.ts';
import { itemWords } from '../../model/coverage-tables.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';

/** The items missing most, with every place that lacks them. */
export function missingSection({ mostMissing }: Coverage): string {
  if (mostMissing.length === 0) return '';
  const items = mostMissing.map(({ item, places }) => {
    const name = `${onOneLine(item.domain)} ${itemWords(item)}`;
    const lacking = escapeHtml(places.map(onOneLine).join('、'));
    return `<li><details><summary>${escapeHtml(name)}：<b>${places.length}</b> 个地方</summary><p>${lacking}</p></details></li>`;
  });
  return `<section class="most">\n<h2>缺得最多的事项</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

export function unreadSection({ unread }: Coverage): string {
  if (unread.length === 0) return '';
  const places = unread.map(({ name, path, fault }) => {
    const words = `${onOneLine(name)}：${onOneLine(fault.message)}（${onOneLine(fault.place ?? path)}）`;
    return `<li>${escapeHtml(words)}</li>`;
  });
  return `<section class="unread">\n<h2>读不出来的地方</h2>\n<ul>\n${places.join('\n')}\n</ul>\n</section>`;
}
