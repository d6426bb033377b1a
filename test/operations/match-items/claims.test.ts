import { expect, it } from 'vitest';
import { claimsOf } from '../../../src/operations/match-items/claims.ts';

it.each([
  ['申请条件,办理程序', ['申请条件', '办理程序']],
  ['主要公开工作部署,统计数据等情况', ['工作部署', '统计数据']],
  ['包括:名单及数量', ['名单', '数量']],
  ['监督电话', ['监督电话']],
])('divides %j into its claims', (element, claims) => {
  expect(claimsOf({ whole: 1, plain: element, parts: [1], words: [element] })).toEqual(claims);
});
