// Whether a baseline is what was published.
import { posix } from 'node:path';
import { UsableError } from '../../model/errors.ts';
import type { BaselineManifestDocument } from '../../model/generated/baseline-manifest.ts';
import {
  compareWithManifest,
  type FileState,
  type FileVerdict,
  wholeContent,
} from '../../operations/baseline-manifest.ts';
import { baselineManifestName, readBaselineManifest } from './manifest-file.ts';
import { openBaselineFiles } from './open-files.ts';

export interface BaselineVerification {
  readonly manifest: BaselineManifestDocument;
  /** In plain words: what is not as it was published. */
  readonly differences: readonly BaselineDifference[];
  /** Files that say the same in other bytes: line ends, layout, comments. */
  readonly rewritten: readonly string[];
}

export interface BaselineDifference {
  readonly place: string;
  readonly problem: string;
  readonly hint: string;
}

const again = '向发布基准的单位再要一份，整个文件夹一起换';
const words: Readonly<Record<Exclude<FileState, 'same' | 'rewritten'>, Omit<BaselineDifference, 'place'>>> = {
  missing: { problem: '少了这个文件', hint: again },
  changed: { problem: '内容改动过，和发布的不一样', hint: `本地的改动写在本地的目录里，基准不要改；${again}` },
  unlisted: { problem: '清单里没有这个文件', hint: '不是这一版基准的文件，移到别的文件夹' },
  'other-edition': { problem: '写的版本和清单里的不一样', hint: again },
};

/** @throws UsableError where the folder has no manifest, or it is damaged */
export async function verifyBaseline(folder: string, cwd: string): Promise<BaselineVerification> {
  const manifest = await readBaselineManifest(folder, cwd);
  if (manifest === undefined) {
    throw new UsableError(`这里没有基准的清单（${baselineManifestName}），没法核对`, {
      place: folder,
      hint: '写 gkml baseline pack 打包好的文件夹；没有清单的，向发布基准的单位要',
    });
  }
  const verdicts = compareWithManifest(await openBaselineFiles(folder, cwd), manifest);
  return {
    manifest,
    differences: [
      ...manifestDifference(manifest, folder),
      ...verdicts.flatMap((verdict) => differenceOf(verdict, folder)),
    ],
    rewritten: verdicts.filter(({ state }) => state === 'rewritten').map(({ path }) => posix.join(folder, path)),
  };
}

/** The checksum that people compare is of what the list says. */
function manifestDifference({ content, files }: BaselineManifestDocument, folder: string): BaselineDifference[] {
  if (wholeContent(files) === content) return [];
  const place = posix.join(folder, baselineManifestName);
  return [{ place, problem: '总的校验码和清单里各个文件的对不上，清单改动过', hint: again }];
}

function differenceOf({ path, state }: FileVerdict, folder: string): BaselineDifference[] {
  return state === 'same' || state === 'rewritten' ? [] : [{ place: posix.join(folder, path), ...words[state] }];
}
