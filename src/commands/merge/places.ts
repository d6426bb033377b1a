// Where the files of a merge are written.
import { posix } from 'node:path';
import { parseGitObject } from '../../io/git/object.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { safeFileName } from '../../io/output-name.ts';
import { UsableError } from '../../model/errors.ts';
import type { Merge, MergedCatalogue } from '../../model/merge.ts';

/** @param out a folder, or the name of a YAML file where there is one catalogue */
export function placesIn(out: string, merge: Merge, words: { readonly ours: string; readonly theirs: string }) {
  const isOneFile = isYamlFile(out);
  if (isOneFile && merge.catalogues.length > 1) {
    throw new UsableError(`合并出来有 ${merge.catalogues.length} 份目录，一个文件写不下`, {
      place: out,
      hint: '--out 后面写文件夹',
    });
  }
  return {
    folder: isOneFile ? posix.dirname(out) : out,
    pathOf: (merged: MergedCatalogue) => (isOneFile ? out : posix.join(out, fileIn(merged, words))),
  };
}

/** As it lies in the folder that ours was read from; what only theirs has, as in theirs; out of a workbook by its domain. */
function fileIn(
  { catalogue, oursFile, theirsFile }: MergedCatalogue,
  words: { readonly ours: string; readonly theirs: string },
): string {
  const [file, word] = oursFile === undefined ? [theirsFile, words.theirs] : [oursFile, words.ours];
  if (file === undefined || !isYamlFile(file)) return `${safeFileName(catalogue.领域)}.yaml`;
  const [path, folder] = [pathOf(file), posix.normalize(pathOf(word)).replace(/\/$/u, '')];
  if (folder === '.' || folder === '') return path.startsWith('../') ? posix.basename(path) : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : posix.basename(path);
}

/** Without the revision that it was read from. */
function pathOf(word: string): string {
  return (parseGitObject(word)?.path ?? word).replaceAll('\\', '/');
}
