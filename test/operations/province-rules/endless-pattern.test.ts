import { describe, expect, it } from 'vitest';
import { mayNeverEnd } from '../../../src/operations/province-rules/endless-pattern.ts';

describe('mayNeverEnd', () => {
  it.each(['(.+)+$啊', '(甲*)*', '((\\p{Script=Han}+、)*)+', '(?:.{1,100}，){1,100}', '(?<名>\\d+-?)+$'])(
    'sees %s',
    (source) => {
      expect(mayNeverEnd(source)).toBe(true);
    },
  );

  it.each([
    '(民政局|人民政府|街道办事处)$',
    '^(示例省)?(青禾(县|区)?)?民政局$',
    '第\\d+条.*第\\d+款',
    '(?<=信息形成).{0,20}内',
    '(\\d{4}年){1,3}.+',
    '([一二三]{1,3}、)+',
    '[(+*)]+',
    '\\p{Script=Han}+',
  ])('lets %s be', (source) => {
    expect(mayNeverEnd(source)).toBe(false);
  });
});
