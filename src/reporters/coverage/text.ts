import type { Coverage } from '../../model/coverage.ts';
import { byScore, domainAcross, itemWords, scopeWords, totalColumns, totalsOf } from '../../model/coverage-tables.ts';
import { onOneLine } from '../../model/printable.ts';
import type { ReporterSettings } from '../reporter.ts';
import { type TextColumn, textTable } from '../text-table.ts';

/** For a person at a terminal: the places, the domains, what is missing most, and what could not be read. */
export function text(coverage: Coverage, { style }: ReporterSettings): string {
  const blocks = [
    [scopeWords(coverage)],
    [style.strong(`各地（${coverage.indicators.name}）`), ...placeLines(coverage)],
    [style.strong('各领域'), ...domainLines(coverage)],
    ...(coverage.mostMissing.length === 0 ? [] : [[style.strong('缺得最多的事项'), ...missingLines(coverage)]]),
    ...(coverage.unread.length === 0 ? [] : [[style.strong('读不出来的地方'), ...unreadLines(coverage)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function placeLines({ places, unread }: Coverage): string[] {
  const rows = byScore(places).map(({ name, domains, score }) => [
    onOneLine(name),
    `${score.points}/${score.full}`,
    ...totalColumns.map(({ of }) => String(of(totalsOf(domains)))),
  ]);
  const none = unread.map(({ name }) => [onOneLine(name), '读不出来', ...totalColumns.map(() => '')]);
  return table(['地方', '得分', ...totalColumns.map(({ label }) => label)], [...rows, ...none]);
}

function domainLines(coverage: Coverage): string[] {
  const rows = coverage.domains.map((domain) => {
    const totals = totalsOf(domainAcross(coverage, domain));
    return [onOneLine(domain), ...totalColumns.map(({ of }) => String(of(totals)))];
  });
  return table(['领域', ...totalColumns.map(({ label }) => label)], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = head.map((_, index): TextColumn => ({ align: index === 0 ? 'left' : 'right' }));
  return textTable([head, ...rows], columns).map((line) => `  ${line}`);
}

function missingLines({ mostMissing }: Coverage): string[] {
  return mostMissing.map(({ item, places }, index) => {
    return `  ${index + 1}. ${onOneLine(item.domain)} ${itemWords(item)}：${places.length} 个地方`;
  });
}

function unreadLines({ unread }: Coverage): string[] {
  return unread.map(({ name, path, fault }) => {
    return `  ${onOneLine(name)}：${onOneLine(fault.message)}（${onOneLine(fault.place ?? path)}）`;
  });
}
