import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedText } from '../../../src/reporters/changes/bounded-text.ts';

const passage = (opening: string, ...pieces: string[]) => ({ opening, pieces: pieces.map((piece) => () => piece) });

describe('boundedText', () => {
  it.each([
    ['all of it where there is room', 100, 'A:aabb\nB:cc\n', 0],
    ['no piece by half', 9, 'A:aabb\n', 1],
    ['no opening without a piece', 5, 'A:aa\n', 2],
    ['nothing', 4, '', 3],
  ])('writes %s', (_, limit, text, leftOut) => {
    expect(boundedText([passage('A:', 'aa', 'bb'), passage('B:', 'cc')], limit)).toEqual({ text, leftOut });
  });

  it('writes nothing after the first piece without room: what is left out is the end', () => {
    expect(boundedText([passage('A:', 'a'.repeat(50), 'b')], 20)).toEqual({ text: '', leftOut: 2 });
  });

  it('writes no passage without pieces', () => {
    expect(boundedText([passage('A:'), passage('B:', 'b')], 20)).toEqual({ text: 'B:b\n', leftOut: 0 });
  });

  it('keeps to the limit and counts what it leaves out', () => {
    const pieces = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), fc.integer({ min: 0, max: 200 }), (lists, limit) => {
        const { text, leftOut } = boundedText(
          lists.map((list) => passage('', ...list)),
          limit,
        );
        const told = lists.flat().length - leftOut;
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.replaceAll('\n', '')).toBe(lists.flat().slice(0, told).join('').replaceAll('\n', ''));
      }),
    );
  });
});
