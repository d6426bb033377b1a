import { isFile } from '../../io/inputs.ts';
import { type LocalOrganList, readLocalOrgans } from '../../io/local-organs.ts';
import { writePlan } from '../../io/output.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import { localised, type Making } from './local-catalogues.ts';
import { questionsText } from './own-files.ts';
import { settleOrgans } from './settle-organs.ts';

export type OrganFile =
  | { readonly isToBeWritten: true; readonly file: string; readonly known: LocalOrganList }
  | { readonly isToBeWritten: false; readonly known: LocalOrganList };

const nothing: LocalOrganList = { names: [], answers: new Map() };

/**
 * @param file --organs
 * @throws UsableError where it is not sound, or could not be one
 */
export async function readOrganFile(file: string | undefined, cwd: string): Promise<OrganFile> {
  if (file === undefined) return { isToBeWritten: false, known: nothing };
  if (!/\.ya?ml$/iu.test(file)) {
    const hint = '把名单写成 .yaml 文件：第一行“机构:”，下面一行一个“  - 青禾县教育局”';
    throw new UsableError('机构名单应当是 .yaml 文件', { place: printable(file), hint });
  }
  if (await isFile(file, cwd)) return { isToBeWritten: false, known: await readLocalOrgans(file, cwd) };
  return { isToBeWritten: true, file, known: nothing };
}

/** The list is not there yet: it is written with every form of the baseline and the usual names, for a person to correct. */
export async function writeQuestions(
  file: string,
  making: Making,
  { dryRun }: { readonly dryRun: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const nobody = { ...context, openPrompt: async () => undefined };
  const settled = await settleOrgans(localised(making, new Map()), making.knowledge, nobody);
  await writePlan([{ path: file, content: questionsText(settled) }], { cwd: context.cwd, dryRun });
  const count = settled.answers.size + settled.open.length;
  const done = dryRun ? '试运行，没有写文件。会写' : '写好';
  context.stdout.write(
    `${done} ${printable(file)}：基准里的 ${count} 种主体在本地是哪个机关。逐行核对、填好以后，再运行同一条命令\n`,
  );
  return exitCode.clean;
}
