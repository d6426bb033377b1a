import { type Cause, causesOf } from '../../model/causes.ts';
import { severities } from '../../model/diagnostic.ts';
import { groupBy } from '../../model/group-by.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { htmlPage } from '../../model/html-page.ts';
import { countBySeverity, type Report, severityNames } from '../../model/report.ts';
import { filterForm, selectOf } from '../filtered-page/form.ts';
import { filteredPageStyle } from '../filtered-page/style.ts';
import { waivedWords } from '../finding-words.ts';
import type { ReportSettings } from '../reporter.ts';
import { type FindingFacets, facetsOf } from './facets.ts';
import { causeDetails } from './html-cause.ts';
import { findingsScript } from './html-script.ts';
import { findingsStyle } from './html-style.ts';

/**
 * The findings as one page that needs nothing else: cause by cause, to be filtered, grouped anew, searched and printed.
 * Without its script everything is shown by rule.
 * @param more what stands above the findings, and its look
 */
export function html(
  report: Report,
  { rules }: Pick<ReportSettings, 'rules'>,
  more: { readonly lead: string; readonly style: string } = { lead: '', style: '' },
): string {
  const style = `${filteredPageStyle}${findingsStyle}${more.style}`;
  const lead = more.lead === '' ? '' : `${more.lead}\n`;
  const heading = `<header>\n<h1>${title}</h1>\n${opening(report)}\n${lead}</header>`;
  if (report.diagnostics.length === 0) return htmlPage({ title, style, body: heading });
  // By rule: the one with the gravest, of equally grave ones with the most frequent cause first.
  const byRule = groupBy(causesOf(report.diagnostics), ({ first }) => first.rule);
  const found = facetsOf([...byRule.values()].flat(), rules);
  const body = `${heading}
${filterForm(found.facets, { before: `${selectOf('by', '分组', groupings)}\n`, after: `${foldButton}\n` })}
<main>
${sections(byRule, found, report).join('\n')}
</main>
<script>${findingsScript}</script>`;
  return htmlPage({ title, style, script: findingsScript, body });
}

const title = '目录检查结果';
const groupings = [
  ['rule', '按规则'],
  ['organ', '按主体'],
  ['item', '按事项'],
  ['file', '按文件'],
] as const;
const foldButton = '<button type="button" id="fold">展开或收起</button>';

function opening({ files, items, diagnostics, waivers }: Report): string {
  const scope = `${files} 个文件、${items} 个事项${waivedWords(waivers)}`;
  if (diagnostics.length === 0) return `<p>没有发现问题（${scope}）</p>`;
  const counts = countBySeverity(diagnostics);
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `<li class="${severity}">${severityNames[severity]} <b>${counts[severity]}</b> 个</li>`);
  return `<ul class="counts">${found.join('')}</ul>\n<p>${scope}</p>`;
}

function sections(
  byRule: ReadonlyMap<string, readonly Cause[]>,
  { facets, attributesOf }: FindingFacets,
  { diagnostics }: Report,
): string[] {
  const position = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]));
  const names = facets.find(({ name }) => name === 'rule')?.choices ?? [];
  return [...byRule.values()].map((causes, index) => {
    const total = causes.reduce((sum, { findings }) => sum + findings.length, 0);
    const details = causes.map((cause) =>
      causeDetails(cause, (each) => ({ ...attributesOf(each), at: position.get(each) ?? 0 })),
    );
    const name = escapeHtml(names[index]?.[1] ?? '');
    return `<section>\n<h2>${name} <span class="total">${total} 处</span></h2>\n${details.join('\n')}\n</section>`;
  });
}
