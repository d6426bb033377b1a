import { describe, expect, it } from 'vitest';
import { citationPartsIn } from '../../src/fields/cited-acts.ts';
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
