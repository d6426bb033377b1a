// Files are written under a temporary name beside their place and then renamed: whoever looks sees the old file or the
// new one. The work is synchronous: a signal that has a handler waits for the whole plan.
import { transcode } from 'node:buffer';
import { closeSync, fsyncSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsableError } from '../model/errors.ts';
import { hasCode } from './error-code.ts';
import { makeFolders, removeFolders } from './make-folders.ts';
import { explainWriteFailure } from './output-failure.ts';
import { openTemporary, sweepLeftovers } from './temporary-files.ts';

export interface PlannedFile {
  /** As the user would name it: what messages show. Relative to `cwd`, or absolute. */
  readonly path: string;
  /** A large text may come in parts. */
  readonly content: Uint8Array | string | Iterable<string>;
}

/** A planned file with its place in the file system. */
interface Target extends PlannedFile {
  readonly absolute: string;
}

interface StagedFile {
  readonly temporary: string;
  readonly target: Target;
}

export interface WriteSettings {
  /** Existing files may be replaced. */
  readonly force?: boolean;
  /** What to do where files exist and may not be replaced. */
  readonly existingHint?: string | undefined;
  /** Everything is checked, nothing is written. */
  readonly dryRun?: boolean;
  /** The folder that relative paths start from. */
  readonly cwd?: string;
  /** What the contents were read from, named as `path` is: never replaced, not even with `force`. */
  readonly sources?: readonly string[];
}

export interface WrittenFile {
  readonly path: string;
  readonly replaced: boolean;
}

/** @throws UsableError where the file exists without `force`, or cannot be written */
export async function writeFileSafely(
  path: string,
  content: Uint8Array | string,
  settings: WriteSettings = {},
): Promise<WrittenFile> {
  const [written] = await writePlan([{ path, content }], settings);
  return written ?? { path, replaced: false };
}

/**
 * Writes several files or none: every target is checked, then every content is on the disk under a temporary name,
 * and only then are the names changed. Folders are made as needed.
 * @throws UsableError naming all the files that stand in the way
 */
export async function writePlan(
  files: readonly PlannedFile[],
  { force = false, existingHint, dryRun = false, cwd = '.', sources = [] }: WriteSettings = {},
): Promise<WrittenFile[]> {
  const targets = files.map((file) => ({ ...file, absolute: resolve(cwd, file.path) }));
  refuseTwins(targets);
  refuseSources(targets, new Set(sources.map((source) => behindLink(resolve(cwd, source)))));
  const written = targets.map((target) => ({ path: target.path, replaced: targetExists(target) }));
  const existing = written.filter((file) => file.replaced).map((file) => file.path);
  if (existing.length > 0 && !force) refuseToOverwrite(existing, existingHint);
  if (dryRun) return written;
  writeAll(targets);
  return written;
}

function writeAll(targets: readonly Target[]): void {
  const staged: StagedFile[] = [];
  const folders: string[] = [];
  try {
    for (const target of targets) {
      folders.push(...makeFoldersFor(target));
      staged.push(stage(target));
    }
    for (const file of staged) settle(file);
    for (const folder of new Set(targets.map(({ absolute }) => dirname(absolute)))) sweepLeftovers(folder);
  } catch (error) {
    // Renamed ones are gone already: what is still there was left by the failure.
    for (const { temporary } of staged) discard(temporary);
    removeFolders(folders);
    throw error;
  }
}

function makeFoldersFor({ path, absolute }: Target): string[] {
  try {
    return makeFolders(dirname(absolute));
  } catch (error) {
    throw explainWriteFailure(error, path);
  }
}

function refuseToOverwrite(existing: readonly string[], hint = '确认可以覆盖时加 --force，或者换一个输出位置'): never {
  throw new UsableError(
    existing.length === 1 ? '文件已经存在，没有覆盖' : `${existing.length} 个文件已经存在，没有覆盖`,
    {
      place: existing.length > 10 ? `${existing.slice(0, 10).join('、')} 等` : existing.join('、'),
      hint,
    },
  );
}

/** A file system may take 目录.yaml and 目录.YAML for the same name. */
function refuseTwins(targets: readonly Target[]): void {
  const seen = new Map<string, string>();
  for (const { path, absolute } of targets) {
    const key = absolute.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    if (twin !== undefined) {
      throw new UsableError(`两份内容要写进同一个文件：${twin} 和 ${path}`, {
        place: path,
        hint: '给其中一份换一个文件名',
      });
    }
    seen.set(key, path);
  }
}

/** A county's workbook is its original: no slip of the keyboard puts a report in its place. */
function refuseSources(targets: readonly Target[], sources: ReadonlySet<string>): void {
  const found = targets.find(({ absolute }) => sources.has(behindLink(absolute)));
  if (found === undefined) return;
  throw new UsableError('结果不能写进正在读的文件，原文件会丢', { place: found.path, hint: '换一个文件名' });
}

/** @throws UsableError where something other than a writable file stands there */
function targetExists({ path, absolute }: Target): boolean {
  try {
    const found = statSync(absolute);
    if (found.isDirectory()) {
      throw new UsableError('这里已经有一个同名的文件夹，不能写成文件', { place: path, hint: '换一个文件名' });
    }
    if ((found.mode & 0o222) === 0) {
      throw new UsableError('文件是只读的，不能改写', { place: path, hint: '去掉文件的只读属性，或者换一个文件名' });
    }
    return true;
  } catch (error) {
    if (error instanceof UsableError) throw error;
    if (hasCode(error, 'ENOENT')) return false;
    throw explainWriteFailure(error, path);
  }
}

/** Puts the content on the disk, synced, under a name of its own in the target's folder. */
function stage(target: Target): StagedFile {
  const { path, absolute, content } = target;
  let temporary: string | undefined;
  try {
    const opened = openTemporary(dirname(absolute), modeOf(absolute));
    temporary = opened.path;
    try {
      writeContent(opened.handle, content);
      fsyncSync(opened.handle);
    } finally {
      closeSync(opened.handle);
    }
    return { temporary, target };
  } catch (error) {
    if (temporary !== undefined) discard(temporary);
    throw explainWriteFailure(error, path);
  }
}

function writeContent(handle: number, content: PlannedFile['content']): void {
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(handle, content);
  else for (const part of content) writeFileSync(handle, encoded(part));
}

/** Through UTF-16 it is twice as fast for Chinese; what is no sound UTF-16 goes the common way. */
function encoded(text: string): Uint8Array {
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  } catch {
    return Buffer.from(text, 'utf8');
  }
}

function settle({ temporary, target }: StagedFile): void {
  try {
    renameSync(temporary, behindLink(target.absolute));
  } catch (error) {
    throw explainWriteFailure(error, target.path);
  }
}

function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Where the folder itself is at fault, its error is the one to tell.
  }
}

/** A replaced file keeps its permissions. */
function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return 0o666;
  }
}

/** Renaming over a symbolic link would replace the link and leave the file it points to as it was. */
function behindLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
