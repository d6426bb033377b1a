import type { Coverage, CoveredPlace, DomainCoverage } from '../../model/coverage.ts';
import {
  byScore,
  cellWords,
  kindWords,
  matrixNote,
  scopeWords,
  totalColumns,
  totalsOf,
} from '../../model/coverage-tables.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { htmlPage } from '../../model/html-page.ts';
import { onOneLine } from '../../model/printable.ts';
import { type Choice, filterForm } from '../filtered-page/form.ts';
import { filteredPageStyle } from '../filtered-page/style.ts';
import { missingSection, unreadSection } from './html-lists.ts';
import { placeSection } from './html-place.ts';
import { coverageScript } from './html-script.ts';
import { coverageStyle } from './html-style.ts';

/**
 * The province as one page that needs nothing else: the matrix, from each cell to what is behind it, every deduction with
 * its findings. Without its script everything is shown.
 */
export function html(coverage: Coverage): string {
  const style = `${filteredPageStyle}${coverageStyle}`;
  const places = byScore(coverage.places);
  const body = `<header>
<h1>${title}</h1>
<p>${escapeHtml(scopeWords(coverage))}</p>
</header>
${matrix(coverage, places)}
${missingSection(coverage)}
${unreadSection(coverage)}
${filterForm(facetsOf(coverage, places))}
<main>
${places.map((place, index) => placeSection(place, index, coverage.domains)).join('\n')}
</main>
<script>${coverageScript}</script>`;
  return htmlPage({ title, style, script: coverageScript, body });
}

const title = '全省覆盖情况';

function facetsOf(coverage: Coverage, places: readonly CoveredPlace[]) {
  const numbered = (values: readonly string[]) =>
    values.map((value, index): Choice => [String(index), onOneLine(value)]);
  const occurring = new Set(
    places.flatMap(({ domains }) => domains.flatMap(({ findings }) => findings.map(({ kind }) => kind))),
  );
  const kinds = (Object.keys(kindWords) as (keyof typeof kindWords)[]).filter((kind) => occurring.has(kind));
  return [
    { name: 'place', label: '地方', choices: numbered(places.map(({ name }) => name)) },
    { name: 'domain', label: '领域', choices: numbered(coverage.domains) },
    { name: 'kind', label: '情形', choices: kinds.map((kind): Choice => [kind, kindWords[kind]]) },
  ];
}

/** A row a place, a column a domain; each cell leads to what is behind it. */
function matrix({ domains }: Coverage, places: readonly CoveredPlace[]): string {
  const totals = totalColumns.filter(({ label }) => label === '已有' || label === '缺的事项' || label === '放宽');
  const head = ['地方', '得分', ...totals.map(({ label }) => label), ...domains].map((label) => {
    return `<th scope="col"><span>${escapeHtml(onOneLine(label))}</span></th>`;
  });
  const rows = places.map((place, index) => {
    const own = totalsOf(place.domains);
    const counts = totals.map(({ of }) => `<td>${of(own)}</td>`);
    const cells = domains.map((domain, at) => cell(place, domain, `p${index}d${at}`));
    const name = `<th scope="row"><a href="#p${index}">${escapeHtml(onOneLine(place.name))}</a></th>`;
    return `<tr>${name}<td>${place.score.points}</td>${counts.join('')}${cells.join('')}</tr>`;
  });
  return `<div class="matrix" tabindex="0">
<table>
<caption>${matrixNote}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function cell({ domains }: CoveredPlace, domain: string, target: string): string {
  const found = domains.find((each) => each.domain === domain);
  const words = cellWords(found);
  if (found === undefined || found.findings.length === 0) return `<td class="whole">${words === '' ? '✓' : words}</td>`;
  return `<td class="${gravity(found)}"><a href="#${target}">${words === '' ? '✓' : words}</a></td>`;
}

function gravity({ counts, outdated }: DomainCoverage): string {
  if (counts.missing > 0) return 'error';
  return counts.looser + counts.unclear > 0 || outdated !== undefined ? 'warning' : 'whole';
}
