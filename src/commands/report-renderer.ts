import type { PlannedFile } from '../io/output.ts';
import type { WorkbookPlan } from '../model/sheet-plan.ts';
import type { ReporterSettings } from '../reporters/reporter.ts';

type Report<Result> = (result: Result, settings: ReporterSettings) => string;

/** How a result is shown in any of its formats; what makes a workbook of it is loaded when one is asked for. */
export function reportRenderer<Format extends string, Result>(
  result: Result,
  reporters: Readonly<Record<Format, Report<Result>>>,
  planner: () => Promise<(result: Result) => WorkbookPlan>,
) {
  return async (format: Format | 'xlsx', settings: ReporterSettings): Promise<PlannedFile['content']> => {
    if (format !== 'xlsx') return reporters[format](result, settings);
    const [plan, { writeXlsx }] = await Promise.all([planner(), import('../io/tables/write-xlsx.ts')]);
    return writeXlsx(plan(result));
  };
}
