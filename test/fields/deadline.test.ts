import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineClause, isMeasurable, normaliseDeadline, parseDeadline } from '../../src/fields/deadline.ts';
import { phrases, unreadable } from './deadline-phrases.ts';

/** A clause as the phrase table writes it. */
function written({ kind, amount, unit, date, start, subject }: DeadlineClause): string {
  const measure = amount === null ? [] : [amount, unit];
  const day = date === null ? [] : [`${date.month}-${date.day}`];
  const columns = [[kind, ...measure, ...day].join(' '), start?.events.join() ?? '', subject ?? ''];
  return columns
    .join(' | ')
    .replace(/[ |]+$/, '')
    .replace(/\| {2}\|/, '| |');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...phrases.flatMap(([phrase]) => phrase.split(/(?<=[日起内;,，。])/u)),
        '20',
        '*',
        '(',
        '）',
        ';',
        '个',
        '半',
        '第',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('parseDeadline', () => {
  it.each(phrases)('reads %j', (phrase, ...clauses) => {
    const deadline = parseDeadline(phrase);
    expect(deadline.clauses.map(written)).toEqual(clauses);
    expect(deadline.understood).toBe(true);
  });

  it.each(unreadable)('says that it does not understand %j', (phrase) => {
    expect(parseDeadline(phrase).understood).toBe(false);
  });

  it('has no clause for an empty cell', () => {
    for (const blank of ['', ' ', '\u3000', '\u00a0\n']) {
      expect(parseDeadline(blank)).toEqual({ text: blank, clauses: [], understood: false });
    }
  });

  it('points at the number in the published text', () => {
    const text = '制定或获取信息之日起 120 个工\n作日内，公示7个工作日';
    const spans = parseDeadline(text).clauses.map(({ measureSpan }) => measureSpan);
    expect(spans.map((span) => span && text.slice(...span))).toEqual(['120 个工\n作日', '7个工作日']);
  });

  it('keeps the places of publication as remarks', () => {
    const [clause] = parseDeadline('收到批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开。').clauses;
    expect(clause?.remarks).toEqual(['在政府网站、征地信息公开平台公开']);
  });

  it('gives clauses in order, each inside the text, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span } of parseDeadline(text).clauses) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['1个工作日', '(', '二十', '之日起', '信息形成', '形成或', ',', '\ud800'])('ends on 100 KB of %j', (unit) => {
    expect(parseDeadline(unit.repeat(100_000 / unit.length)).understood).toBe(false);
    expect(() => parseDeadline(unit.repeat(1_999 / unit.length))).not.toThrow();
  });
});

describe('normaliseDeadline', () => {
  it.each([
    ['信息形成之日起二十个工作日内', '信息形成之日起20工作日内'],
    ['信息形成(变更) 20 个工作日内；', '信息形成（变更）20个工作日内'],
    ['信息形成个20个工作日', '信息形成20个工作日'],
  ])('brings %j and %j to one form', (a, b) => {
    expect(normaliseDeadline(a)).toBe(normaliseDeadline(b));
  });

  it('keeps different numbers and units apart', () => {
    const forms = ['20个工作日内', '20日内', '2个工作日内', '20个月内', '半年内', '6个月内'].map(normaliseDeadline);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseDeadline(text);
        expect(normaliseDeadline(once)).toBe(once);
      }),
    );
  });
});

describe('isMeasurable', () => {
  it.each([
    ['信息形成之日起20个工作日内', true],
    ['实时公开', true],
    ['每季度公布一次', true],
    ['每年1月31日前', true],
    ['及时公开', false],
    ['长期公开', false],
    ['征求意见期不少于30日', false],
    ['开学前', false],
    ['同上', false],
  ])('%s: %s', (text, measurable) => {
    expect(isMeasurable(parseDeadline(text))).toBe(measurable);
  });
});
