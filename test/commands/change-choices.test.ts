import { describe, expect, it } from 'vitest';
import { directionChoices, directionOf, readLevels } from '../../src/commands/change-choices.ts';
import { changeKindIds, changeKinds } from '../../src/model/change-kinds.ts';

describe('directionOf', () => {
  it.each([
    ['looser', 'looser'],
    ['放宽', 'looser'],
    ['收紧', 'stricter'],
    ['不明', 'unclear'],
    ['不变', 'same'],
  ])('reads %s', (word, direction) => {
    expect(directionOf(word)).toBe(direction);
  });

  it('reads every choice that the help offers', () => {
    expect(directionChoices.map(directionOf)).not.toContain(undefined);
    expect(directionOf(undefined)).toBeUndefined();
  });
});

describe('readLevels', () => {
  it('takes every kind by its name and by its title', () => {
    for (const kind of changeKindIds) {
      const expected = { [kind]: 'warning' };
      expect(readLevels([`${kind}=warning`])).toEqual(expected);
      expect(readLevels([`${changeKinds[kind].title}=warning`])).toEqual(expected);
    }
  });

  it('lets a later one win', () => {
    expect(readLevels(['reworded=error', 'reworded=info'])).toEqual({ reworded: 'info' });
    expect(readLevels()).toEqual({});
  });

  it.each([
    ['reworded', '“--level reworded”里没有级别'],
    ['reworded=', '“--level”不能写“”'],
    ['=info', '没有“”这种改动'],
    ['constructor=info', '没有“constructor”这种改动'],
    ['rewordet=info', '没有“rewordet”这种改动，是不是想用 reworded？'],
  ])('refuses %s', (given, message) => {
    expect(() => readLevels([given])).toThrow(message);
  });
});
