// The floor under importing a workbook: its parts are inflated and an XML reader passes over them. Nothing is kept.
//   node sax-events.mjs <workbook>
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'saxen';

const counts = { tags: 0, characters: 0 };
const zip = readFileSync(process.argv[2]);
for (const { name, packed } of members(zip)) {
  if (name === 'xl/sharedStrings.xml' || name.startsWith('xl/worksheets/')) passOver(inflateRawSync(packed).toString());
}
console.log(`${counts.tags} ${counts.characters}`);

function passOver(xml) {
  const parser = new Parser();
  parser.on('openTag', () => {
    counts.tags += 1;
  });
  parser.on('text', (text) => {
    counts.characters += text.length;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

/** PKWARE APPNOTE 4.3.12 and 4.3.16: the directory stands at the end and says where each part begins. */
function* members(bytes) {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield {
      name: bytes.toString('utf8', at + 46, nameEnd),
      packed: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    };
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
