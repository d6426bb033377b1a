import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { audienceChosen } from '../../src/rules/audience-chosen.ts';
import { findingsOf, shortly } from './findings-of.ts';

const named = ['特定群体:面向拟征收土地所在地的村集体成员', '全社会'];

describe('audience-chosen', () => {
  it.each<[why: string, item: Partial<Item>, found: string[]]>([
    ['everyone', { 对象: ['全社会'], 方式: ['主动'] }, []],
    ['a group', { 对象: ['特定群体'], 方式: ['主动'] }, []],
    ['a named group', { 对象: ['特定群体：申请人'], 方式: ['依申请'] }, []],
    ['none is not this rule', { 对象: [] }, []],
    ['both', { 对象: ['全社会', '特定群体'] }, ['对象 error']],
    ['a named group beside everyone', { 对象: named, 时限: '及时公开' }, ['对象 warning']],
    [
      'a named group first, everyone later',
      { 对象: named, 时限: '5个工作日内，在村公示栏公开\n10个工作日内，在政府网站公开' },
      [],
    ],
    ['bare both with two deadlines', { 对象: ['全社会', '特定群体'], 时限: '甲\n乙' }, ['对象 error']],
    ['no audience', { 对象: ['村民'] }, ['对象.0 error']],
    ['everyone on request', { 对象: ['全社会'], 方式: ['依申请'] }, ['对象 warning']],
    ['both methods is another rule', { 对象: ['全社会'], 方式: ['主动', '依申请'] }, []],
  ])('%s', (_, item, found) => {
    expect(shortly(audienceChosen, findingsOf(audienceChosen, item))).toEqual(found);
  });
});
