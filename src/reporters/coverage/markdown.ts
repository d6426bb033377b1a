import type { Coverage } from '../../model/coverage.ts';
import { byScore, domainAcross, itemWords, scopeWords, totalColumns, totalsOf } from '../../model/coverage-tables.ts';
import { markdownText } from '../changes/markdown-text.ts';

/** For a page or a message: the tables of the text, and every place that lacks one of the items missing most. */
export function markdown(coverage: Coverage): string {
  const labels = totalColumns.map(({ label }) => label);
  const places = byScore(coverage.places).map(({ name, domains, score }) => [
    markdownText(name),
    `${score.points}/${score.full}`,
    ...totalColumns.map(({ of }) => of(totalsOf(domains))),
  ]);
  const domains = coverage.domains.map((domain) => {
    const totals = totalsOf(domainAcross(coverage, domain));
    return [markdownText(domain), ...totalColumns.map(({ of }) => of(totals))];
  });
  const missing = coverage.mostMissing.map(({ item, places: lacking }) => {
    return [markdownText(item.domain), markdownText(itemWords(item)), markdownText(lacking.join('、'))];
  });
  const unread = coverage.unread.map(({ name, fault }) => [markdownText(name), markdownText(fault.message)]);
  const sections = [
    section(`各地（${markdownText(coverage.indicators.name)}）`, ['地方', '得分', ...labels], places),
    section('各领域', ['领域', ...labels], domains),
    section('缺得最多的事项', ['领域', '事项', '哪些地方'], missing),
    section('读不出来的地方', ['地方', '问题'], unread),
  ];
  return `${[markdownText(scopeWords(coverage)), ...sections.flat()].join('\n\n')}\n`;
}

function section(title: string, labels: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [labels, labels.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, lines.join('\n')];
}
