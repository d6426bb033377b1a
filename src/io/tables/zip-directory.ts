// The central directory of a zip: what is inside, where, how large. PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
import { UsableError } from '../../model/errors.ts';
import { broken, tooLarge } from './broken.ts';
import { limits } from './limits.ts';

export interface ZipEntry {
  /** With forward slashes and without a leading one, whatever the writer used. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header, from the beginning of the buffer. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const locator64Signature = 0x07064b50;
const locator64Length = 20;
const end64Signature = 0x06064b50;
const end64Length = 56;
const entrySignature = 0x02014b50;
const entryLength = 46;
const extraIdOfZip64 = 1;
const moved32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Bytes before the zip proper (a self-extractor, a stray header): all offsets are counted from after them. */
  readonly shift: number;
}

/**
 * Every entry but folders, in the directory's order; names may repeat.
 * @throws UsableError when the directory is missing (a cut-off file), contradictory or too long
 */
export function readZipDirectory(file: string, bytes: Buffer): ZipEntry[] {
  const directory = findDirectory(file, bytes);
  if (directory.count > limits.zipEntries) {
    throw tooLarge(file, `压缩包里有 ${directory.count} 个部件`, '请只保留目录所在的工作表，另存为新的 .xlsx 后再试');
  }
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + entryLength > directory.end || bytes.readUInt32LE(at) !== entrySignature) {
      throw broken(file, '压缩包的文件清单不完整');
    }
    const entry = readEntry(bytes, at, directory.shift);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectory(file: string, bytes: Buffer): Directory {
  const end = findEnd(bytes);
  if (end === undefined) throw cutOff(file);
  const large = findEnd64(bytes, end);
  const count = large?.count ?? bytes.readUInt16LE(end + 10);
  const size = large?.size ?? bytes.readUInt32LE(end + 12);
  const offset = large?.offset ?? bytes.readUInt32LE(end + 16);
  const directoryEnd = large?.at ?? end;
  const start = directoryEnd - size;
  if (start < 0 || start < offset) throw cutOff(file);
  return { count, start, end: directoryEnd, shift: start - offset };
}

/** The last end record whose comment fits; a comment of up to 65,535 bytes may follow it. */
function findEnd(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - endLength - 0xffff);
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== endSignature) continue;
    if (at + endLength + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  return undefined;
}

function findEnd64(bytes: Buffer, end: number) {
  const locator = end - locator64Length;
  if (locator < 0 || bytes.readUInt32LE(locator) !== locator64Signature) return undefined;
  const stated = Number(bytes.readBigUInt64LE(locator + 8));
  // Where bytes were put before the zip, the record is not where the locator says but right before the locator.
  const at = [stated, locator - end64Length].find(
    (place) => place >= 0 && place + end64Length <= locator && bytes.readUInt32LE(place) === end64Signature,
  );
  if (at === undefined) return undefined;
  return {
    at,
    count: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
    offset: Number(bytes.readBigUInt64LE(at + 48)),
  };
}

function readEntry(bytes: Buffer, at: number, shift: number): ZipEntry {
  const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const large = zip64Numbers(extra);
  const wide = (field: number): number => {
    const value = bytes.readUInt32LE(at + field);
    return value === moved32 ? (large.shift() ?? value) : value;
  };
  // The order of these three is the order in which zip64 keeps the numbers that do not fit.
  const size = wide(24);
  const compressedSize = wide(20);
  const offset = wide(42) + shift;
  return {
    name: bytes
      .toString('utf8', at + entryLength, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\/+/u, ''),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    crc: bytes.readUInt32LE(at + 16),
    compressedSize,
    size,
    offset,
  };
}

function zip64Numbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === extraIdOfZip64) {
      const field = extra.subarray(at + 4, at + 4 + length);
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(index * 8)),
      );
    }
    at += 4 + length;
  }
  return [];
}

function cutOff(file: string): UsableError {
  return new UsableError('文件不完整：结尾缺了一段，可能没有下载完或没有传完', {
    place: file,
    hint: '请重新下载或重新复制一份，用 Excel 或 WPS 能打开后再试',
  });
}
