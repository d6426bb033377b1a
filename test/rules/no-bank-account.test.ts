import { describe, expect, it } from 'vitest';
import { noBankAccount } from '../../src/rules/no-bank-account.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('no-bank-account', () => {
  it.each([
    ['6222020000000001230', 'error'],
    ['6217 0000 0000 0014', 'error'],
    ['账号：4000000000000002', 'error'],
    ['捐赠账号：6222020000000001230', 'info'],
  ])('%s: %s', (text, severity) => {
    expect(shortly(noBankAccount, findingsOf(noBankAccount, { 备注: text }))).toEqual([`备注 ${severity}`]);
  });

  it.each([
    '6222020000000001231',
    '4000000000000002',
    '账号0000000000000000',
    '账号另行通知',
    '2026-000000-00-00-000000',
    'https://example.com/6222020000000001230',
  ])('accepts %s', (text) => {
    expect(findingsOf(noBankAccount, { 内容: text })).toEqual([]);
  });

  it('never shows the whole number', () => {
    const [finding] = findingsOf(noBankAccount, { 内容: '6222020000000001230' });
    expect(finding?.message).toBe('有银行账号“6222***********1230”');
    expect(JSON.stringify(finding)).not.toContain('0200000');
  });
});
