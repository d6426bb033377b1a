import { describe, expect, it } from 'vitest';
import { createPlaceReader } from '../../src/fields/place.ts';
import { commonWords, everywhere } from '../../src/fields/place-words.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { wholeName } from '../../src/model/divisions.ts';

const { divisions } = loadRegisters();
const { mentionsIn, homeOf } = createPlaceReader(divisions);

function named(text: string): string[] {
  return mentionsIn(text).map(({ span }) => text.slice(...span));
}

describe('places in a text', () => {
  it('are found by their whole names, every division of the register', () => {
    const missed = divisions.map(wholeName).filter((name) => named(`${name}人民政府`).join() !== name);
    expect(missed).toEqual([]);
  });

  it('are at home in themselves and in what is above them, every division of the register', () => {
    const strangers = divisions.filter((division) => {
      const home = homeOf(wholeName(division));
      const texts = [wholeName(division), division.上级 ?? '', division.名称];
      return texts.some((text) => mentionsIn(`${text}人民政府`).some((mention) => home.judge(mention) !== 'own'));
    });
    expect(strangers.map(wholeName)).toEqual([]);
  });

  it('are foreign to a place that no register knows, all but those of which everybody may speak', () => {
    const home = homeOf('示例省青禾县');
    const own = divisions.filter((division) =>
      mentionsIn(`${wholeName(division)}教育局`).every((mention) => home.judge(mention) === 'own'),
    );
    expect(own.map(wholeName).filter((name) => !everywhere.has(name))).toEqual([]);
  });

  it('are not found by names that are words, unless a name above stands before them', () => {
    expect([...commonWords].filter((word) => named(`在${word}的道路`).length > 0)).toEqual([]);
    expect(named('四川省乐山市市中区的道路')).toEqual(['四川省乐山市市中区']);
  });

  it.each([
    ['长沙市、岳阳市和湖南省', ['长沙市', '岳阳市', '湖南省']],
    ['湖南省长沙市长沙县人民政府', ['湖南省长沙市长沙县']],
    ['《浙江省旅游条例》', ['浙江省']],
    ['北京市市场监督管理局', ['北京市']],
    ['县级、市级、省级、区级', []],
    ['', []],
    ['县', []],
    ['市县', []],
  ])('are in %j: %j', (text, found) => {
    expect(named(text)).toEqual(found);
  });
});
