import {
  type BaselineCoverage,
  type BaselineReport,
  coverageTable,
  coverageWords,
} from '../../model/baseline-coverage.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { html } from '../findings/html.ts';
import type { ReportSettings } from '../reporter.ts';

/** The page of findings, with the coverage of each place above them. */
export function baselineHtml({ report, links }: BaselineReport, settings: ReportSettings): string {
  const lead = links.map(({ coverage }) => coverageHtml(coverage)).join('\n');
  return html(report, settings, { lead, style: coverageStyle });
}

const coverageStyle = `
.coverage { overflow-x: auto; margin: 1rem 0; }
.coverage table { border-collapse: collapse; font-size: 0.9rem; }
.coverage caption { text-align: left; font-weight: 700; }
.coverage th, .coverage td { padding: 0.1rem 0.6rem; border: 1px solid var(--line); text-align: right; white-space: nowrap; }
.coverage thead th { background: var(--head); }
.coverage th:first-child { text-align: left; }
.coverage tr.sum { background: var(--head); font-weight: 700; }
`;

function coverageHtml(coverage: BaselineCoverage): string {
  const { labels, rows, sumRow } = coverageTable(coverage);
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const body = rows.map(([name, ...numbers], index) => {
    const cells = numbers.map((number) => `<td>${number}</td>`).join('');
    return `<tr${index === sumRow ? ' class="sum"' : ''}><th scope="row">${escapeHtml(name)}</th>${cells}</tr>`;
  });
  return `<div class="coverage"><table>
<caption>${escapeHtml(coverageWords(coverage))}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}
