import type { ItemCheck } from '../../model/baseline-check.ts';
import {
  type BaselineCoverage,
  type BaselineReport,
  coverageTable,
  coverageWords,
} from '../../model/baseline-coverage.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import type { ReportSettings } from '../reporter.ts';
import { text } from '../text.ts';
import { type TextColumn, textTable } from '../text-table.ts';

/** Of what is in order nobody reads more. */
const shown = 20;

/** For people: of each place its findings, then how far it covers the baseline, and what is other than there for a reason. */
export function baselineText({ links }: BaselineReport, settings: ReportSettings): string {
  const { strong } = settings.style;
  const sections = links.map(({ coverage, report }) => {
    const heading = links.length > 1 ? [strong(`■ ${coverage.place} 对照 ${coverage.above}`)] : [];
    return [...heading, text(report, settings).trimEnd(), ...coverageBlocks(coverage, settings)].join('\n\n');
  });
  return `${sections.join('\n\n\n')}\n`;
}

function coverageBlocks(coverage: BaselineCoverage, { style }: ReportSettings): string[] {
  const { labels, rows } = coverageTable(coverage);
  const columns = labels.map((_, index): TextColumn => ({ align: index === 0 ? 'left' : 'right' }));
  const [head = '', ...lines] = textTable([labels, ...rows.map((row) => row.map(String))], columns);
  const items = coverage.check.domains.flatMap((domain) => domain.items);
  const extra = coverage.check.domains.flatMap((domain) => domain.extra);
  return [
    [style.strong(coverageWords(coverage)), `  ${style.strong(head)}`, ...lines.map((line) => `  ${line}`)].join('\n'),
    ...listed('有偏离的', items.filter(({ state }) => state === 'adapted').map(adapted)),
    ...listed('不适用的', items.filter(({ state }) => state === 'excluded').map(excluded)),
    ...listed('本地另有的', extra.map(itemWords)),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > shown ? [`  …… 另有 ${lines.length - shown} 项`] : [];
  return [
    [`${title}（${lines.length} 项）：`, ...lines.slice(0, shown).map((line) => `  ${line}`), ...rest].join('\n'),
  ];
}

function adapted({ baseline, local, departures }: ItemCheck): string {
  const reasons = departures.flatMap(({ deviation }) => (deviation === undefined ? [] : [deviation.entry]));
  const words = reasons.map(({ 要素, 理由, 有效期 }) => `${要素}：${理由}${untilWords(有效期)}`);
  return `${itemWords(local[0] ?? baseline)}　${onOneLine(words.join('；'))}`;
}

function excluded({ baseline, exclusion }: ItemCheck): string {
  const { 理由 = '', 有效期 } = exclusion?.entry ?? {};
  return `${itemWords(baseline)}　${onOneLine(理由)}${untilWords(有效期)}`;
}

function untilWords(until: string | undefined): string {
  return until === undefined ? '' : `（有效期到 ${until}）`;
}

function itemWords({ id, content }: VersionItem): string {
  return onOneLine([id, content.名称].filter(Boolean).join(' '));
}
