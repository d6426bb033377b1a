import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationPartsIn, citedActsIn } from '../../src/fields/cited-acts.ts';
import { impactSampleRegisters } from '../sample-impact.ts';

describe('citationPartsIn', () => {
  it.each<[element: string, parts: [text: string, act: string | undefined, span: readonly [number, number]][]]>([
    [
      '《收养法》和《婚姻法》',
      [
        ['《收养法》', '中华人民共和国收养法', [0, 5]],
        ['《婚姻法》', '中华人民共和国婚姻法', [6, 11]],
      ],
    ],
    [
      '收养法、婚姻法和广告法',
      [
        ['收养法', '中华人民共和国收养法', [0, 3]],
        ['婚姻法', '中华人民共和国婚姻法', [4, 7]],
        ['广告法', '中华人民共和国广告法', [8, 11]],
      ],
    ],
    ['示例省收养和救助办法', [['示例省收养和救助办法', undefined, [0, 10]]]],
    [
      '《收养法》；\n《婚姻\n法》',
      [
        ['《收养法》', '中华人民共和国收养法', [0, 5]],
        ['《婚姻法》', '中华人民共和国婚姻法', [7, 13]],
      ],
    ],
    ['民政部关于贯彻《收养法》的通知', [['民政部关于贯彻《收养法》的通知', undefined, [0, 15]]]],
  ])('divides %j', (element, parts) => {
    const found = citationPartsIn(impactSampleRegisters.acts)(element);
    expect(found.map(({ text, act, span }) => [text, act?.名称, span])).toEqual(parts);
  });
});

describe('citedActsIn', () => {
  it('knows by the title of a document what the whole of its citation says', () => {
    const { acts } = impactSampleRegisters;
    const name = fc.constantFrom(...acts.map((act) => act.名称));
    const words = fc.string({
      unit: fc.constantFrom(...'示例法关于印发贯彻实施的通知等修订、，第三条1'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, name, words, (before, known, behind) => {
        const element = `《${before}${known}${behind}》（示政办发〔2019〕5号）`;
        const cited = citationPartsIn(acts)(element).flatMap(({ act }) => act ?? []);
        expect(citedActsIn(acts)(element).map(({ act }) => act)).toEqual(cited);
      }),
      { numRuns: 500 },
    );
  });
});
