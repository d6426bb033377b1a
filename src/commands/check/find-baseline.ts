// Where the baseline of a place is: named by the user, or by 基准 in the head of its catalogues.
import { relative, resolve, sep } from 'node:path';
import { isCatalogueFile } from '../../io/inputs/folder.ts';
import { catalogueFilesIn, findInputs, type Input, plainFile } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { Registers } from '../../model/registers.ts';
import { placeText } from '../../reporters/place-text.ts';
import type { CommandContext } from '../context.ts';
import { noteBaselineTwins } from '../domain-twins.ts';
import { findNamedBaseline } from '../named-baseline.ts';
import { type OpenedVersion, openVersion, readVersion } from '../open-version.ts';
import { baselinePath } from '../shipped-baseline.ts';
import type { Place } from './places.ts';

export interface BaselineFinder {
  /**
   * @param against as the user named it; undefined: what the catalogues name
   * @throws UsableError where none is named, or there is none where it is named
   */
  find(place: Place, against: string | undefined): Promise<OpenedVersion>;
}

interface FinderSettings {
  readonly context: CommandContext;
  readonly registers: Registers;
  /** Absolute: the folder that 基准.来源 begins at. */
  readonly root: string;
}

/** The same baseline is read once, whoever asks for it. */
export function createBaselineFinder({ context, registers, root }: FinderSettings): BaselineFinder {
  const { cwd, stdin, note } = context;
  const opened = new Map<string, Promise<OpenedVersion>>();
  const once = (key: string, open: () => Promise<OpenedVersion>) => {
    const found = opened.get(key) ?? open();
    opened.set(key, found);
    return found;
  };
  const settings = { cwd, stdin, note, registers, purpose: '对照' };
  const tellTwins = async (opening: Promise<OpenedVersion>) => {
    const found = await opening;
    noteBaselineTwins(found.version, registers, note);
    return found;
  };
  return {
    async find(place, against) {
      if (against !== undefined) {
        const word = baselinePath(against);
        return once(word, () => tellTwins(openVersion(word, settings)));
      }
      const files = await filesNamed(place, root, root === cwd ? '当前文件夹' : shown(root, cwd));
      const folder = place.isWhole ? folderOf(files) : undefined;
      const key = folder ?? files.join('\n');
      return once(key, async () => {
        const inputs = folder === undefined ? files.map((file) => plainFile(file, cwd)) : await filesOf(folder, cwd);
        return tellTwins(readVersion(shown(folder ?? files[0] ?? '', cwd), inputs, settings));
      });
    },
  };
}

/**
 * Absolute, each once.
 * @param root absolute; rootName as the user is told of it
 */
async function filesNamed({ version: { name, catalogues } }: Place, root: string, rootName: string): Promise<string[]> {
  const files = new Set<string>();
  for (const { head, locate } of catalogues) {
    const source = head.基准?.来源;
    if (source === undefined) continue;
    const found = await findNamedBaseline(source, root);
    if (found === undefined) throw notFound(source, placeText(locate(['基准', '来源'])), rootName);
    files.add(found);
  }
  if (files.size > 0) return [...files];
  throw new UsableError('目录没有写“基准”，不知道对照哪一份', {
    place: name,
    hint: '用 --against 写明：文件夹、Excel 表、版本:路径，或者 国家（gkml 自带的国家参考目录）；也可以在目录的开头写“基准: { 来源: 基准/义务教育.yaml }”',
  });
}

function notFound(source: string, place: string, rootName: string): UsableError {
  return new UsableError(`找不到基准“${source}”`, {
    place,
    hint: `在${rootName}和 gkml 自带的目录里都找过。路径从 gkml.config.yaml 所在的文件夹写起；基准在别处的，用 --against 写明`,
  });
}

/** The folder that all lie in; undefined where they lie in several. */
function folderOf(files: readonly string[]): string | undefined {
  const folders = new Set(files.map((file) => resolve(file, '..')));
  const [only] = folders;
  return folders.size === 1 && files.every((file) => isCatalogueFile(file)) ? only : undefined;
}

/** A folder of catalogues may hold the workbook that they were made of. */
async function filesOf(folder: string, cwd: string): Promise<readonly Input[]> {
  const found = await catalogueFilesIn(folder, cwd);
  return found.length > 0 ? found : findInputs([folder], { cwd, stdin: noInput() });
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

function shown(absolute: string, cwd: string): string {
  return (relative(cwd, absolute) || '.').split(sep).join('/');
}
