import { describe, expect, it } from 'vitest';
import type { RuleContext } from '../../src/model/rule.ts';
import { organLevelFits } from '../../src/rules/organ-level-fits.ts';
import { findingsOf } from './findings-of.ts';

type Region = NonNullable<RuleContext['catalogue']['地区']>;

const county: Region = { 名称: '示例省示例市青禾县', 级别: '县级' };
const town: Region = { 名称: '示例省青禾县桃溪镇', 级别: '乡级' };
const street: Region = { 名称: '青禾县柳林街道', 级别: '乡级' };
const village: Region = { 名称: '青禾县桃溪镇柳树村', 级别: '村级' };

function severities(region: Region, organ: string, settings = {}) {
  return findingsOf(organLevelFits, { 主体: [organ] }, { 地区: region }, settings).map(
    ({ severity }) => severity ?? organLevelFits.severity,
  );
}

describe('organ-level-fits', () => {
  it.each<[Region, string]>([
    [county, '青禾县教育局'],
    [county, '国家税务总局青禾县税务局'],
    [county, '示例市生态环境局青禾分局'],
    [county, '桃溪镇人民政府'],
    [county, '示例市自然资源局'],
    [town, '桃溪镇人民政府'],
    [town, '青禾县公安局桃溪派出所'],
    [town, '桃溪镇综合行政执法局'],
    [town, '退役军人服务站'],
    [village, '柳树村村民委员会'],
    [village, '桃溪镇人民政府'],
    [{ 名称: '示例省', 级别: '省级' }, '教育部'],
    [{ 名称: '长沙市岳麓区', 级别: '县级' }, '长沙市教育局'],
    [{ 名称: '海坛片区' }, '示例县教育局'],
  ])('in a list of %j accepts %j', (region, organ) => {
    expect(severities(region, organ)).toEqual([]);
  });

  it.each<[Region, string, string]>([
    [county, '示例省财政厅', 'warning'],
    [county, '财政部', 'warning'],
    [county, '示例市教育局', 'info'],
    [{ 名称: '华容县', 级别: '县级' }, '岳阳市教育局', 'info'],
    [{ 名称: '示例市', 级别: '市级' }, '示例省财政厅', 'warning'],
    [town, '青禾县民政局', 'warning'],
    [town, '县司法局', 'warning'],
    [town, '青禾县人民政府', 'warning'],
    [town, '财政局', 'info'],
    [village, '青禾县民政局', 'warning'],
  ])('in a list of %j finds %j: %s', (region, organ, severity) => {
    expect(severities(region, organ)).toEqual([severity]);
  });

  it.each<[Region, string, string]>([
    [county, '示例省财政厅', '青禾县财政局'],
    [town, '青禾县财政局', '桃溪镇财政所'],
    [town, '青禾县审计局', '桃溪镇人民政府'],
    [street, '青禾县审计局', '柳林街道办事处'],
    [village, '青禾县民政局', '柳树村村民委员会'],
  ])('in a list of %j for %j names %j', (region, organ, right) => {
    const [finding] = findingsOf(organLevelFits, { 主体: [organ] }, { 地区: region });
    expect(finding?.hint).toContain(`如“${right}”`);
  });

  it('lets a place say which organs of the city act in the county', () => {
    expect(severities(county, '示例市教育局', { 市级直管: ['教育局'] })).toEqual([]);
    expect(severities(county, '示例市自然资源局', { 市级直管: [] })).toEqual(['info']);
  });
});
