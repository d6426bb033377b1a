// Reading a zip from memory: find an entry by name and inflate it piece by piece, so that no part is ever whole in memory.
import { crc32, createInflateRaw } from 'node:zlib';
import { UsableError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import { broken, tooLarge } from './broken.ts';
import { limits } from './limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface Zip {
  readonly file: string;
  /** Names of all entries but folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The inflated bytes of an entry in pieces of at most 128 KB, checked against its sizes and checksum.
   * Iterating throws UsableError on damage, a password, an unknown method or a bomb.
   */
  read(name: string): AsyncGenerator<Buffer, void>;
}

const pieceSize = 131_072;
const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

/** Counts what all entries together have given, so that many small bombs are as bounded as a large one. */
interface Budget {
  inflated: number;
}

/**
 * @param file for messages only
 * @throws UsableError when the directory cannot be read
 */
export function openZip(file: string, content: Uint8Array): Zip {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = indexed(readZipDirectory(file, bytes));
  const budget: Budget = { inflated: 0 };
  return {
    file,
    names: [...entries.exact.keys()],
    has: (name) => lookUp(entries, name) !== undefined,
    async *read(name) {
      const found = lookUp(entries, name);
      if (found === undefined) throw broken(file, `缺少部件 ${name}`);
      // Programs differ in which of two they show: what a person checked might not be what is read here.
      if (found.length > 1) throw broken(file, `压缩包里有 ${found.length} 个同名的部件 ${name}`);
      for (const entry of found) yield* inflate(file, bytes, entry, budget);
    },
  };
}

interface Index {
  readonly exact: Map<string, ZipEntry[]>;
  /** Part names do not differ by case (ECMA-376 part 2, 6.2.2.3), and some writers rely on it. */
  readonly folded: Map<string, ZipEntry[]>;
}

function indexed(entries: readonly ZipEntry[]): Index {
  return { exact: groupBy(entries, ({ name }) => name), folded: groupBy(entries, ({ name }) => name.toLowerCase()) };
}

function lookUp(entries: Index, name: string): ZipEntry[] | undefined {
  return entries.exact.get(name) ?? entries.folded.get(name.toLowerCase());
}

async function* inflate(file: string, bytes: Buffer, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer, void> {
  const data = compressedData(file, bytes, entry);
  if (entry.size > limits.inflatedBytes) throw tooMuch(file);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === stored ? slices(data) : inflated(data)) {
    size += piece.length;
    budget.inflated += piece.length;
    if (budget.inflated > limits.inflatedBytes) throw tooMuch(file);
    if (size > limits.ratioFreeBytes && size > data.length * limits.ratio) throw bomb(file);
    if (size > entry.size) break;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw broken(file, `部件 ${entry.name} 的校验和不对`);

  async function* inflated(source: Buffer): AsyncGenerator<Buffer, void> {
    const stream = createInflateRaw({ chunkSize: pieceSize });
    stream.end(source);
    try {
      yield* stream as AsyncIterable<Buffer>;
    } catch (cause) {
      throw broken(file, `部件 ${entry.name} 解压到一半出错`, cause);
    }
  }
}

function* slices(data: Buffer): Generator<Buffer, void> {
  for (let at = 0; at < data.length; at += pieceSize) yield data.subarray(at, at + pieceSize);
}

function compressedData(file: string, bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.encrypted) {
    throw new UsableError('压缩包加了密码，读不出来', { place: file, hint: '请另存为没有密码的 .xlsx 后再试' });
  }
  if (entry.method !== stored && entry.method !== deflated) {
    throw broken(file, `部件 ${entry.name} 用了不支持的压缩方式（${entry.method}）`);
  }
  const header = entry.offset;
  if (header + localLength > bytes.length || bytes.readUInt32LE(header) !== localSignature) {
    throw broken(file, `部件 ${entry.name} 不在文件清单所说的位置`);
  }
  const start = header + localLength + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + entry.compressedSize > bytes.length) throw broken(file, `部件 ${entry.name} 不完整`);
  return bytes.subarray(start, start + entry.compressedSize);
}

const copyOut = '请用 Excel 或 WPS 打开，把目录所在的工作表复制到新的工作簿，另存为 .xlsx';

function tooMuch(file: string): UsableError {
  return tooLarge(file, `解压后超过 ${limits.inflatedBytes / 1_000_000} MB`, copyOut);
}

function bomb(file: string): UsableError {
  return tooLarge(file, `压缩比超过 ${limits.ratio}，可能是恶意文件`, copyOut);
}
