import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/exporters/cell-text.ts';
import { condensed, markedTexts } from '../../src/exporters/marked-text.ts';
import { isBlank, withoutBlanks } from '../../src/fields/text.ts';
import type { TextRun } from '../../src/model/sheet-plan.ts';

const textOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');
const marksOf = (runs: readonly TextRun[]) =>
  runs.map(({ text, strike, underline }) => (strike ? `[-${text}-]` : underline ? `[+${text}+]` : text)).join('');

describe('two texts side by side', () => {
  it.each<[string, string | null, string | null, string, string]>([
    ['a number', '起30个工作日内', '起20个工作日内', '起[-30-]个工作日内', '起[+20+]个工作日内'],
    ['nothing before', null, '咨询电话', '（无）', '[+咨询电话+]'],
    ['nothing after', '咨询电话', null, '[-咨询电话-]', '（无）'],
    ['both empty', '', null, '（无）', '（无）'],
  ])('are marked where they differ: %s', (_, before, after, old, fresh) => {
    const marked = markedTexts(before, after);
    expect([marksOf(marked.before), marksOf(marked.after)]).toEqual([old, fresh]);
  });

  it('strike what went in red and underline what came in blue', () => {
    const { before, after } = markedTexts('甲', '乙');
    expect(before).toEqual([{ text: '甲', strike: true, color: 'C00000' }]);
    expect(after).toEqual([{ text: '乙', bold: true, underline: true, color: '0055CC' }]);
  });

  it('are shown as published, each in its own punctuation', () => {
    const { before, after } = markedTexts('申请条件；（办理）程序', '申请条件;(办理)流程');
    expect([textOf(before), textOf(after)]).toEqual(['申请条件；（办理）程序', '申请条件;(办理)流程']);
  });

  it('lose nothing but blanks', () => {
    const shown = (text: string) => (isBlank(printable(text)) ? '（无）' : withoutBlanks(printable(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const marked = markedTexts(before, after);
        expect(withoutBlanks(textOf(marked.before))).toBe(shown(before));
        expect(withoutBlanks(textOf(marked.after))).toBe(shown(after));
      }),
    );
  });
});

describe('a condensed text', () => {
  const long = '甲'.repeat(60);

  it('is the text itself while it is short enough', () => {
    expect(condensed([{ text: '甲' }, { text: '乙', strike: true }], 10)).toEqual([
      { text: '甲' },
      { text: '乙', strike: true },
    ]);
  });

  it('loses the middle of what is the same, never of what differs', () => {
    const runs = condensed([{ text: long }, { text: '二十', strike: true }, { text: long }], 100);
    expect(marksOf(runs)).toBe(`${'甲'.repeat(12)}……${'甲'.repeat(12)}[-二十-]${'甲'.repeat(12)}……${'甲'.repeat(12)}`);
  });

  it('is never much longer than wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ maxLength: 300 }), strike: fc.boolean() })), (runs) => {
        expect(textOf(condensed(runs, 110)).length).toBeLessThanOrEqual(112);
      }),
    );
  });
});
