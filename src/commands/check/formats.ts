// The table of formats of `gkml check`: those of validate, with the coverage where there is room for it.
import type { PlannedFile } from '../../io/output.ts';
import type { BaselineReport } from '../../model/baseline-coverage.ts';
import { baselineJson } from '../../reporters/baseline/json.ts';
import { baselineMarkdown } from '../../reporters/baseline/markdown.ts';
import { baselineText } from '../../reporters/baseline/text.ts';
import type { ReportSettings } from '../../reporters/reporter.ts';
import { type CheckFormat, renderCheck } from '../validate/formats.ts';

export async function renderBaseline(
  format: CheckFormat,
  result: BaselineReport,
  settings: ReportSettings,
): Promise<PlannedFile['content']> {
  switch (format) {
    case 'text':
      return baselineText(result, settings);
    case 'markdown':
      return baselineMarkdown(result);
    case 'json':
      return baselineJson(result);
    case 'html':
      return (await import('../../reporters/baseline/html.ts')).baselineHtml(result, settings);
    case 'xlsx':
      return workbook(result);
    default:
      return renderCheck(format, result.report, settings);
  }
}

async function workbook({ report, links }: BaselineReport): Promise<PlannedFile['content']> {
  const [{ planFindings }, { coverageSheet }, { writeXlsx }] = await Promise.all([
    import('../../exporters/findings-workbook.ts'),
    import('../../exporters/coverage-sheet.ts'),
    import('../../io/tables/write-xlsx.ts'),
  ]);
  const name = (index: number) => (links.length > 1 ? `覆盖情况${index + 1}` : '覆盖情况');
  const sheets = links.map(({ coverage }, index) => coverageSheet(coverage, name(index)));
  return writeXlsx(planFindings(report, sheets));
}
