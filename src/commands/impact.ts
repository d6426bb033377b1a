import { findInputs } from '../io/inputs.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { impactOf, impactOfAll } from '../operations/impact.ts';
import { impactFormats, impactReporters } from '../reporters/impact-reporters.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readVersion } from './open-version.ts';
import { readRegisters } from './read-registers.ts';
import { reportRenderer } from './report-renderer.ts';
import { readTargets, refuseTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '法规、机构或渠道',
      description: '听说有变动的那一个：全称、简称、误写、文号、带地名的机构名称、整条依据都行；用 --all 时不写',
    },
    {
      name: '路径',
      description: '目录文件、文件夹、通配符、Excel 表，版本:路径 是 git 里的旧版本；不写就是当前文件夹',
      repeated: true,
    },
  ],
  options: [
    { flags: '--all', description: '不查一个词，列出目录里全部已废止、已撤并和误写的依据、主体、渠道' },
    {
      flags: '-f, --format <格式>',
      description:
        '结果的格式：text（默认）、markdown、json、xlsx（发给各单位的清单）；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--stdin-filename <文件名>', description: '从标准输入读时，内容叫什么文件名' },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml impact 收养法 目录', purpose: '《收养法》废止了：哪些事项引了它，改成什么' },
    { command: 'gkml impact 青禾县国土资源局 目录 -f xlsx=国土局改名.xlsx', purpose: '机构改名：列成清单发给各单位' },
    { command: 'gkml impact --all 目录', purpose: '今年动态调整要看的：全部废止、改名和误写的' },
  ],
};

const formats = [...impactFormats, 'xlsx'] as const;

interface Options {
  readonly all?: boolean;
  readonly format?: readonly string[];
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  { all = false, format, stdinFilename, force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, formats, ['xlsx']);
  const [word, ...rest] = all ? [undefined, ...args] : args;
  if (!all) refuseNoWord(word);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  const paths = rest.length === 0 ? ['.'] : rest.filter((path) => path !== undefined);
  const { cwd, stdin, note } = context;
  const inputs = await findInputs(paths, { cwd, stdin, note, stdinFilename });
  const sources = inputs.map(({ file }) => file);
  await refuseTargets(targets, context, { force, sources });
  const progress = await context.startProgress(`正在读 ${inputs.length} 个文件`);
  const opened = readVersion(paths.join(' '), inputs, { registers, note, purpose: '查影响' });
  const { version } = await opened.finally(() => progress.stop());
  const impact = word === undefined ? impactOfAll(version, registers) : impactOf(word, version, registers);
  const planner = async () => (await import('../exporters/impact-workbook.ts')).planImpact;
  await writeReport(targets, reportRenderer(impact, impactReporters, planner), context, { force, sources });
  return exitCode.clean;
}

function refuseNoWord(word: string | undefined): void {
  if (word !== undefined && word.trim() !== '') return;
  throw new UsableError('没有写要查哪一个法规、机构或渠道', {
    hint: '如 gkml impact 收养法 目录；要看全部的，用 gkml impact --all 目录',
  });
}
