import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/io/tables/zip.ts';
import { refused } from './refused.ts';

async function text(bytes: Uint8Array, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of openZip('表.xlsx', bytes).read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

const long = '公开目录'.repeat(200_000);
const plain = zipSync({ 'a.xml': strToU8('甲'), 'xl/b.xml': strToU8(long), stored: [strToU8('乙'), { level: 0 }] });
const endOfDirectory = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf('PK\x05\x06', undefined, 'latin1');

/** A copy with some bytes changed. */
function patched(bytes: Uint8Array, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

/** The zip64 form of the same zip: all sizes, offsets and counts moved out to their 64 bit places. */
function zip64(name: string, content: string): Buffer {
  const data = deflateRawSync(content);
  const crc = Buffer.from(zipSync({ [name]: strToU8(content) })).readUInt32LE(14);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const start = Buffer.concat([local, Buffer.from(name), data]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(Buffer.byteLength(content)), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  extra.writeBigUInt64LE(0n, 20);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc, 16);
  entry.fill(0xff, 20, 28);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.fill(0xff, 42, 46);
  const directory = Buffer.concat([entry, Buffer.from(name), extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(start.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start.length + directory.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.fill(0, 4, 8);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([start, directory, end64, locator, end]);
}

describe('reading a zip', () => {
  it('inflates deflated and stored entries', async () => {
    expect(await text(plain, 'a.xml')).toBe('甲');
    expect(await text(plain, 'xl/b.xml')).toBe(long);
    expect(await text(plain, 'stored')).toBe('乙');
  });

  it('gives the content in pieces of at most 128 KB', async () => {
    for await (const piece of openZip('', plain).read('xl/b.xml')) expect(piece.length).toBeLessThanOrEqual(131_072);
  });

  it('leaves out folders and turns backslashes round', () => {
    const zip = openZip(
      '',
      zipSync({ 'xl/': new Uint8Array(), 'xl\\sheet.xml': strToU8('x'), '/abs.xml': strToU8('y') }),
    );
    expect(zip.names).toEqual(['xl/sheet.xml', 'abs.xml']);
  });

  it('finds a name in another case, but the exact one first', async () => {
    const bytes = zipSync({ 'XL/A.xml': strToU8('1'), 'xl/a.xml': strToU8('2') });
    expect(await text(bytes, 'xl/a.xml')).toBe('2');
    expect(await text(plain, 'XL/B.XML')).toBe(long);
  });

  it('does not take names of the language for entries', () => {
    const zip = openZip('', plain);
    expect(['__proto__', 'constructor', 'toString'].map((name) => zip.has(name))).toEqual([false, false, false]);
  });

  it('reads a zip64', async () => {
    expect(await text(zip64('a.xml', long), 'a.xml')).toBe(long);
  });

  it('reads a zip behind other bytes and before a comment', async () => {
    const commented = patched(Buffer.concat([plain, Buffer.from('说明 PK\x05\x06')]), (copy) => {
      copy.writeUInt16LE(Buffer.byteLength('说明 PK\x05\x06'), endOfDirectory(plain) + 20);
    });
    expect(await text(commented, 'a.xml')).toBe('甲');
    expect(await text(Buffer.concat([Buffer.from('MZ stub'), plain]), 'xl/b.xml')).toBe(long);
    expect(await text(Buffer.concat([Buffer.from('MZ stub'), zip64('a.xml', '甲')]), 'a.xml')).toBe('甲');
  });

  it('reads entries whose sizes follow their data', async () => {
    const bytes = patched(zipSync({ 'a.xml': strToU8(long) }), (copy) => {
      copy.writeUInt16LE(copy.readUInt16LE(6) | 8, 6);
      copy.fill(0, 14, 26);
    });
    expect(await text(bytes, 'a.xml')).toBe(long);
  });
});

const directory = Buffer.from(plain).indexOf('PK\x01\x02', 0, 'latin1');
const cutOff = '文件不完整：结尾缺了一段，可能没有下载完或没有传完';

const damaged: readonly (readonly [what: string, bytes: Uint8Array, message: string])[] = [
  ['no bytes', new Uint8Array(), cutOff],
  ['the directory cut off', plain.subarray(0, directory), cutOff],
  ['the last byte cut off', plain.subarray(0, -1), cutOff],
  [
    'a directory larger than the file',
    patched(plain, (copy) => copy.writeUInt32LE(0x7fffffff, endOfDirectory(plain) + 12)),
    cutOff,
  ],
  [
    'more entries than the directory holds',
    patched(plain, (copy) => copy.writeUInt16LE(9, endOfDirectory(plain) + 10)),
    '工作簿已损坏：压缩包的文件清单不完整',
  ],
  [
    'more entries than any workbook has',
    patched(plain, (copy) => copy.writeUInt16LE(60_000, endOfDirectory(plain) + 10)),
    '工作簿过大：压缩包里有 60000 个部件',
  ],
  [
    'data that no deflater wrote',
    patched(plain, (copy) => copy.writeUInt8(0x00, 36)),
    '工作簿已损坏：部件 a.xml 解压到一半出错',
  ],
  [
    'another checksum',
    patched(plain, (copy) => copy.writeUInt32LE(1, directory + 16)),
    '工作簿已损坏：部件 a.xml 的校验和不对',
  ],
  [
    'a smaller declared size',
    patched(plain, (copy) => copy.writeUInt32LE(1, directory + 24)),
    '工作簿已损坏：部件 a.xml 的校验和不对',
  ],
  [
    'an entry beyond the end',
    patched(plain, (copy) => copy.writeUInt32LE(0x7fffffff, directory + 42)),
    '工作簿已损坏：部件 a.xml 不在文件清单所说的位置',
  ],
  [
    'data beyond the end',
    patched(plain, (copy) => copy.writeUInt32LE(0x7fffffff, directory + 20)),
    '工作簿已损坏：部件 a.xml 不完整',
  ],
  [
    'an unknown method',
    patched(plain, (copy) => copy.writeUInt16LE(14, directory + 10)),
    '工作簿已损坏：部件 a.xml 用了不支持的压缩方式（14）',
  ],
  ['a password', patched(plain, (copy) => copy.writeUInt16LE(1, directory + 8)), '压缩包加了密码，读不出来'],
  [
    'a declared size beyond any workbook',
    patched(plain, (copy) => copy.writeUInt32LE(0xfffffff0, directory + 24)),
    '工作簿过大：解压后超过 400 MB',
  ],
];

describe('a damaged zip', () => {
  it.each(damaged)('is refused: %s', async (_, bytes, message) => {
    const error = await refused(text(bytes, 'a.xml'));
    expect(error.message).toBe(message);
    expect(error.place).toBe('表.xlsx');
    expect(error.hint).toMatch(/^请/u);
  });

  it('is refused where two entries have the name that is read', async () => {
    const twice = patched(zipSync({ 'a.xml': strToU8('1'), 'b.xml': strToU8('2') }), (copy) => {
      const second = copy.lastIndexOf('b.xml', undefined, 'latin1');
      copy.write('a.xml', second, 'latin1');
    });
    expect((await refused(text(twice, 'a.xml'))).message).toBe('工作簿已损坏：压缩包里有 2 个同名的部件 a.xml');
  });

  it('is refused where the entry is missing', async () => {
    expect((await refused(text(plain, 'c.xml'))).message).toBe('工作簿已损坏：缺少部件 c.xml');
  });
});
