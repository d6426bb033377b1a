import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareAudiences,
  normaliseAudience,
  parseAudience,
  readAudience,
  readAudienceText,
} from '../../src/fields/audience.ts';
import { mirrored } from '../../src/model/comparison.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('readAudience', () => {
  it.each<[society: string, group: string, values: string[], problems?: [kind: string, text: string][]]>([
    ['√', '　', ['全社会']],
    ['', '√', ['特定群体']],
    ['√', '√', ['全社会', '特定群体']],
    ['', '', []],
    ['─', '/', []],
    ['', '申请人', ['特定群体:申请人']],
    ['', '在征收范\n围内', ['特定群体:在征收范围内']],
    ['　', '√拟征收土地所在地的村集体成员', ['特定群体:拟征收土地所在地的村集体成员']],
    ['', '面向拟征收土地所在地的村集体成员', ['特定群体:面向拟征收土地所在地的村集体成员']],
    ['', '村民、居民代表', ['特定群体:村民、居民代表']],
    ['', '特定群众', ['特定群体']],
    ['全社会', '', ['全社会']],
    ['面向社会', '', ['全社会']],
    ['申请人', '', ['特定群体:申请人'], [['unexpected-words', '申请人']]],
    ['', '全社会', ['全社会'], [['unexpected-words', '全社会']]],
    ['*', '', ['全社会'], [['unknown-glyph', '*']]],
    ['', '○', ['特定群体'], [['unknown-glyph', '○']]],
  ])('%j and %j give %j', (society, group, values, problems = []) => {
    const reading = readAudience({ society, group });
    expect([reading.values, reading.problems.map(({ kind, text }) => [kind, text])]).toEqual([values, problems]);
  });
});

describe('readAudienceText', () => {
  it.each<[cell: string, values: string[], understood?: boolean]>([
    ['全社会', ['全社会']],
    ['全 社会', ['全社会']],
    ['面向社会', ['全社会']],
    ['社会公众。', ['特定群体:社会公众。']],
    ['特定群体', ['特定群体']],
    ['特定群体（请写明）', ['特定群体']],
    ['特定群体：申请人', ['特定群体:申请人']],
    ['特定群体(申请人)', ['特定群体:申请人']],
    ['特定对象:申请人、 代理人', ['特定群体:申请人、 代理人']],
    ['申请人', ['特定群体:申请人']],
    ['全社会、特定群体', ['全社会', '特定群体']],
    ['全社会\n特定群众', ['全社会', '特定群体']],
    ['', []],
    ['　', []],
    ['主动公开', ['主动公开'], false],
    ['不予公开', ['不予公开'], false],
  ])('%j gives %j', (cell, values, understood = true) => {
    const reading = readAudienceText(cell);
    expect([reading.values, reading.problems.length === 0]).toEqual([values, understood]);
  });

  it('answers any cell, and what it understands it understands again', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        const reading = readAudienceText(cell);
        if (reading.problems.length > 0) return;
        for (const value of reading.values) expect(parseAudience(value).kind).not.toBe('unknown');
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(Array.isArray(readAudienceText(text).values)).toBe(true);
    expect(Array.isArray(readAudience({ society: text, group: text }).values)).toBe(true);
  });
});

describe('parseAudience', () => {
  it.each([
    ['全社会', { kind: 'society' }],
    ['特定群体', { kind: 'group' }],
    ['特定群体:', { kind: 'group' }],
    ['特定群体：申请人', { kind: 'group', who: '申请人' }],
    ['特定群体:甲:乙', { kind: 'group', who: '甲:乙' }],
    ['申请人', { kind: 'unknown' }],
    ['特定群体申请人', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%j is %j', (value, audience) => {
    expect(parseAudience(value)).toEqual(audience);
  });
});

describe('compareAudiences', () => {
  it.each<[before: string[], after: string[], direction: string]>([
    [['全社会'], ['面向社会'], 'same'],
    [['特定群体：申请人'], ['特定群体:申请人'], 'same'],
    [['全社会'], ['特定群体'], 'looser'],
    [['特定群体:申请人'], ['全社会'], 'stricter'],
    [['特定群体:申请人'], ['特定群体:村民'], 'unclear'],
    [['全社会'], ['全社会', '特定群体'], 'unclear'],
    [[], ['全社会'], 'unclear'],
  ])('%j → %j is %s', (before, after, direction) => {
    expect(compareAudiences(before, after)).toBe(direction);
  });

  const values = fc.array(fc.oneof(fc.constantFrom('全社会', '特定群体', '特定群体:申请人'), cellText), {
    maxLength: 3,
  });

  it('has its mirror, and everything is the same as itself', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        expect(compareAudiences(after, before)).toBe(mirrored(compareAudiences(before, after)));
        expect(compareAudiences(before, before)).toBe('same');
      }),
    );
  });

  it('normalises once', () => {
    fc.assert(
      fc.property(cellText, (value) => {
        expect(normaliseAudience(normaliseAudience(value))).toBe(normaliseAudience(value));
      }),
    );
  });
});
