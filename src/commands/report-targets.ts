import { type PlannedFile, type WriteSettings, writePlan } from '../io/output.ts';
import { UsableError } from '../model/errors.ts';
import { plainStyle } from '../model/style.ts';
import type { ReporterSettings } from '../reporters/reporter.ts';
import type { CommandContext } from './context.ts';
import { unknownChoice } from './declare/faults.ts';

/** One -f of a command line: a format, and the file that it goes to; undefined: standard output. */
export interface ReportTarget<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

/** Where a terminal does not say how wide it is. */
const usualColumns = 100;

/** Suffixes of formats that are not called by theirs. */
const suffixes: Readonly<Record<string, string>> = { text: 'txt', concise: 'txt', markdown: 'md' };

/**
 * text, json=报告.json … as they were given; none given: text.
 * @param formats those of the command
 * @param fileOnly those of them that are of no use on a screen
 * @throws UsableError for an unknown format, a missing file name, and two formats on standard output
 */
export function readTargets<Format extends string>(
  given: readonly string[] = ['text'],
  formats: readonly Format[],
  fileOnly: readonly Format[] = [],
): ReportTarget<Format>[] {
  const targets = given.map((word) => readTarget(word, formats, fileOnly));
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsableError('只能有一种格式显示出来', { hint: '其余的写成文件，如 -f text -f json=报告.json' });
  }
  return targets;
}

function readTarget<Format extends string>(
  given: string,
  formats: readonly Format[],
  fileOnly: readonly Format[],
): ReportTarget<Format> {
  const equals = given.indexOf('=');
  const name = equals < 0 ? given : given.slice(0, equals);
  const format = formats.find((known) => known === name);
  if (format === undefined) throw unknownChoice('--format', name, formats);
  const file = equals < 0 ? undefined : given.slice(equals + 1);
  const hint = `如 -f ${name}=报告.${suffixes[name] ?? name}`;
  if (file === '') throw new UsableError(`“${given}”后面缺少文件名`, { hint });
  if (file === undefined && fileOnly.includes(format)) {
    throw new UsableError(`${format} 格式只能写成文件`, { place: `-f ${given}`, hint });
  }
  return { format, file };
}

/** @throws UsableError where the result could not be written; nothing is written yet */
export async function refuseTargets(
  targets: readonly ReportTarget<string>[],
  { cwd }: CommandContext,
  writing: Pick<WriteSettings, 'force' | 'sources'>,
): Promise<void> {
  const files = targets.flatMap(({ file }) => (file === undefined ? [] : [{ path: file, content: '' }]));
  await writePlan(files, { ...writing, cwd, dryRun: true });
}

/**
 * @param render the result in one of the formats; text for those that may be shown
 * @throws UsableError where a file exists without `force` or cannot be written; then nothing is shown either
 */
export async function writeReport<Format extends string>(
  targets: readonly ReportTarget<Format>[],
  render: (format: Format, settings: ReporterSettings) => PlannedFile['content'] | Promise<PlannedFile['content']>,
  context: CommandContext,
  writing: Pick<WriteSettings, 'force' | 'sources'>,
): Promise<void> {
  const files: PlannedFile[] = [];
  for (const { format, file } of targets) {
    if (file === undefined) continue;
    files.push({ path: file, content: await render(format, { style: plainStyle, columns: usualColumns }) });
  }
  await writePlan(files, { ...writing, cwd: context.cwd });
  for (const { format, file } of targets) {
    if (file !== undefined) continue;
    const { style, columns = usualColumns } = context.stdout;
    const content = await render(format, { style, columns });
    for (const part of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
      context.stdout.write(part.toString());
    }
  }
}
