import { describe, expect, it } from 'vitest';
import { policyOpenToAll } from '../../src/rules/policy-open-to-all.ts';
import { findingsOf, shortly } from './findings-of.ts';

const wrong = { 方式: ['依申请'], 对象: ['特定群体'] };

describe('policy-open-to-all', () => {
  it.each([
    '政策文件',
    '法律法规',
    '规范性文件',
    '其他政策文件',
    '教育法律法规和政策文件',
    '政策解读',
    '学生资助政策',
    '相关政策及解读材料',
    '1.政策法规文件',
    '征收补偿政 策',
  ])('wants %j open to everyone', (name) => {
    expect(shortly(policyOpenToAll, findingsOf(policyOpenToAll, { 名称: name, ...wrong }))).toEqual([
      '方式.0 warning',
      '对象.0 warning',
    ]);
  });

  it.each([
    '享受政策情况',
    '政策落实情况',
    '政策咨询',
    '政策宣传',
    '规范性文件草案征求意见',
    '申请表',
    '行政处罚决定',
    '征地批准文件',
    '',
  ])('says nothing of %j', (name) => {
    expect(findingsOf(policyOpenToAll, { 名称: name, ...wrong })).toEqual([]);
  });

  it('takes a policy for a named group as it is, but no document', () => {
    const rest = { 方式: ['主动'], 对象: ['特定群体:被征收人'] };
    expect(findingsOf(policyOpenToAll, { 名称: '搬迁奖励政策', ...rest })).toEqual([]);
    expect(findingsOf(policyOpenToAll, { 名称: '搬迁奖励政策文件', ...rest })).toMatchObject([
      { message: '“搬迁奖励政策文件”属于政策法规，对象却是“特定群体:被征收人”' },
    ]);
  });

  it('is content where everyone is among those who are told', () => {
    const item = { 名称: '政策文件', 方式: ['主动', '依申请'], 对象: ['全社会', '特定群体'] };
    expect(findingsOf(policyOpenToAll, item)).toEqual([]);
  });

  it('suggests the right choice', () => {
    expect(findingsOf(policyOpenToAll, { 名称: '政策文件', ...wrong }).map(({ fix }) => fix)).toEqual([
      { isSafe: false, title: '改为“主动”', edits: [{ path: ['方式', 0], text: '主动' }] },
      { isSafe: false, title: '改为“全社会”', edits: [{ path: ['对象', 0], text: '全社会' }] },
    ]);
  });

  it('says nothing where nothing is chosen, or the list is of what is withheld', () => {
    expect(findingsOf(policyOpenToAll, { 名称: '政策文件', 方式: [], 对象: [] })).toEqual([]);
    expect(findingsOf(policyOpenToAll, { 名称: '政策文件', ...wrong }, { 类型: '负面清单' })).toEqual([]);
  });
});
