import { describe, expect, it } from 'vitest';
import { audienceGroupNamed } from '../../src/rules/audience-group-named.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('audience-group-named', () => {
  it.each([['特定群体'], ['特定群众'], ['特定群体（请写明）'], ['特定群体：']])('asks who %j is', (audience) => {
    const findings = findingsOf(audienceGroupNamed, { 名称: '资助结果', 方式: ['主动'], 对象: [audience] });
    expect(shortly(audienceGroupNamed, findings)).toEqual(['对象.0 info']);
    expect(findings[0]?.fix).toBeUndefined();
  });

  it.each([
    [['特定群体:申请人']],
    [['特定群体（受资助学生）']],
    [['全社会']],
    [['全社会', '特定群体']],
    [['学生']],
    [[]],
  ])('says nothing of %j', (audiences) => {
    expect(findingsOf(audienceGroupNamed, { 名称: '资助结果', 对象: audiences })).toEqual([]);
  });

  it('suggests the applicants where one has to apply', () => {
    const findings = findingsOf(audienceGroupNamed, { 名称: '学籍查询', 方式: ['依申请公开'], 对象: ['特定群体'] });
    expect(findings).toMatchObject([
      { message: '“特定群体”没有写明是谁', fix: { isSafe: false, edits: [{ text: '特定群体:申请人' }] } },
    ]);
  });

  it('leaves policies to the rule that wants them open to everyone', () => {
    expect(findingsOf(audienceGroupNamed, { 名称: '政策文件', 对象: ['特定群体'] })).toEqual([]);
  });
});
