import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statesReason } from '../../src/fields/stated-reason.ts';

describe('a reason for a departure', () => {
  it.each([
    '本县没有精准推送的平台',
    '没有港口',
    '本县是内陆县，没有海关',
    '权限在市里',
    '乡镇还没有图书分馆',
    '因机构改革，职能划入县行政审批局',
    '特殊情况：2025年洪灾后平台停用',
    '2026年起由市里统一发布',
  ])('says why: %s', (text) => expect(statesReason(text)).toBe(true));

  it.each([
    '',
    '   ',
    '\u3000',
    '无',
    '—',
    '/',
    '待定',
    '略',
    '其他',
    '其他原因',
    '特殊情况',
    '特殊情况。',
    '特殊原因',
    '本县特殊情况',
    '因工作需要',
    '根据实际情况',
    '结合本县实际',
    '由于历史原因',
    '本县没有',
    '我县不适用',
    '不适用',
    '领导同意',
    '按上级要求',
    '同上',
    '不涉及',
    '没有',
    '12345678',
    '……',
    '没港口',
  ])('is none: “%s”', (text) => expect(statesReason(text)).toBe(false));

  it('is judged whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof statesReason(text) === 'boolean'));
  });
});
