import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { channelPlatformUsed } from '../../src/rules/channel-platform-used.ts';
import { findingsOf, shortly } from './findings-of.ts';

function found(domain: string, item: Partial<Item>) {
  return findingsOf(channelPlatformUsed, { 方式: ['主动'], 渠道: ['政府网站'], ...item }, { 领域: domain });
}

describe('channel-platform-used', () => {
  it.each<[domain: string, item: Partial<Item>, platform: string, severity: string]>([
    ['公共资源交易', { 一级事项: '政府采购信息', 名称: '采购意向' }, '中国政府采购网', 'warning'],
    ['公共资源交易领域', { 名称: '政府采购合同' }, '中国政府采购网', 'warning'],
    ['公共资源交易', { 一级事项: '矿业权出让', 名称: '出让公告' }, '公共资源交易平台', 'warning'],
    ['公共资源交易', { 名称: '招标投标违法处罚信息' }, '信用中国网站', 'warning'],
    ['重大建设项目', { 名称: '企业投资项目核准' }, '投资项目在线审批监管平台', 'warning'],
    ['食品药品监管', { 名称: '食品行政处罚决定' }, '国家企业信用信息公示系统', 'warning'],
    ['农村集体土地征收', { 名称: '征收土地公告' }, '征地信息公开平台', 'info'],
  ])('in %s wants %j on %s', (domain, item, platform, severity) => {
    const findings = found(domain, item);
    expect(findings.map(({ subject }) => subject)).toEqual([platform]);
    expect(shortly(channelPlatformUsed, findings)).toEqual([`渠道 ${severity}`]);
    expect(findings[0]?.message.endsWith('（待核对）')).toBe(severity === 'info');
    expect(found(domain, { ...item, 渠道: ['政府网站', `福建省${platform}`] })).toEqual([]);
  });

  it('gives the ground of the register', () => {
    expect(found('公共资源交易', { 名称: '政府采购合同' })[0]?.basis).toBe(
      '《政府采购信息发布管理办法》（财政部令第101号）第八条',
    );
  });

  it.each<[why: string, domain: string, item: Partial<Item>]>([
    ['is of another domain', '财政预决算', { 名称: '政府采购预算' }],
    ['is a policy', '公共资源交易', { 名称: '政府采购政策文件' }],
    [
      'has it among the other channels',
      '公共资源交易',
      { 名称: '政府采购合同', 渠道: ['政府网站', '其他：中国政府采购网'] },
    ],
    ['is disclosed on request', '公共资源交易', { 名称: '政府采购合同', 方式: ['依申请'] }],
    ['has no channel at all', '公共资源交易', { 名称: '政府采购合同', 渠道: [] }],
    ['is about something else', '公共资源交易', { 名称: '办事指南' }],
  ])('says nothing of what %s', (_, domain, item) => {
    expect(found(domain, item)).toEqual([]);
  });
});
