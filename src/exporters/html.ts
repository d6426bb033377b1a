import type { Catalogue, Item } from '../model/catalogue.ts';
import { escapeHtml, escapeLines } from '../model/html-escape.ts';
import { htmlPage } from '../model/html-page.ts';
import { closingSection } from './closing-section.ts';
import type { FormColumn } from './form-column.ts';
import { formColumns } from './form-columns.ts';
import { htmlCell } from './html-cells.ts';
import { htmlHeader } from './html-header.ts';
import { pageStyle } from './html-style.ts';
import { anchorOf } from './html-text.ts';

/**
 * A catalogue as one page that needs nothing else: a table for screen readers, phones and printers alike.
 * Each item has an anchor made from its 编号. The same catalogue gives the same page.
 */
export function catalogueToHtml(catalogue: Catalogue): string {
  const columns = formColumns(catalogue);
  const body = `<main>
<div class="scroll" role="region" aria-labelledby="title" tabindex="0">
<table role="table" aria-labelledby="title">
<caption role="caption"><h1 id="title">${escapeLines(catalogue.目录)}</h1>${headLine(catalogue)}</caption>
${htmlHeader(columns)}
${bodies(catalogue.事项, columns)}
</table>
</div>${closingPart(catalogue)}
</main>`;
  return htmlPage({ title: catalogue.目录, style: pageStyle, body });
}

function headLine(catalogue: Catalogue): string {
  const { 地区: region, 版本: version, 事项: items } = catalogue;
  const parts = [region?.名称, version === undefined ? undefined : `版本：${version}`, `共${items.length}项`];
  return parts
    .filter((part) => part !== undefined)
    .map(escapeHtml)
    .join('　');
}

function closingPart(catalogue: Catalogue): string {
  const closing = closingSection(catalogue);
  if (closing === undefined) return '';
  const lines = closing.lines.map((line) => `<li>${escapeLines(line)}</li>`);
  return `
<section class="closing" aria-labelledby="closing"><h2 id="closing">${escapeHtml(closing.title)}</h2>
<ul>
${lines.join('\n')}
</ul></section>`;
}

interface NumberedItem {
  readonly item: Item;
  /** 序号, from 1. */
  readonly number: number;
  /** Absent where an item above has the same 编号: an id stands once in a page. */
  readonly anchor: string | undefined;
}

function numbered(items: readonly Item[]): NumberedItem[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const anchor = taken.has(item.编号) ? undefined : anchorOf(item.编号);
    taken.add(item.编号);
    return { item, number: index + 1, anchor };
  });
}

/** One row group for each run of items with the same 一级事项, whose name is the header of its rows. */
function bodies(items: readonly Item[], [group, ...columns]: readonly FormColumn[]): string {
  const runs: { name: string; rows: NumberedItem[] }[] = [];
  for (const row of numbered(items)) {
    const name = group?.show(row.item) ?? '';
    const last = runs.at(-1);
    if (last?.name === name) last.rows.push(row);
    else runs.push({ name, rows: [row] });
  }
  return runs
    .map(({ name, rows }) => {
      const lines = rows.map((row, index) => tableRow(row, index === 0 ? groupCell(name, rows.length) : '', columns));
      return `<tbody role="rowgroup">\n${lines.join('\n')}\n</tbody>`;
    })
    .join('\n');
}

function tableRow({ item, number, anchor }: NumberedItem, first: string, columns: readonly FormColumn[]): string {
  const id = anchor === undefined ? '' : ` id="${anchor}"`;
  const link = anchor === undefined ? number : `<a href="#${encodeURIComponent(anchor)}">${number}</a>`;
  const cells = columns.map((column) => htmlCell(column, item));
  return `<tr role="row"${id}><td role="cell" class="centre" data-label="序号">${link}</td>${first}${cells.join('')}</tr>`;
}

function groupCell(name: string, size: number): string {
  const attributes = `rowspan="${size}" class="group" data-label="一级事项"`;
  if (name.trim() === '') return `<td role="cell" ${attributes}></td>`;
  return `<th scope="rowgroup" role="rowheader" ${attributes}>${escapeLines(name)}</th>`;
}
