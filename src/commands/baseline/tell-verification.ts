// `gkml baseline verify`.
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { verifyBaseline } from './verify.ts';

/** @throws UsableError where the folder has no manifest, or it is damaged */
export async function tellVerification(folder: string, context: CommandContext): Promise<ExitCode> {
  await readSettings(context);
  const { stdout, note } = context;
  const { manifest, differences, rewritten } = await verifyBaseline(folder, context.cwd);
  for (const { place, problem, hint } of differences) {
    stdout.write(`${stdout.style.strong(printable(place))}：${problem}\n  怎么办：${hint}\n`);
  }
  for (const place of rewritten) note(`${printable(place)} 只是排版、注释或者换行和发布的不同，内容一样`);
  const { name, edition, files, content } = manifest;
  const outcome = differences.length === 0 ? '和发布的相符' : `${differences.length} 处不符`;
  stdout.write(
    `${printable(name)} ${printable(edition)} 版，${files.length} 个文件，内容 ${content.slice(0, 12)}，${outcome}\n`,
  );
  return differences.length === 0 ? exitCode.clean : exitCode.findings;
}
