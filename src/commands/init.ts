import { posix } from 'node:path';
import { type CheckPlatform, checkPlatforms } from '../exporters/county-repository/automatic-check.ts';
import { levels } from '../fields/level.ts';
import { parseRegionName } from '../fields/region.ts';
import { isEmptyFolder } from '../io/empty-folder.ts';
import { writePlan } from '../io/output.ts';
import { todayOf } from '../io/today.ts';
import type { Region } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { printable } from '../model/printable.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { askPlace } from './init/ask-place.ts';
import { openBaseline } from './init/baseline.ts';
import { localCatalogues } from './init/local-catalogues.ts';
import { readOrganFile, writeQuestions } from './init/organ-file.ts';
import { planRepository } from './init/plan.ts';
import { tellWhatIsOpen, tellWhatWasMade } from './init/tell.ts';
import { readRegisters } from './read-registers.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [{ name: '新文件夹', description: '目录仓库放在哪里；还没有，或者是空的', required: true }],
  options: [
    {
      flags: '--from-baseline <基准>',
      description: '照哪一份上级目录：文件、文件夹、Excel 表、版本:路径（git 里的），或者“国家”（gkml 自带的参考目录）',
      required: true,
    },
    { flags: '--place <地区>', description: '地区的全称，如 示例省青禾县；没有写的，在终端里会问' },
    { flags: '--level <级别>', description: `从名称看不出级别时写明：${levels.join('、')}`, choices: levels },
    {
      flags: '--organs <文件>',
      description: '本地机构的名单和对照（.yaml）；还没有这个文件时先写出来，填好后再运行同一条命令',
    },
    { flags: '--domain <领域>', description: '只建这个领域；可以写几次', repeated: true },
    { flags: '--edition <版本>', description: '目录的版本；不写就是今年' },
    {
      flags: '--ci <平台>',
      description: `自动检查用的文件：${checkPlatforms.join('、')}；可以写几次；不写就是 github`,
      choices: checkPlatforms,
      repeated: true,
    },
    { flags: '--dry-run', description: '只说会写哪些文件，不写' },
    { flags: '--force', description: '文件夹不是空的也写，同名的文件会被覆盖' },
  ],
  examples: [
    {
      command: 'gkml init 青禾县 --from-baseline 示例省 --place 示例省青禾县 --organs 本地机构.yaml',
      purpose: '照“示例省”文件夹里的基准建青禾县的目录；第一次运行先写出“本地机构.yaml”，填好后再运行一次',
    },
    {
      command: 'gkml init 青禾镇 --from-baseline 青禾县/目录 --place 示例省青禾县青禾镇',
      purpose: '镇的目录：只有乡级和村级的事项，主体是镇政府',
    },
    {
      command: 'gkml init 试试 --from-baseline 国家 --place 示例省青禾县 --domain 义务教育 --dry-run',
      purpose: '先看看会写哪些文件',
    },
  ],
};

interface Options {
  readonly fromBaseline: string;
  readonly place?: string;
  readonly level?: Level;
  readonly organs?: string;
  readonly domain?: readonly string[];
  readonly edition?: string;
  readonly ci?: readonly CheckPlatform[];
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

type Level = NonNullable<Region['级别']>;

export async function run(
  context: CommandContext,
  [folder = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { cwd, env } = context;
  const { dryRun = false, force = false, ci: platforms = ['github'] } = options;
  const place = options.place ?? (await askPlace(context));
  const level = levelOf(place, options.level);
  if (!force) refuseFilled(folder, cwd);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, cwd);
  const baseline = await openBaseline(options.fromBaseline, options.domain, context, registers);
  const organFile = await readOrganFile(options.organs, cwd);
  const version = options.edition ?? todayOf(env).slice(0, 4);
  const knowledge = { place, level, registers, ...organFile.known };
  const making = { baseline, version, knowledge };
  if (organFile.isToBeWritten) return writeQuestions(organFile.file, making, { dryRun }, context);
  const { catalogues, organs } = await localCatalogues(making, context);
  const repository = { place, version, baseline, catalogues, organs, platforms, gkml: context.version };
  const files = planRepository({ ...repository, organNames: organFile.known.names });
  const placed = files.map(({ path, content }) => ({ path: posix.join(folder, path), content }));
  await writePlan(placed, { cwd, force, dryRun });
  tellWhatWasMade(context, { folder, files, catalogues, baseline, dryRun });
  tellWhatIsOpen(context, organs.open, options.organs ?? posix.join(folder, 'gkml.organs.yaml'));
  return exitCode.clean;
}

/** @throws UsableError where neither the name nor the flag tells it */
function levelOf(place: string, told: Level | undefined): Level {
  const level = told ?? parseRegionName(place)?.level;
  if (level !== undefined) return level;
  throw new UsableError(`看不出“${printable(place)}”是哪一级`, {
    place: '--place',
    hint: '写地区的全称，如 示例省青禾县；或者用 --level 写明，如 --level 县级',
  });
}

function refuseFilled(folder: string, cwd: string): void {
  if (isEmptyFolder(folder, cwd)) return;
  throw new UsableError('文件夹不是空的，没有写', {
    place: printable(folder),
    hint: '换一个新的文件夹；确认里面同名的文件可以覆盖时加 --force',
  });
}
