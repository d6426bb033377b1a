import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNearlyIdentical } from '../../../../src/operations/diff/reasons/wording.ts';

it.each<[before: string | null, after: string | null, near: boolean]>([
  ['申请条件、办理程序', '申请条件和办理程序', true],
  ['信息形成或变更', '信息形成或者变更', true],
  ['机构概括', '机构概况', true],
  ['政府信息公开条件', '政府信息公开条例', true],
  ['申请条件', '申请 条件', true],
  ['公开', '不公开', false],
  ['县级', '乡级', false],
  ['高校招生', '高中招生', false],
  ['农机购置补贴政策', '农机购置补贴政策文件', false],
  ['', '的', true],
  [null, '的', false],
  ['的', null, false],
])('%s and %s: %s', (before, after, near) => {
  expect(isNearlyIdentical(before, after)).toBe(near);
});

it('is symmetric', () => {
  const text = fc.array(fc.constantFrom('公', '开', '的', '和', '治', '制', '、')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (left, right) => isNearlyIdentical(left, right) === isNearlyIdentical(right, left)),
  );
});
