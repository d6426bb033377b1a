// Waits for files to be saved. Folders are watched, not files: many programs save by putting a new file in its place.
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSkippedFolder } from './inputs/folder.ts';

/** Programs write in several steps: this long after the last one a file is taken for saved. */
const quietMilliseconds = 200;

const pollMilliseconds = 3000;

export interface FolderWatcher {
  /** Waits until something has changed in the folders since the last time, and all is quiet again. */
  changed(): Promise<void>;
  close(): void;
}

/** @param files relative to `cwd`; @param paths what the user named: folders among them are watched with all in them */
export function watchFolders(files: readonly string[], paths: readonly string[], cwd: string): FolderWatcher {
  let pending = false;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const notice = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = true;
      wake();
    }, quietMilliseconds);
  };
  const named = paths.flatMap((path) => foldersIn(resolve(cwd, path)));
  const places = new Set([...files.map((file) => dirname(resolve(cwd, file))), ...named]);
  // Network drives tell nothing, nor does a folder that is gone and comes back.
  const poll = setInterval(notice, pollMilliseconds);
  const watchers = [...places].flatMap((place) => openWatcher(place, notice));
  return {
    changed: async () => {
      if (!pending) await new Promise<void>((done) => (wake = done));
      pending = false;
    },
    close: () => {
      clearTimeout(timer);
      clearInterval(poll);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** A folder and those under it in which catalogues may turn up; of what is none, where it lies: it may come back. */
function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name));
    return [folder, ...inner.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [dirname(folder)];
  }
}

/** A folder that is gone when its turn comes has nothing to tell. */
function openWatcher(folder: string, notice: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, notice);
    watcher.on('error', notice);
    return [watcher];
  } catch {
    return [];
  }
}

/** When a file was last written, and its size; undefined where it is gone. */
export function stampOf(file: string, cwd: string): string | undefined {
  const found = statSync(resolve(cwd, file), { throwIfNoEntry: false });
  return found && `${found.mtimeMs}:${found.size}`;
}
