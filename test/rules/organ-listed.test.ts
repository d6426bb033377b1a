import { describe, expect, it } from 'vitest';
import { organListed } from '../../src/rules/organ-listed.ts';
import { findingsOf } from './findings-of.ts';

const settings = { 机构: ['青禾县教育局', '青禾县卫生健康局', '青禾县融创中心（研学基地）'] };

function said(organ: string) {
  return findingsOf(organListed, { 主体: [organ] }, undefined, settings);
}

describe('organ-listed', () => {
  it.each([['青禾县教育局'], ['各乡镇人民政府'], ['教育主管部门'], ['']])('accepts %j', (organ) => {
    expect(said(organ)).toEqual([]);
  });

  it.each([
    ['县教育局', '青禾县教育局'],
    ['青禾县卫健委', '青禾县卫生健康局'],
    ['青禾县融创中心(研学基地)', '青禾县融创中心（研学基地）'],
  ])('gives the spelling of the list for %j: %j', (organ, right) => {
    expect(said(organ)).toMatchObject([{ fix: { isSafe: true, edits: [{ path: ['主体', 0], text: right }] } }]);
  });

  it('finds an organ that the list does not have', () => {
    const [finding] = said('青禾县财政局');
    expect(finding?.message).toBe('公开主体“青禾县财政局”不在本地的机构名单里');
    expect(finding?.fix).toBeUndefined();
  });

  it('looks at nothing where no list is given', () => {
    expect(findingsOf(organListed, { 主体: ['不知道什么局'] })).toEqual([]);
  });
});
