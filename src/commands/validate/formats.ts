// The table of formats of a check: those for the screen, and documents that are written to a file.
import type { PlannedFile } from '../../io/output.ts';
import type { Report } from '../../model/report.ts';
import type { ReportSettings } from '../../reporters/reporter.ts';
import { type Format, formats, reporters } from '../../reporters/reporters.ts';

export type CheckFormat = Format | 'xlsx';

export const checkFormats: readonly CheckFormat[] = [...formats, 'xlsx'];
/** Of no use on a screen. */
export const fileOnlyFormats: readonly CheckFormat[] = ['xlsx'];

export async function renderCheck(
  format: CheckFormat,
  report: Report,
  settings: ReportSettings,
): Promise<PlannedFile['content']> {
  if (format !== 'xlsx') return reporters[format](report, settings);
  const [{ planFindings }, { writeXlsx }] = await Promise.all([
    import('../../exporters/findings-workbook.ts'),
    import('../../io/tables/write-xlsx.ts'),
  ]);
  return writeXlsx(planFindings(report));
}
