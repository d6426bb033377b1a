// What the user names on the command line → the files that are meant, each read only when its turn comes.
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { UsableError } from '../model/errors.ts';
import { printable } from '../model/printable.ts';
import { type GitObject, gitKind, gitName, listGitFolder, parseGitObject, readGitFile } from './git/object.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { isCatalogueFile, isConflictFile, isSkippedFolder, isYamlFile, listFolder } from './inputs/folder.ts';
import { fixedPart, globMatcher, isGlob } from './inputs/glob.ts';

/** Bytes of one file: a catalogue of a hundred thousand items has 90 million, a text in memory takes several times its size. */
const largestFile = 128_000_000;

function tooLarge(place: string): UsableError {
  return new UsableError('文件太大，超过 128 MB', { place, hint: '确认选对了文件；一个领域一个文件，太大时拆开' });
}

export interface Input {
  /** As the user would name it: relative to the working folder, with forward slashes. */
  readonly file: string;
  /** @throws UsableError where the file cannot be read */
  read(): Promise<Uint8Array>;
  /** Bytes, 0 where it cannot be told; absent for what is no plain file. */
  readonly size?: () => Promise<number>;
}

export interface InputSettings {
  /** Absolute. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** What the text on standard input is called; its suffix says what it is. */
  readonly stdinFilename?: string | undefined;
  /** Told of workbooks that are left out. */
  readonly note?: (text: string) => void;
}

/**
 * Files, folders, globs, `-` and `git-ref:path`, in the order given; a folder's files by code units. A file that is
 * named twice is taken once.
 * @throws UsableError where a path leads to nothing
 */
export async function findInputs(paths: readonly string[], settings: InputSettings): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const path of paths) {
    for (const input of await inputsOf(path, settings)) {
      if (!found.has(input.file)) found.set(input.file, input);
    }
  }
  return withoutConflicts([...found.values()], settings);
}

/** A shell makes 目录/*.yaml of them, too. One that is named alone is meant. */
function withoutConflicts(inputs: readonly Input[], { note }: InputSettings): Input[] {
  const kept = inputs.filter(({ file }) => !isConflictFile(file));
  if (kept.length === 0 || kept.length === inputs.length) return [...inputs];
  const left = inputs.filter(({ file }) => isConflictFile(file)).map(({ file }) => printable(file));
  note?.(`没有读冲突文件：${left.join('、')}。定下冲突用 gkml merge --resolve`);
  return kept;
}

async function inputsOf(path: string, settings: InputSettings): Promise<Input[]> {
  if (path === '-') return [standardInput(settings)];
  if (path.trim() === '') throw new UsableError('有一个路径是空的', { hint: '写明文件或文件夹；当前文件夹写成 .' });
  const { cwd } = settings;
  const kind = await kindOf(resolve(cwd, path), path);
  if (kind === 'file') return [fileInput(resolve(cwd, path), cwd)];
  if (kind === 'folder') return folderInputs(path, settings);
  const object = parseGitObject(path);
  if (object !== undefined) return gitInputs(object, cwd);
  if (isGlob(path)) return globInputs(path, settings);
  throw new UsableError('没有这个文件或文件夹', {
    place: path,
    hint: `检查路径有没有写错；路径里有空格时用引号括起来`,
  });
}

/** Undefined where nothing is there. @throws UsableError where that cannot be told, or it is a device */
export async function kindOf(absolute: string, shown: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(absolute);
    // To open a pipe would wait for whoever may never write to it.
    if (!found.isFile() && !found.isDirectory()) throw noFile(shown);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof UsableError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // ENOTDIR: 义务教育.yaml/x. EINVAL, ENAMETOOLONG: a pattern or a revision that no file could be called.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' || code === 'ENAMETOOLONG') return undefined;
    throw explainReadFailure(error, shown);
  }
}

function noFile(place: string): UsableError {
  return new UsableError('这是设备或者管道，不是文件', { place, hint: '检查路径有没有写错；从标准输入读时写 -' });
}

/** Whether a file stands there. @throws UsableError where that cannot be told, or it is a device */
export async function isFile(path: string, cwd: string): Promise<boolean> {
  return (await kindOf(resolve(cwd, path), path)) === 'file';
}

/** A plain file by the name that `Input.file` gave it. */
export function plainFile(file: string, cwd: string): Input {
  return fileInput(resolve(cwd, file), cwd);
}

function fileInput(absolute: string, cwd: string): Input {
  const file = shownPath(absolute, cwd);
  return {
    file,
    size: () =>
      stat(absolute).then(
        ({ size }) => size,
        () => 0,
      ),
    // Synchronous on purpose: files are read one at a time, and the promise would cost more than the reading.
    read: async () => {
      try {
        if (statSync(absolute).size > largestFile) throw tooLarge(file);
        return readFileSync(absolute);
      } catch (error) {
        throw error instanceof UsableError ? error : explainReadFailure(error, file);
      }
    },
  };
}

async function folderInputs(path: string, settings: InputSettings): Promise<Input[]> {
  const { cwd } = settings;
  const files = (await listFolder(resolve(cwd, path))).filter((file) => isCatalogueFile(file));
  const inputs = await withoutReports(
    files.map((file) => fileInput(file, cwd)),
    settings,
  );
  if (inputs.length > 0) return inputs;
  throw new UsableError('文件夹里没有目录文件（.yaml、.yml、.xlsx）', {
    place: path,
    hint: '检查文件夹写得对不对；Excel 表要先存成 .xlsx',
  });
}

/** Lists that gkml made of catalogues lie beside them, and are none. */
async function withoutReports(inputs: readonly Input[], { note }: InputSettings): Promise<Input[]> {
  const left: string[] = [];
  const kept: Input[] = [];
  for (const input of inputs) (await isReport(input)) ? left.push(input.file) : kept.push(input);
  if (left.length > 0) note?.(`没有读 gkml 自己写的结果表：${left.map(printable).join('、')}`);
  return kept;
}

async function isReport(input: Input): Promise<boolean> {
  if (!/\.xlsx$/iu.test(input.file)) return false;
  const { isReportWorkbook } = await import('./tables/report-mark.ts');
  return isReportWorkbook(input.file, await input.read());
}

async function globInputs(pattern: string, settings: InputSettings): Promise<Input[]> {
  const { cwd } = settings;
  // A backslash separates steps on Windows only; elsewhere it is part of a name.
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const folder = resolve(cwd, fixedPart(slashed));
  // What is matched is written as the pattern is, so that a folder above with braces in its name is no pattern.
  const matches = globMatcher(posix.normalize(slashed));
  const asWritten = (file: string) => (isAbsolute(slashed) ? toSlashes(file) : shownPath(file, cwd));
  const files = (await kindOf(folder, pattern)) === 'folder' ? await listFolder(folder) : [];
  const chosen = files.filter((file) => matches(asWritten(file)) && isCatalogueFile(file));
  const inputs = await withoutReports(
    chosen.map((file) => fileInput(file, cwd)),
    settings,
  );
  if (inputs.length > 0) return inputs;
  throw new UsableError('没有文件符合这个写法', {
    place: pattern,
    hint: '* 代表一段名字，** 代表任意层文件夹；只找 .yaml、.yml、.xlsx 文件',
  });
}

async function gitInputs(object: GitObject, cwd: string): Promise<Input[]> {
  if ((await gitKind(object, cwd)) === 'blob') return [gitInput(object, cwd)];
  const files = (await listGitFolder(object, cwd)).filter(({ path }) => {
    // Below the folder that was named: HEAD:./目录 begins with a dot, too.
    const below = path.slice(object.path.length).split('/').slice(0, -1);
    return isCatalogueFile(path) && !below.some(isSkippedFolder);
  });
  if (files.length > 0) return files.map((file) => gitInput(file, cwd));
  throw new UsableError('文件夹里没有目录文件（.yaml、.yml、.xlsx）', { place: gitName(object) });
}

function gitInput(object: GitObject, cwd: string): Input {
  return { file: gitName(object), read: () => readGitFile(object, cwd) };
}

/** Can be read once only; whoever asks again gets the same bytes. */
function standardInput({ stdin, stdinFilename = '标准输入.yaml' }: InputSettings): Input {
  let bytes: Promise<Uint8Array> | undefined;
  const readAll = async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stdin) {
      size += chunk.length;
      if (size > largestFile) throw tooLarge(stdinFilename);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  return {
    file: stdinFilename,
    read: () => {
      bytes ??= readAll();
      return bytes;
    },
  };
}

/** Relative where it lies under the working folder or near it; a path on another drive stays absolute. */
function shownPath(absolute: string, cwd: string): string {
  return toSlashes(relative(cwd, absolute) || absolute);
}

function toSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The catalogues that lie in a folder already, not in folders under it; none where there is no such folder. */
export async function catalogueFilesIn(folder: string, cwd: string): Promise<Input[]> {
  const absolute = resolve(cwd, folder);
  if ((await kindOf(absolute, folder)) !== 'folder') return [];
  const files = (await listFolder(absolute)).filter((file) => isYamlFile(file) && isCatalogueFile(file));
  return files.filter((file) => dirname(file) === absolute).map((file) => fileInput(file, cwd));
}
