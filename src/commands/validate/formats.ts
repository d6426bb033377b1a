// The table of formats of a check: those for the screen, and documents that are written to a file.
import type { PlannedFile } from '../../io/output.ts';
import type { Report } from '../../model/report.ts';
import type { ReportSettings } from '../../reporters/reporter.ts';
import { type Format, formats, reporters } from '../../reporters/reporters.ts';

export type CheckFormat = Format | 'html' | 'xlsx';

export const checkFormats: readonly CheckFormat[] = [...formats, 'html', 'xlsx'];
/** Of no use on a screen. */
export const fileOnlyFormats: readonly CheckFormat[] = ['html', 'xlsx'];
/** Those that show the text that a finding is about. */
export const excerptFormats: readonly CheckFormat[] = ['text', 'html'];

export async function renderCheck(
  format: CheckFormat,
  report: Report,
  settings: ReportSettings,
): Promise<PlannedFile['content']> {
  if (format === 'html') return (await import('../../reporters/findings/html.ts')).html(report, settings);
  if (format !== 'xlsx') return reporters[format](report, settings);
  const [{ planFindings }, { writeXlsx }] = await Promise.all([
    import('../../exporters/findings-workbook.ts'),
    import('../../io/tables/write-xlsx.ts'),
  ]);
  return writeXlsx(planFindings(report));
}
