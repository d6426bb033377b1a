// The cells of one column of the published table: the same columns as on paper, but lists as lists and links as links.
import type { Item } from '../model/catalogue.ts';
import { escapeHtml, escapeLines } from '../model/html-escape.ts';
import { columnLabel } from '../model/round-trip.ts';
import type { FormColumn } from './form-column.ts';
import { webAddress } from './html-text.ts';

const tick = '√';
/** What runs over many lines needs room. */
const wideKeys = new Set(['内容', '依据']);

/** One cell of an item, with its tags. The name is the header of its row. */
export function htmlCell(column: FormColumn, item: Item): string {
  const isName = column.key === '名称';
  const tag = isName ? 'th' : 'td';
  const role = isName ? 'scope="row" role="rowheader"' : 'role="cell"';
  const label = escapeHtml(spokenLabel(column));
  return `<${tag} ${role} class="${classOf(column)}" data-label="${label}">${content(column, item)}</${tag}>`;
}

/** Stands before the value where a phone shows the item as a list. */
function spokenLabel({ labels, look }: FormColumn): string {
  const [first, second] = labels.map((label) => columnLabel([label]));
  if (second === undefined) return first ?? '';
  return look === 'tick' ? `${first}（${second}）` : second;
}

function classOf({ key, look }: FormColumn): string {
  if (look === 'tick') return 'centre';
  return wideKeys.has(key) ? 'wide' : 'medium';
}

function content(column: FormColumn, item: Item): string {
  const { key } = column;
  if (key === '依据' || key === '主体' || key === '渠道') return list(item[key] ?? []);
  const text = column.show(item);
  if (key === '栏目.网址') return link(text);
  return column.look === 'tick' ? ticks(text) : escapeLines(text);
}

function list(entries: readonly string[]): string {
  if (entries.length < 2) return entries.map(escapeLines).join('');
  return `<ul>${entries.map((entry) => `<li>${escapeLines(entry)}</li>`).join('')}</ul>`;
}

function link(text: string): string {
  const address = webAddress(text);
  const shown = escapeHtml(text);
  return address === undefined ? shown : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${shown}</a>`;
}

/** A reader that speaks calls √ a square root. */
function ticks(text: string): string {
  const lines = text.split('\n').map((line) => {
    return line === tick ? `<span aria-hidden="true">${tick}</span><span class="unseen">是</span>` : escapeHtml(line);
  });
  return lines.join('<br>');
}
