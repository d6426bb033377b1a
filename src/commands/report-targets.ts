import { type WriteSettings, writePlan } from '../io/output.ts';
import { UsableError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { plainStyle } from '../model/style.ts';
import { type Format, formats, reporters } from '../reporters/reporters.ts';
import type { CommandContext } from './context.ts';
import { unknownChoice } from './declare-faults.ts';

/** One -f of a command line: a format, and the file that it goes to; undefined: standard output. */
export interface ReportTarget {
  readonly format: Format;
  readonly file: string | undefined;
}

/** Where a terminal does not say how wide it is. */
const usualColumns = 100;

/**
 * text, json=报告.json … as they were given; none given: text.
 * @throws UsableError for an unknown format, a missing file name, and two formats on standard output
 */
export function readTargets(given: readonly string[] = ['text']): ReportTarget[] {
  const targets = given.map(readTarget);
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsableError('只能有一种格式显示出来', { hint: '其余的写成文件，如 -f text -f json=报告.json' });
  }
  return targets;
}

function readTarget(given: string): ReportTarget {
  const equals = given.indexOf('=');
  const name = equals < 0 ? given : given.slice(0, equals);
  const format = formats.find((known) => known === name);
  if (format === undefined) throw unknownChoice('--format', name, formats);
  const file = equals < 0 ? undefined : given.slice(equals + 1);
  if (file === '') throw new UsableError(`“${given}”后面缺少文件名`, { hint: `如 -f ${name}=报告.${name}` });
  return { format, file };
}

/** @throws UsableError where a file exists without `force` or cannot be written; then nothing is shown either */
export async function writeReport(
  report: Report,
  targets: readonly ReportTarget[],
  context: CommandContext,
  settings: Pick<WriteSettings, 'force' | 'sources'>,
): Promise<void> {
  const files = targets.flatMap(({ format, file }) => {
    if (file === undefined) return [];
    const content = reporters[format](report, { style: plainStyle, columns: usualColumns });
    return [{ path: file, content }];
  });
  await writePlan(files, { ...settings, cwd: context.cwd });
  for (const { format, file } of targets) {
    if (file !== undefined) continue;
    const { style, columns = usualColumns } = context.stdout;
    context.stdout.write(reporters[format](report, { style, columns }));
  }
}
