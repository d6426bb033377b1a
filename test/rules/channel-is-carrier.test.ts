import { describe, expect, it } from 'vitest';
import { channelIsCarrier } from '../../src/rules/channel-is-carrier.ts';
import { channelKnown } from '../../src/rules/channel-known.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('channel-is-carrier', () => {
  it.each([
    ['居委会', '是机关或者组织的名称，不是渠道'],
    ['青禾县教育局', '是机关或者组织的名称，不是渠道'],
    ['青禾县政府', '是机关或者组织的名称，不是渠道'],
    ['https://example.cn/a', '是网址或者邮箱，不是渠道的名称'],
    ['gongkai@example.cn', '是网址或者邮箱，不是渠道的名称'],
    ['咨询电话：0591-12345678', '是电话号码，不是渠道的名称'],
    ['青禾路12号', '是地点，不是渠道的名称'],
    ['主动公开', '是公开方式，串到渠道里来了'],
    ['全社会', '是公开对象，串到渠道里来了'],
    ['特定群体', '是公开对象，串到渠道里来了'],
    ['20个工作日内', '是公开时限，串到渠道里来了'],
  ])('says that %j %s, and no other rule does', (name, problem) => {
    const findings = findingsOf(channelIsCarrier, { 渠道: ['政府网站', name] });
    expect(shortly(channelIsCarrier, findings)).toEqual(['渠道.1 warning']);
    expect(findings[0]).toMatchObject({ subject: name, message: `“${name}”${problem}` });
    expect(findingsOf(channelKnown, { 渠道: ['政府网站', name] })).toEqual([]);
  });

  it.each([
    '政府网站',
    '青禾县人民政府网站',
    '教育局公告栏',
    '居委会电子屏',
    '其他：居委会',
    '12345政务服务热线',
    '青禾路12号政务服务中心',
    '校门口喜报',
    '实时公开系统',
    '',
    '　',
  ])('says nothing of %j', (name) => {
    expect(findingsOf(channelIsCarrier, { 渠道: [name] })).toEqual([]);
  });
});
