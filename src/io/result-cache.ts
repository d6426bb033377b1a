// What a run found out about each file, kept in one file for the next run.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checksumOf } from '../model/checksum.ts';
import { UsableError } from '../model/errors.ts';
import { hasCode } from './error-code.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { writeFileSafely } from './output.ts';

/** What was found out, and the checksum of what it was found out about. */
export interface Remembered<Value> {
  readonly sum: string;
  readonly value: Value;
}

/** By the names of the files. */
export type ResultCache<Value> = ReadonlyMap<string, Remembered<Value>>;

/** The file is known by it: what is none is never overwritten. */
const mark = Buffer.from('gkml-cache/1\n');

/**
 * @param key of all that the results hang on besides the files themselves
 * @returns nothing where there is no such file yet, where it was kept under another key, and where it is damaged
 * @throws UsableError where it cannot be read, or is something else
 */
export function readResultCache<Value>(path: string, cwd: string, key: string): ResultCache<Value> {
  const bytes = readIfThere(path, cwd);
  if (bytes === undefined) return new Map();
  if (!bytes.subarray(0, mark.length).equals(mark)) {
    throw new UsableError('这不是检查结果的缓存文件，没有动它', {
      place: path,
      hint: '“--cache”后面写一个还没有的文件名，如 --cache .gkml-cache',
    });
  }
  return entriesIn<Value>(bytes.subarray(mark.length), key) ?? new Map();
}

function readIfThere(path: string, cwd: string): Buffer | undefined {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw explainReadFailure(error, path);
  }
}

/** The key comes first and by itself: what was kept under another one is not unpacked. */
function entriesIn<Value>(bytes: Buffer, key: string): ResultCache<Value> | undefined {
  const start = Buffer.byteLength(key);
  if (bytes.toString('utf8', 0, start) !== key) return undefined;
  try {
    return deserialize(bytes.subarray(start)) as ResultCache<Value>;
  } catch {
    return undefined;
  }
}

/** @throws UsableError where it cannot be written */
export async function writeResultCache<Value>(
  path: string,
  cwd: string,
  key: string,
  entries: ResultCache<Value>,
): Promise<void> {
  const content = Buffer.concat([mark, Buffer.from(key), serialize(entries)]);
  await writeFileSafely(path, content, { cwd, force: true });
}

/** The checksum of a file that results hang on; '' where it is not there. */
export function sumOfFile(path: string): string {
  try {
    return checksumOf(readFileSync(path)).sha256;
  } catch {
    return '';
  }
}
