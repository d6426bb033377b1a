import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../src/io/tables/zip-writer.ts';

describe('writing a zip', () => {
  it('gives every member back, whatever its name and bytes', () => {
    const members = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'xl/工作表.xml', 'b/c.bin', '空'),
        bytes: fc.uint8Array({ maxLength: 500 }),
      }),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(members, (files) => {
        const back = unzipSync(writeZip(files));
        expect(Object.entries(back)).toEqual(files.map(({ name, bytes }) => [name, bytes]));
      }),
    );
  });

  it('deflates', () => {
    expect(writeZip([{ name: 'a', bytes: new Uint8Array(100_000) }]).length).toBeLessThan(1_000);
  });

  it('stamps members with the earliest date of the format, not with the clock', () => {
    const zip = Buffer.from(writeZip([{ name: 'a', bytes: Buffer.from('x') }]));
    expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0, 0x21]);
  });
});
