import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { channelHasWebsite } from '../../src/rules/channel-has-website.ts';
import { findingsOf, shortly } from './findings-of.ts';

const open: Partial<Item> = { 方式: ['主动'], 对象: ['全社会'] };
const village = { 地区: { 名称: '示例村', 级别: '村级' as const } };

describe('channel-has-website', () => {
  it.each<[why: string, item: Partial<Item>, found: string[]]>([
    ['the website is there', { ...open, 渠道: ['政府网站', '公示栏'] }, []],
    ['the website under the name of the place', { ...open, 渠道: ['青禾县人民政府门户网站'] }, []],
    ['the unified platform', { ...open, 渠道: ['政府信息公开平台'] }, []],
    ['a board only', { ...open, 渠道: ['村公示栏'] }, ['渠道 warning']],
    ['主动公开 is 主动', { ...open, 方式: ['主动公开'], 渠道: ['村公示栏'] }, ['渠道 warning']],
    ['a platform by law', { ...open, 渠道: ['公示栏', '中国政府采购网'] }, ['渠道 info']],
    ['to a group only', { ...open, 对象: ['特定群体:村民'], 渠道: ['村公示栏'] }, []],
    ['on request', { ...open, 方式: ['依申请'], 渠道: ['政务服务中心'] }, []],
    ['no channel at all', { ...open, 渠道: [] }, []],
    ['no method at all', { 对象: ['全社会'], 渠道: ['村公示栏'] }, []],
  ])('%s', (_, item, found) => {
    expect(shortly(channelHasWebsite, findingsOf(channelHasWebsite, item))).toEqual(found);
  });

  it('leaves villages their boards', () => {
    const item = { ...open, 渠道: ['村公示栏'] };
    expect(findingsOf(channelHasWebsite, item, village)).toEqual([]);
    expect(findingsOf(channelHasWebsite, item, { 类型: '村(居)务公开清单' })).toEqual([]);
  });
});
