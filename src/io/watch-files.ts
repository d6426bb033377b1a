// Waits for files to be saved. Folders are watched, not files: many programs save by putting a new file in its place.
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Programs write in several steps: this long after the last one a file is taken for saved. */
const quietMilliseconds = 200;

export interface FolderWatcher {
  /** Waits until something has changed in the folders since the last time, and all is quiet again. */
  changed(): Promise<void>;
  close(): void;
}

/** @param files absolute, or relative to `cwd`; @param folders further ones in which files may turn up */
export function watchFolders(files: readonly string[], folders: readonly string[], cwd: string): FolderWatcher {
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
  const places = new Set([
    ...files.map((file) => dirname(resolve(cwd, file))),
    ...folders.map((each) => resolve(cwd, each)),
  ]);
  const watchers = [...places].flatMap((place) => openWatcher(place, notice));
  return {
    changed: async () => {
      if (!pending) await new Promise<void>((done) => (wake = done));
      pending = false;
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
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
