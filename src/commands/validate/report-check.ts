import type { Input } from '../../io/inputs.ts';
import type { Report } from '../../model/report.ts';
import type { CommandContext } from '../context.ts';
import { type ReportTarget, writeReport } from '../report-targets.ts';
import type { CheckedFiles } from './files.ts';
import { type CheckFormat, excerptFormats, renderCheck } from './formats.ts';
import type { Preparation } from './prepare.ts';

/** What stays the same for every check of a run. */
export interface Check {
  readonly context: CommandContext;
  readonly preparation: Preparation;
  readonly targets: readonly ReportTarget<CheckFormat>[];
  /** Files that exist may be replaced by results. */
  readonly force: boolean;
}

/**
 * Checks files and writes the result.
 * @param select what of the result is told; absent: all
 * @param known results of files that need not be checked again; receives those of the others
 * @param cache the file that results are kept in: no result is written there
 * @returns what was told
 */
export async function reportOn(
  { context, preparation, targets, force }: Check,
  inputs: readonly Input[],
  {
    select,
    known,
    cache,
  }: {
    readonly select?: (report: Report) => Report | Promise<Report>;
    readonly known?: CheckedFiles;
    readonly cache?: string;
  } = {},
): Promise<Report> {
  const progress = await context.startProgress(`正在检查 ${inputs.length} 个文件`);
  try {
    const whole = await preparation.validate(inputs, needsExcerpts(targets), known);
    const report = select === undefined ? whole : await select(whole);
    progress.stop();
    const { rules } = preparation;
    await writeReport(
      targets,
      (format, look) => renderCheck(format, report, { ...look, rules, version: context.version }),
      context,
      { force, sources: [...inputs.map(({ file }) => file), ...(cache === undefined ? [] : [cache])] },
    );
    return report;
  } finally {
    progress.stop();
  }
}

/** Whether findings are shown with the text that they are about. */
export function needsExcerpts(targets: Check['targets']): boolean {
  return targets.some(({ format }) => excerptFormats.includes(format));
}
