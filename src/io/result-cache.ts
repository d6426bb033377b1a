// What a run found out about each file, kept in one file for the next run.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checksumOf } from '../model/checksum.ts';
import { UsableError } from '../model/errors.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { kindOf } from './inputs.ts';
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
export async function readResultCache<Value>(path: string, cwd: string, key: string): Promise<ResultCache<Value>> {
  const kept = await readMarked(path, cwd);
  const head = Buffer.byteLength(headOf(key, Buffer.alloc(0)));
  const content = kept.subarray(head);
  if (kept.toString('utf8', 0, head) !== headOf(key, content)) return new Map();
  return deserialize(content) as ResultCache<Value>;
}

/** Without the mark; empty where nothing is there yet. */
async function readMarked(path: string, cwd: string): Promise<Buffer> {
  const absolute = resolve(cwd, path);
  const bytes = (await kindOf(absolute, path)) === undefined ? Buffer.alloc(0) : readBytes(absolute, path);
  if (bytes.length > 0 && !bytes.subarray(0, mark.length).equals(mark)) throw noCache(path);
  return bytes.subarray(mark.length);
}

function readBytes(absolute: string, path: string): Buffer {
  try {
    return readFileSync(absolute);
  } catch (error) {
    throw explainReadFailure(error, path);
  }
}

function noCache(place: string): UsableError {
  return new UsableError('这不是检查结果的缓存文件，没有动它', {
    place,
    hint: '“--cache”后面写一个还没有的文件名，如 --cache .gkml-cache',
  });
}

/** What was kept under another key, and what a failing disk changed, is not unpacked. */
function headOf(key: string, content: Uint8Array): string {
  return `${key}\n${checksumOf(content).sha256}\n`;
}

/**
 * @param sources files that the results are of, named as `path` is: none of them is replaced
 * @throws UsableError where it cannot be written, or has become something else
 */
export async function writeResultCache<Value>(
  path: string,
  cwd: string,
  { key, entries, sources }: { readonly key: string; readonly entries: ResultCache<Value>; readonly sources: string[] },
): Promise<void> {
  await readMarked(path, cwd);
  const content = serialize(entries);
  const bytes = Buffer.concat([mark, Buffer.from(headOf(key, content)), content]);
  await writeFileSafely(path, bytes, { cwd, force: true, sources });
}

/** The checksum of a file that results hang on; '' where it is not there. */
export function sumOfFile(path: string): string {
  try {
    return checksumOf(readFileSync(path)).sha256;
  } catch {
    return '';
  }
}
