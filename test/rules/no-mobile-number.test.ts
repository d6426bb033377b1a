import { describe, expect, it } from 'vitest';
import { noMobileNumber } from '../../src/rules/no-mobile-number.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('no-mobile-number', () => {
  it.each([
    ['手机13800000000', 'error'],
    ['示例（138-0000-0000）', 'error'],
    ['示例 138 0000 0000', 'error'],
    ['+86 13800000000', 'error'],
    ['联系人示例，联系电话13800000000', 'error'],
    ['咨询电话：13800000000', 'warning'],
    ['服务热线 13800000000', 'warning'],
  ])('%s: %s', (text, severity) => {
    expect(shortly(noMobileNumber, findingsOf(noMobileNumber, { 备注: text }))).toEqual([`备注 ${severity}`]);
  });

  it.each(['0000-88000000', '12345', '4008000000', '138****0000', '213800000000', 'GX13800000000', '12800000000'])(
    'accepts %s',
    (text) => {
      expect(findingsOf(noMobileNumber, { 内容: text })).toEqual([]);
    },
  );

  it('never shows the whole number', () => {
    const [finding] = findingsOf(noMobileNumber, { 内容: '13812345678' });
    expect(JSON.stringify(finding)).not.toContain('12345678');
    expect(finding?.message).toBe('有手机号码“138****5678”');
  });
});
