import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createXmlDecoder } from '../../../src/io/tables/xml-decode.ts';

function decode(bytes: Buffer, pieceLength = bytes.length || 1): string {
  const decoder = createXmlDecoder('表.xlsx');
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceLength) text += decoder.decode(bytes.subarray(at, at + pieceLength));
  return text + decoder.end();
}

const xml = `<a>公开、A${'，'.repeat(300)}𠮷</a>`;
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const encodings: readonly (readonly [what: string, bytes: Buffer, text: string])[] = [
  ['UTF-8', Buffer.from(xml), xml],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${xml}`), xml],
  ['ASCII', Buffer.from('<a/>'), '<a/>'],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${xml}`, 'utf16le'), xml],
  ['UTF-16 the other way round', utf16be(`\ufeff${xml}`), xml],
  ['UTF-16 without a mark', Buffer.from(xml, 'utf16le'), xml],
  ['UTF-16 the other way round without a mark', utf16be(xml), xml],
  [
    'GBK by its declaration',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB2312"?><a>'),
      Buffer.from([0xb9, 0xab]),
      Buffer.from('</a>'),
    ]),
    '<?xml version="1.0" encoding="GB2312"?><a>公</a>',
  ],
  ['nothing', Buffer.alloc(0), ''],
];

describe('decoding XML', () => {
  it.each(encodings)('reads %s, whole and byte by byte', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
    expect(decode(bytes, 1)).toBe(text);
  });

  it('cuts UTF-8 anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 400 }), (text, pieceLength) => {
        const bytes = Buffer.from(`<a>${text}`.repeat(3));
        expect(decode(bytes, pieceLength)).toBe(bytes.toString('utf8'));
      }),
    );
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xb9, 0xab, 0x3e])],
    ['a character cut off at the end', Buffer.from('<a>公').subarray(0, 5)],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x61])],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrowError('工作簿已损坏：文字编码有误');
  });

  it('refuses an encoding that nobody knows', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>');
    expect(() => decode(bytes)).toThrowError('工作簿已损坏：不认识的文字编码 klingon');
  });
});
