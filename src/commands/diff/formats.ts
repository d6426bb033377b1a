// The table of formats of a comparison: those for the screen, and documents that are written to a file.
import type { PlannedFile } from '../../io/output.ts';
import type { ChangeReport } from '../../model/change-report.ts';
import { type ChangeFormat, changeFormats, changeReporters } from '../../reporters/change-reporters.ts';
import type { ChangeReporterSettings } from '../../reporters/changes/change-reporter.ts';

type DocumentFormat = 'xlsx' | 'docx';
export type ComparisonFormat = ChangeFormat | DocumentFormat;

type Render = (report: ChangeReport, settings: ChangeReporterSettings) => Promise<PlannedFile['content']>;

const documents: Readonly<Record<DocumentFormat, Render>> = {
  xlsx: async (report) => {
    const [{ planRevisionTable }, { writeXlsx }] = await Promise.all([
      import('../../exporters/revision-table.ts'),
      import('../../io/tables/write-xlsx.ts'),
    ]);
    return writeXlsx(planRevisionTable(report));
  },
  docx: async (report) => {
    const [{ planAdjustmentReport }, { writeDocx }] = await Promise.all([
      import('../../exporters/adjustment-report.ts'),
      import('../../io/documents/write-docx.ts'),
    ]);
    return writeDocx(planAdjustmentReport(report, {}));
  },
};

export const comparisonFormats: readonly ComparisonFormat[] = [...changeFormats, 'xlsx', 'docx'];
/** Of no use on a screen. */
export const fileOnlyFormats: readonly ComparisonFormat[] = ['html', 'xlsx', 'docx'];

export async function renderComparison(
  format: ComparisonFormat,
  report: ChangeReport,
  settings: ChangeReporterSettings,
): Promise<PlannedFile['content']> {
  if (format === 'xlsx' || format === 'docx') return documents[format](report, settings);
  return changeReporters[format](report, settings);
}
