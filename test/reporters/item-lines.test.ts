import { describe, expect, it } from 'vitest';
import { itemLines } from '../../src/reporters/item-lines.ts';
import { hostileReport, hostileTexts } from '../hostile-changes.ts';
import { sampleAfter } from '../sample-versions.ts';

describe('a catalogue as lines', () => {
  it('has one line an element, act and channel, each with its item', async () => {
    const lines = itemLines(sampleAfter.catalogues);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('expected/item-lines.txt');
  });

  it('keeps every text on its line', () => {
    const lines = hostileTexts.flatMap((text) => {
      const { before, after } = hostileReport(text).changeSet;
      return [before, after].flatMap(({ catalogues }) => itemLines(catalogues));
    });
    expect(lines.filter((line) => /[\u0000-\u001f\u2028\u202e]/u.test(line))).toEqual([]);
  });
});
