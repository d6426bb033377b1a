import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterRegion, parseRegionName, regionOfTitle, titleStart } from '../../src/fields/region.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('regionOfTitle', () => {
  it.each<[title: string, name: string | undefined, level?: string]>([
    ['示例省青禾县义务教育领域基层政务公开标准目录', '示例省青禾县', '县级'],
    ['（二十二）示例区安全生产领域基层政务公开标准目录', '示例区', '县级'],
    ['(二十二)示例区安全生产领域基层政务公开标准目录', '示例区', '县级'],
    ['附件2：青禾县社会救助领域基层政务公开标准目录', '青禾县', '县级'],
    ['附件1-3 青禾县城乡规划领域基层政务公开标准目录', '青禾县', '县级'],
    ['一、青禾镇扶贫领域基层政务公开标准目录', '青禾镇', '乡级'],
    ['示例街道义务教育领域基层政务公开标准目录', '示例街道', '乡级'],
    ['示例街道办事处基层政务公开标准目录 (试行)', '示例街道', '乡级'],
    ['示例镇人民政府政务信息主动公开基本目录', '示例镇', '乡级'],
    ['示例镇主动公开基本目录', '示例镇', '乡级'],
    ['示例社区居务公开事项标准目录(暂行)', '示例社区', '村级'],
    ['示例村村务公开目录', '示例村', '村级'],
    ['海坛片区管理局基层政务公开标准目录（修订版）', '海坛片区'],
    ['平潭综合实验区26个试点领域', '平潭综合实验区'],
    ['示例县政务公开清单目录(年度)', '示例县', '县级'],
    ['示例省示例领域目录(2022年修订版)', '示例省', '省级'],
    ['达州市达川区安全生产领域基层政务公开标准目录', '达州市达川区', '县级'],
    ['重庆市荣昌区涉贫涉乡村振兴领域政务公开标准目录', '重庆市荣昌区', '县级'],
    ['2021年青禾县城乡规划领域基层政务公开标准目录', '青禾县', '县级'],
    ['上海市嘉定区户籍管理领域', '上海市嘉定区', '县级'],
    ['上海市基层政务公开标准目录', '上海市', '省级'],
    ['腾冲市基层政务公开标准目录', '腾冲市'],
    ['保山市腾冲市荷花镇城市综合执法领域', '保山市腾冲市荷花镇', '乡级'],
    ['保山市腾冲市城市综合执法领域', '保山市腾冲市', '县级'],
    ['内蒙古自治区锡林郭勒盟阿巴嘎旗食品药品监管领域', '内蒙古自治区锡林郭勒盟阿巴嘎旗', '县级'],
    ['恩施土家族苗族自治州恩施市就业领域', '恩施土家族苗族自治州恩施市', '县级'],
    ['平武县平通羌族乡农村危房改造领域基层政务公开标准目录', '平武县平通羌族乡', '乡级'],
    ['镇江市镇海区市政服务领域', '镇江市镇海区', '县级'],
    ['青禾县市政服务领域基层政务公开标准目录', '青禾县', '县级'],
    ['青禾县农村集体土地征收领域基层政务公开标准目录', '青禾县', '县级'],
    ['青禾县城乡规划领域基层政务公开标准目录', '青禾县', '县级'],
    ['青禾县乡村振兴领域基层政务公开标准目录', '青禾县', '县级'],
    ['农村危房改造领域基层政务公开标准目录', undefined],
    ['城市综合执法领域基层政务公开标准目录', undefined],
    ['乡镇基层政务公开标准目录', undefined],
    ['示例·国有土地上房屋征收与补偿领域基层政务公开标准目录', undefined],
    ['示例领域基层政务公开标准目录(样板)', undefined],
    ['示例·农村危房改造领域基层政务公开标准目录', undefined],
    ['示例·青禾县农村危房改造领域基层政务公开标准目录', '青禾县', '县级'],
    ['示例政务公开负面清单', undefined],
    ['财政预决算领域基层政务公开标准目录(示例)', undefined],
    ['', undefined],
  ])('%j → %j', (title, name, level) => {
    const expected = name === undefined ? undefined : { name, ...(level === undefined ? {} : { level }) };
    expect(regionOfTitle(title)).toEqual(expected);
  });

  it('finds nothing but a beginning of the title, whatever it is', () => {
    fc.assert(
      fc.property(cellText, (title) => {
        const region = regionOfTitle(title);
        if (region) expect(titleStart(title).startsWith(region.name)).toBe(true);
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    const region = regionOfTitle(text);
    expect(region === undefined || region.name.length <= 500).toBe(true);
  });
});

describe('parseRegionName', () => {
  it.each<[name: string, level: string | undefined]>([
    ['示例省青禾县', '县级'],
    ['示例省', '省级'],
    ['青禾县示例镇', '乡级'],
    ['示例社区', '村级'],
    ['平潭综合实验区', undefined],
    ['腾冲市', undefined],
  ])('%s is of %s', (name, level) => {
    expect(parseRegionName(name)).toEqual({ name, ...(level === undefined ? {} : { level }) });
  });

  it('says nothing of a name that is no place', () => {
    expect(parseRegionName('义务教育')).toBeUndefined();
  });
});

it('afterRegion takes the place and its organ away', () => {
  expect(afterRegion('示例省青禾县人民政府义务教育')).toBe('义务教育');
  expect(afterRegion('义务教育')).toBe('义务教育');
});
