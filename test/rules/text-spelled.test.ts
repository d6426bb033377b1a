import { describe, expect, it } from 'vitest';
import { createWordingFinder } from '../../src/fields/wording-finder.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { textSpelled } from '../../src/rules/text-spelled.ts';
import { findingsOf } from './findings-of.ts';
import { wordsFound } from './text-rule.ts';

describe('text-spelled', () => {
  it.each([
    ['机构概括', 'warning: 机构概括'],
    ['其它', 'info: 其它'],
    ['申清材料', 'info: 申清材料'],
    ['二O一九年', 'info: 二O一'],
    ['検査结果', 'info: 査'],
  ])('%s: %s', (text, expected) => {
    expect(wordsFound(textSpelled, { 内容: text })).toEqual([`内容 ${expected}`]);
  });

  it.each(['机构概况', '机构概括介绍', '购买目的的说明', '公正处理', '见《示例省法制宣传教育规定》', ''])(
    'accepts %j',
    (text) => {
      expect(wordsFound(textSpelled, { 内容: text })).toEqual([]);
    },
  );

  it('does not say again what text-sound and channel-known say', () => {
    expect(wordsFound(textSpelled, { 内容: '存务公开', 渠道: ['政府服务中心'] })).toEqual([]);
    expect(wordsFound(textSpelled, { 内容: '政府服务中心' })).toEqual(['内容 warning: 政府服务中心']);
  });

  it('mends by itself only what was compared with a source, and says what was not', () => {
    const [checked] = findingsOf(textSpelled, { 内容: '机构概括' });
    const [unchecked] = findingsOf(textSpelled, { 内容: '申清材料' });
    expect([checked?.fix?.isSafe, unchecked?.fix?.isSafe]).toEqual([true, false]);
    expect(unchecked?.message).toBe('“申清材料”像是错字（待核对）');
  });

  const { wordings } = loadRegisters();

  it.each(wordings.map((entry) => [entry.名称, entry] as const))('finds “%s” of the register', (wrong, entry) => {
    const found = createWordingFinder(wordings)(`，${wrong}，`);
    expect(found.some((each) => each.entry === entry || each.entry.名称.includes(wrong))).toBe(true);
  });

  it.each(wordings.map(({ 名称, 应为 }) => [应为, 名称]))('finds nothing in “%s”, the right form of “%s”', (right) => {
    expect(createWordingFinder(wordings)(right)).toEqual([]);
  });
});
