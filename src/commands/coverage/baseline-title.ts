// What the baseline is called in a report that is handed on: as its publisher does, where the files are what was published.

import { posix } from 'node:path';
import { pathExists } from '../../io/folder-names.ts';
import { UsableError } from '../../model/errors.ts';
import { printable } from '../../model/printable.ts';
import { baselineManifestName } from '../baseline/manifest-file.ts';
import { verifyBaseline } from '../baseline/verify.ts';
import type { CommandContext } from '../context.ts';

/** @param against as the user named it */
export async function baselineTitle(
  against: string,
  { cwd, note }: Pick<CommandContext, 'cwd' | 'note'>,
): Promise<string> {
  if (!pathExists(posix.join(against, baselineManifestName), cwd)) return against;
  const fault = (problem: string) => {
    note(`注意：基准“${printable(against)}”${problem}，结果里照文件夹的名字写；用 gkml baseline verify 核对`);
    return against;
  };
  try {
    const { manifest, differences } = await verifyBaseline(against, cwd);
    if (differences.length > 0) return fault(`和它的清单有 ${differences.length} 处对不上`);
    return [manifest.name, `${manifest.edition} 版`].filter((word) => word !== '').join(' ');
  } catch (error) {
    // The title is not worth the report: another list may lie there under this name.
    if (error instanceof UsableError) return fault('的清单读不出来');
    throw error;
  }
}
