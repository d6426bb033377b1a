import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/io/decode.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each<[string, Uint8Array, object]>([
    ['nothing', Buffer.from(''), { text: '', encoding: 'utf-8', bom: false }],
    ['ASCII', Buffer.from('gkml'), { text: 'gkml', encoding: 'utf-8', bom: false }],
    ['UTF-8', Buffer.from('青禾县𠮷🙂'), { text: '青禾县𠮷🙂', encoding: 'utf-8', bom: false }],
    ['UTF-8 with its mark', Buffer.from('\ufeff青禾县'), { text: '青禾县', encoding: 'utf-8', bom: true }],
    ['GBK', Buffer.from([0xc7, 0xe0, 0xba, 0xcc]), { text: '青禾', encoding: 'gb18030', bom: false }],
    ['gb18030 with four bytes', Buffer.from([0x95, 0x32, 0x82, 0x36]), { text: '𠀀', encoding: 'gb18030', bom: false }],
    ['UTF-16LE', Buffer.from('\ufeff青禾县', 'utf16le'), { text: '青禾县', encoding: 'utf-16le', bom: true }],
    ['UTF-16BE', utf16be('\ufeff青禾县'), { text: '青禾县', encoding: 'utf-16be', bom: true }],
    ['a mark within', Buffer.from('青\ufeff禾'), { text: '青\ufeff禾', encoding: 'utf-8', bom: false }],
  ])('reads %s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });

  it('reads a part of a larger buffer', () => {
    expect(decodeText(Buffer.from('前青禾后').subarray(3, 9)).text).toBe('青禾');
  });

  it.each([
    ['neither UTF-8 nor gb18030', Buffer.from([0xe9, 0x9d, 0xff, 0x81, 0xff])],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x52])],
  ])('refuses %s with a way out', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('文件不是 UTF-8、GBK 或 UTF-16 编码的文本');
  });

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(Buffer.from(`-${text}`)).text).toBe(`-${text}`);
      }),
    );
  });
});
