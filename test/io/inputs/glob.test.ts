import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPart, globMatcher, isGlob } from '../../../src/io/inputs/glob.ts';

describe('globMatcher', () => {
  it.each([
    ['*.yaml', '一.yaml', true],
    ['*.yaml', '深/一.yaml', false],
    ['**/*.yaml', '一.yaml', true],
    ['**/*.yaml', '深/更深/一.yaml', true],
    ['**/**/*.yaml', '深/一.yaml', true],
    ['目录/**', '目录/深/一.yaml', true],
    ['目录/**', '目录外/一.yaml', false],
    ['目录/**/一.yaml', '目录/一.yaml', true],
    ['./目录/*', '目录/一.yaml', true],
    ['目录/*', './目录/一.yaml', true],
    ['?.yaml', '𠮷.yaml', true],
    ['??.yaml', '一.yaml', false],
    ['{一,二}.y{a,}ml', '二.yml', true],
    ['{一,二}.yaml', '三.yaml', false],
    ['{一.yaml', '{一.yaml', true],
    ['a+(b)[c].$^|.yaml', 'a+(b)[c].$^|.yaml', true],
    ['a.yaml', 'axyaml', false],
    ['', '', true],
  ])('%j on %j: %j', (pattern, path, expected) => {
    expect(globMatcher(pattern)(path)).toBe(expected);
  });

  it('matches a path without wildcards with itself', () => {
    const step = fc.stringMatching(/^[^/*?{}\\]{1,8}$/u).filter((text) => text !== '.');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        expect(globMatcher(steps.join('/'))(steps.join('/'))).toBe(true);
      }),
    );
  });
});

describe('fixedPart', () => {
  it.each([
    ['目录/*.yaml', '目录'],
    ['*.yaml', ''],
    ['/一/二/**/三', '/一/二'],
    ['/*.yaml', '/'],
    ['一/二.yaml', '一'],
  ])('of %s is %j', (pattern, folder) => {
    expect(fixedPart(pattern)).toBe(folder);
  });
});

describe('isGlob', () => {
  it.each([
    ['[2021]8号.yaml', false],
    ['*.yaml', true],
    ['一?.yaml', true],
    ['{一,二}', true],
  ])('%s: %j', (path, expected) => {
    expect(isGlob(path)).toBe(expected);
  });
});
