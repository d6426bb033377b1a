// What a file is by its first bytes. Suffixes lie: half of the ".xls" files on government sites are HTML or CSV.
import { readZipDirectory } from './zip-directory.ts';

export type TableKind = (typeof kinds)[number];

const kinds = [
  'xlsx',
  'xlsb',
  'xls',
  'encrypted',
  'ods',
  'docx',
  'doc',
  'pptx',
  'zip',
  'broken-zip',
  'spreadsheet-xml',
  'html',
  'mhtml',
  'pdf',
  'picture',
  'archive',
  'rtf',
  'text',
  'empty',
  'unknown',
] as const;

const zipSignature = 'PK';
const cfbSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** First bytes, as Latin-1, of files that say what they are at once. */
const signatures: readonly (readonly [start: string, kind: TableKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['RIFF', 'picture'],
  ['Rar!', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'rtf'],
  // Excel 2 to 4: a BIFF stream without a container.
  ['\x09\x00\x04\x00', 'xls'],
  ['\x09\x02\x06\x00', 'xls'],
  ['\x09\x04\x06\x00', 'xls'],
  ['\x09\x08', 'xls'],
];

/** Inside a zip: the first entry that begins so decides. */
const zipContents: readonly (readonly [start: string, kind: TableKind])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['xl/', 'xlsx'],
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
  ['content.xml', 'ods'],
  // Whatever else an office package may be: the reader looks for its workbook by the relationships.
  ['[content_types].xml', 'xlsx'],
  ['_rels/', 'xlsx'],
];

/** Streams inside an old office file (a compound file). */
const streams: readonly (readonly [name: string, kind: TableKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
];

/** Total: any bytes have a kind. */
export function sniffTable(bytes: Uint8Array): TableKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 8);
  if (buffer.length === 0) return 'empty';
  if (head.startsWith(`${zipSignature}\x03\x04`) || head.startsWith(`${zipSignature}\x05\x06`)) return zipKind(buffer);
  if (head === cfbSignature) return cfbKind(buffer);
  const kind = signatures.find(([start]) => head.startsWith(start))?.[1];
  return kind ?? textKind(buffer);
}

function zipKind(buffer: Buffer): TableKind {
  let names: string[];
  try {
    names = readZipDirectory('', buffer).map(({ name }) => name.toLowerCase());
  } catch {
    return 'broken-zip';
  }
  return zipContents.find(([start]) => names.some((name) => name.startsWith(start)))?.[1] ?? 'zip';
}

/** Directory entries are 128 bytes and begin with the stream's name in UTF-16. */
function cfbKind(buffer: Buffer): TableKind {
  for (const [name, kind] of streams) {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
      if (at % 128 === 0) return kind;
    }
  }
  return 'unknown';
}

const looked = 4096;

function textKind(buffer: Buffer): TableKind {
  const text = headText(buffer.subarray(0, looked));
  if (/urn:schemas-microsoft-com:office:spreadsheet/u.test(text)) return 'spreadsheet-xml';
  if (/^\s*mime-version:|multipart\/related/iu.test(text)) return 'mhtml';
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/iu.test(text)) return 'html';
  return /[\0-\x08\x0e-\x1f]/u.test(text) ? 'unknown' : 'text';
}

/** Only the ASCII in it matters, so no encoding needs to be known. */
function headText(head: Buffer): string {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = head.toString('latin1');
  return isWide ? text.slice(2).replaceAll('\0', '') : text;
}
