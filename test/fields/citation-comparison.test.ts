import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOf, compareCitations } from '../../src/fields/citation-comparison.ts';
import { type Direction, mirrored } from '../../src/model/comparison.ts';

const cases: readonly (readonly [before: string[], after: string[], direction: Direction])[] = [
  [['《示例法》', '《示例条例》'], ['《示例条例》', '《示例法》'], 'same'],
  [['《政府信息公开条例》'], ['《中华人民共和国政府信息公开条例》（国务院令第711号）'], 'same'],
  [['《示例法》第五条'], ['《示例法》第六条'], 'same'],
  [['《示例意见'], ['《示例意见》'], 'same'],
  [['《示例法》', '《示例条例》'], ['《示例法》'], 'looser'],
  [['《示例法》'], ['《示例法》', '各地相关文件'], 'stricter'],
  [['《示例法》'], ['《示例条例》'], 'unclear'],
  [[], [], 'same'],
  [['《示例法》'], [], 'looser'],
];

describe('compareCitations', () => {
  it.each(cases)('%j → %j: %s', (before, after, direction) => {
    expect(compareCitations(before, after)).toBe(direction);
  });

  it('has a mirror, and finds every list the same as itself', () => {
    const list = fc.array(
      fc.oneof(fc.constantFrom(...cases.flatMap(([before]) => before)), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(compareCitations(after, before)).toBe(mirrored(compareCitations(before, after)));
        expect(compareCitations(before, before)).toBe('same');
      }),
    );
  });
});

describe('actOf', () => {
  it('tells acts apart by title, else by number, else by words', () => {
    expect(actOf('国办发〔2017〕97号文')).toBe(actOf('国办发[2017]97 号'));
    expect(actOf('《示例法》')).not.toBe(actOf('《示例法实施条例》'));
    expect(actOf('信息公开规定')).toBe('信息公开规定');
  });
});
