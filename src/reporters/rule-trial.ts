// What new rules would find: how many, where, and the first of them.
import type { Diagnostic } from '../model/diagnostic.ts';
import { printable } from '../model/printable.ts';
import { type Report, severityNames } from '../model/report.ts';
import type { RuleSummary } from '../model/rule-summary.ts';
import { concise } from './concise.ts';
import type { ReporterSettings } from './reporter.ts';
import { textTable } from './text-table.ts';

/** More lines are not read; the counts say the rest. */
const mostPlaces = 20;
const mostFindings = 5;

/** Rule by rule: counts by folder and by file, and the first findings. */
export function ruleTrialText(report: Report, rules: readonly RuleSummary[], settings: ReporterSettings): string {
  const extent = `${report.files} 个文件、${report.items} 个事项`;
  return rules.map((rule) => ruleText(rule, report, extent, settings)).join('\n');
}

function ruleText(rule: RuleSummary, report: Report, extent: string, settings: ReporterSettings): string {
  const { id, title, severity } = rule;
  const head = settings.style.strong(`${id}（${severityNames[severity]}）：${title}`);
  const found = report.diagnostics.filter((diagnostic) => diagnostic.rule === id);
  if (found.length === 0) return `${head}\n在 ${extent}里一处也没有找到\n`;
  const items = new Set(found.map(({ location: { file, sheet }, item }) => JSON.stringify([file, sheet, item]))).size;
  const folders = countBy(found, folderOf);
  return [
    `${head}\n在 ${extent}里找到 ${found.length} 处（${items} 个事项）\n`,
    ...(folders.size > 1 ? [countsText('按文件夹', folders)] : []),
    countsText(
      '按文件',
      countBy(found, ({ location }) => location.file),
    ),
    `${found.length > mostFindings ? `前 ${mostFindings} 处` : '找到的'}：\n`,
    concise({ ...report, diagnostics: found.slice(0, mostFindings) }, settings),
  ].join('\n');
}

function folderOf({ location: { file } }: Diagnostic): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '.' : file.slice(0, slash);
}

function countBy(found: readonly Diagnostic[], keyOf: (diagnostic: Diagnostic) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of found) counts.set(keyOf(diagnostic), (counts.get(keyOf(diagnostic)) ?? 0) + 1);
  return counts;
}

/** The most first; equally many in the order in which they were found. */
function countsText(title: string, counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const rows = sorted.slice(0, mostPlaces).map(([name, count]) => [String(count), printable(name)]);
  const lines = textTable(rows, [{ align: 'right' }, { align: 'left' }]).map((line) => `  ${line}`);
  const rest = sorted.length - rows.length;
  return [`${title}：`, ...lines, ...(rest > 0 ? [`  还有 ${rest} 个`] : []), ''].join('\n');
}
