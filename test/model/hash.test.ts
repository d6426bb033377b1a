import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/model/hash.ts';

describe('hashOf', () => {
  it('tells where one text ends and the next begins', () => {
    expect(hashOf(['政策', '文件'])).not.toBe(hashOf(['政策文件']));
    expect(hashOf(['政策文件', ''])).not.toBe(hashOf(['政策文件']));
  });

  it('tells 100,000 texts that differ in one digit apart', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashOf(['学生资助政策', `第${index}项`])));
    expect(hashes.size).toBe(100_000);
  });

  it('gives an exact number above 0 for any texts, and the same one again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const hash = hashOf(texts);
        expect(Number.isSafeInteger(hash) && hash > 0).toBe(true);
        expect(hashOf([...texts])).toBe(hash);
      }),
    );
  });
});
