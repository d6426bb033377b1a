import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns } from '../../src/exporters/cut-runs.ts';
import { textHeight } from '../../src/exporters/text-size.ts';
import type { TextRun } from '../../src/model/sheet-plan.ts';

const room = { width: 20, size: 10, height: 60 };
const textOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

describe('a text over several rows', () => {
  it('stays one where it fits, and is one empty piece where there is no text', () => {
    expect(cutRuns([{ text: '短' }], room)).toEqual([[{ text: '短' }]]);
    expect(cutRuns([], room)).toEqual([[]]);
  });

  it('is cut at the end of a line', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `${index + 1}.要素`).join('\n');
    const pieces = cutRuns([{ text: lines }], room).map(textOf);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith('\n'))).toBe(true);
  });

  it('keeps the look of its parts on both sides of a cut', () => {
    const runs = [{ text: '甲'.repeat(40) }, { text: '乙'.repeat(60), strike: true }, { text: '丙'.repeat(40) }];
    const pieces = cutRuns(runs, room);
    const looks = pieces.flat().map(({ text, strike }) => [text.charAt(0), strike === true]);
    expect(pieces.length).toBeGreaterThan(2);
    expect(new Set(looks.map(String))).toEqual(new Set(['甲,false', '乙,true', '丙,false']));
  });

  it('fits its rows, loses nothing and halves no character, whatever it says', () => {
    const unit = fc.constantFrom('中', 'a', 'W', '\n', '𠮷', ' ', '12345678', '；');
    fc.assert(
      fc.property(fc.array(fc.array(unit, { maxLength: 200 }).map((units) => ({ text: units.join('') }))), (runs) => {
        const pieces = cutRuns(runs, room).map(textOf);
        expect(pieces.join('')).toBe(textOf(runs));
        for (const piece of pieces) {
          expect(textHeight(piece, room.width, room.size)).toBeLessThanOrEqual(room.height);
          expect(Buffer.from(piece).toString()).toBe(piece);
        }
      }),
      { numRuns: 60 },
    );
  });
});
