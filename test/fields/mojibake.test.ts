import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mojibakeIn } from '../../src/fields/mojibake.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { nationalCatalogues } from '../catalogues/national-catalogues.ts';

const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
/** Node reads windows-1252 as ISO 8859-1, as many programs do. */
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Characters that everybody writes. */
const common = '政府信息公开目录标准招生范围社会救助法律服务村务财政预算决算公示处罚许可主体渠道';
const words = fc.string({ unit: fc.constantFrom(...common), minLength: 2, maxLength: 12 });

describe('mojibakeIn', () => {
  it('undoes UTF-8 that was read as Western, whatever it was', () => {
    fc.assert(
      fc.property(words, (text) => {
        const misread = read(utf8(text), 'windows-1252');
        expect(mojibakeIn(misread)).toEqual({ span: [0, misread.length], original: text });
      }),
    );
  });

  it('undoes UTF-8 that was read as GBK, where no byte was lost', () => {
    fc.assert(
      fc.property(words, (text) => {
        const misread = read(utf8(text), 'gb18030');
        fc.pre(text.length % 2 === 0 && !misread.includes('\ufffd'));
        expect(mojibakeIn(misread)).toEqual({ span: [0, misread.length], original: text });
      }),
    );
  });

  it.each([
    ['', 'é', 'Ünïcödé', 'naïve café', '——“”…', '阿里·买买提', '±×÷', '£¥€', 'ÄÖÜß'],
    ['涪陵区、渎职、涓滴、璧山区、瑾、楠木、缂丝', '馆陶县、鄠邑区、濮阳', '遴选、璐、渚、娴熟'],
    ['中國人民政府', '澧縣衛生計生', '鑑定、鑽石、鎮'],
  ])('leaves ordinary texts alone', (...texts) => {
    expect(texts.filter((text) => mojibakeIn(text) !== undefined)).toEqual([]);
  });

  it('finds none in what ships', () => {
    const { divisions, acts, organs } = loadRegisters();
    const names = JSON.stringify([nationalCatalogues, acts, organs, divisions]).split('"');
    expect(names.filter((text) => mojibakeIn(text) !== undefined)).toEqual([]);
  });
});
