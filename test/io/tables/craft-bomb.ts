// Workbooks whose sheet is too large to be made whole: one chunk of XML, deflated once and repeated.
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { type CraftedWorkbook, craftWorkbook } from './craft-workbook.ts';

export interface RepeatedPart {
  readonly part: string;
  readonly head: string;
  readonly chunk: string;
  readonly times: number;
  readonly tail: string;
  /** What the zip says instead of the true size. */
  readonly declaredSize?: number;
}

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** A workbook in which one part consists of a chunk many times over. */
export function craftRepeated(workbook: CraftedWorkbook, repeated: RepeatedPart): Buffer {
  const files = unzipSync(craftWorkbook(workbook));
  const entries = Object.entries(files)
    .filter(([name]) => name !== repeated.part)
    .map(([name, content]) => entry(name, Buffer.from(content)));
  return writeZip([...entries, repeatedEntry(repeated)]);
}

function entry(name: string, content: Buffer): Entry {
  return { name, data: deflateRawSync(content), size: content.length, crc: crc32(content) };
}

/** Blocks of deflate that end in a full flush stand for themselves, so they can be repeated. */
function repeatedEntry({ part, head, chunk, times, tail, declaredSize }: RepeatedPart): Entry {
  const block = Buffer.from(chunk);
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const deflated = deflateRawSync(block, flush);
  let crc = crc32(head);
  for (let time = 0; time < times; time++) crc = crc32(block, crc);
  return {
    name: part,
    data: Buffer.concat([
      deflateRawSync(Buffer.from(head), flush),
      ...new Array<Buffer>(times).fill(deflated),
      deflateRawSync(Buffer.from(tail)),
    ]),
    size: declaredSize ?? Buffer.byteLength(head) + block.length * times + Buffer.byteLength(tail),
    crc: crc32(tail, crc),
  };
}

function writeZip(entries: readonly Entry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, crc } of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    pieces.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, ...directory, Buffer.from('PK\x05\x06'), end]);
}
