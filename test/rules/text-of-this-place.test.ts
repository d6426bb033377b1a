import { describe, expect, it } from 'vitest';
import { textOfThisPlace } from '../../src/rules/text-of-this-place.ts';
import { findingsOf, shortly } from './findings-of.ts';

const huarong = { 地区: { 名称: '湖南省岳阳市华容县', 级别: '县级' } } as const;

describe('text-of-this-place', () => {
  it.each([
    ['华容县、岳阳市和湖南省的规定'],
    ['受理县级以上表彰；完成县城改造；相应县直部门'],
    ['财政和县级补助，公平和县域经济'],
    ['事项城市管理，东方市场，经济合作市场'],
    ['平安区域、新建区域和城区、郊区的道路'],
    ['自然资源县级部门，公安县级机关，乡村振兴县级规划'],
    ['省、市、县（区）人民政府'],
    ['台湾省居民和香港特别行政区居民'],
    ['华容的学校，福建的做法'],
    ['东西部协作资金（广东省珠海市对口帮扶）'],
  ])('accepts %j', (text) => {
    expect(findingsOf(textOfThisPlace, { 内容: text }, huarong)).toEqual([]);
  });

  it.each([
    ['仙游县招生政策', '仙游县'],
    ['对口帮扶资金；仙游县招生政策', '仙游县'],
    ['1.福建省莆田市城厢区的学校', '福建省莆田市城厢区'],
    ['按照浙江省的规定', '浙江省'],
    ['由朝阳区人民政府公布', '朝阳区'],
    ['恩施土家族苗族自治州的办法', '恩施土家族苗族自治州'],
  ])('finds the foreign place in %j', (text, subject) => {
    const findings = findingsOf(textOfThisPlace, { 内容: text }, huarong);
    expect(findings).toMatchObject([{ subject, path: ['内容'] }]);
  });

  it('looks at bases, channels and remarks, and leaves organs to organ-of-this-place', () => {
    const item = {
      依据: ['《浙江省义务教育条例》', '《湖南省义务教育条例》'],
      主体: ['仙游县教育局'],
      渠道: ['福建省教育厅网站'],
      备注: '抄自仙游县',
    };
    expect(shortly(textOfThisPlace, findingsOf(textOfThisPlace, item, huarong))).toEqual([
      '依据.0 warning',
      '渠道.0 warning',
      '备注 warning',
    ]);
  });

  it('lets a city name its counties, and a county with two namesakes be either', () => {
    const city = { 地区: { 名称: '岳阳市', 级别: '市级' } } as const;
    const drum = { 地区: { 名称: '鼓楼区', 级别: '县级' } } as const;
    expect(findingsOf(textOfThisPlace, { 内容: '华容县和平江县' }, city)).toEqual([]);
    expect(findingsOf(textOfThisPlace, { 内容: '南京市和福州市' }, drum)).toEqual([]);
    expect(findingsOf(textOfThisPlace, { 内容: '仙游县' }, drum)).toHaveLength(1);
  });

  it('tells a former name, but not in a title', () => {
    const xiangyang = { 地区: { 名称: '湖北省襄阳市', 级别: '市级' } } as const;
    const findings = findingsOf(
      textOfThisPlace,
      { 内容: '襄樊市教育概况', 依据: ['《襄樊市城市管理办法》'] },
      xiangyang,
    );
    expect(findings).toMatchObject([{ path: ['内容'], severity: 'info', hint: expect.stringContaining('“襄阳市”') }]);
  });

  it('knows of a place outside the register only what its name says', () => {
    expect(findingsOf(textOfThisPlace, { 内容: '示例省的规定，福建省的规定' })).toHaveLength(1);
    expect(findingsOf(textOfThisPlace, { 内容: '福建省的规定' }, { 地区: { 名称: '海坛片区' } })).toEqual([]);
  });
});
