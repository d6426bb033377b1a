import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueTypeOfTitle, createDomainKey, domainOfName, domainOfTitle } from '../../src/fields/domain.ts';
import { cellText, hostileTexts } from './cell-texts.ts';
import { shippedDomains } from './shipped-registers.ts';

describe('domainOfTitle', () => {
  it.each<[title: string, name: string]>([
    ['示例省青禾县义务教育领域基层政务公开标准目录', '义务教育'],
    ['（二十二）示例区安全生产领域基层政务公开标准目录', '安全生产'],
    ['附件2：青禾县社会救助领域基层政务公开标准目录（试行）', '社会救助'],
    ['示例·国有土地上房屋征收与补偿领域基层政务公开标准目录', '国有土地上房屋征收与补偿'],
    ['示例·农村集体土地征收领域基层政务公开标准目录', '农村集体土地征收'],
    ['青禾县征地补偿领域基层政务公开标准目录', '农村集体土地征收'],
    ['青禾县环境保护领域基层政务公开标准目录', '生态环境'],
    ['青禾县就业创业领域基层政务公开标准目录（2022年修订版）', '就业'],
    ['平武县平通羌族乡农村危房改造领域基层政务公开标准目录', '农村危房改造'],
    ['财政预决算领域基层政务公开标准目录(示例)', '财政预决算'],
    ['2021年青禾县城乡规划领域基层政务公开标准目录', '城乡规划'],
    ['城市综合执法领域基层政务公开标准目录', '城市综合执法'],
    ['青禾县市政服务领域基层政务公开标准目录', '市政服务'],
    ['青禾县教育局义务教育领域主动公开目录', '义务教育'],
    ['青禾县卫生健康 领域基层政务\n公开标准目录', '医疗卫生'],
    ['一、重大项目建设', '重大建设项目'],
    ['青禾县食品药品监管公开事项标准目录', '食品药品监管'],
    ['达州市达川区自然资源领域', '自然资源'],
    ['(一)公共资源交易领域基层政务公开标准目录3', '公共资源交易'],
    ['重庆市荣昌区涉贫涉乡村振兴领域政务公开标准目录', '乡村振兴'],
  ])('%j is of %s', (title, name) => {
    const domain = domainOfTitle(title, shippedDomains);
    expect([domain?.name, domain?.known, domain?.entry?.名称]).toEqual([name, true, name]);
  });

  it.each([
    '示例领域基层政务公开标准目录(样板)',
    '(一)示例领域基层政务公开标准目录',
    '示例省示例领域目录(2022年修订版)',
  ])('takes the words of %j for a domain that the register does not know', (title) => {
    expect(domainOfTitle(title, shippedDomains)).toEqual({
      name: '示例',
      known: false,
    });
  });

  it('keeps 政府 where it belongs to the domain', () => {
    const title = '(二)示例镇政府文件信息领域基层政务公开标准目录';
    expect(domainOfTitle(title, shippedDomains)).toEqual({
      name: '政府文件信息',
      known: false,
    });
  });

  it.each([
    '',
    '海坛片区管理局基层政务公开标准目录（修订版）',
    '复兴镇试点领域基层政务公开标准目录',
    '示例街道办事处基层政务公开标准目录 (试行)',
    '示例镇主动公开基本目录',
    '示例镇人民政府政务信息主动公开基本目录',
    '示例县政务公开清单目录(年度)',
    '示例社区居务公开事项标准目录(暂行)',
    '示例政务公开负面清单',
    '26个试点领域分解表（平潭综合实验区）',
  ])('finds none in %j', (title) => {
    expect(domainOfTitle(title, shippedDomains)).toBeUndefined();
  });

  it('finds every domain of the register in the usual title', () => {
    for (const entry of shippedDomains) {
      for (const name of [entry.名称, ...(entry.别名 ?? []), ...(entry.曾用名 ?? [])]) {
        const title = `示例省青禾县${name}领域基层政务公开标准目录`;
        expect([title, domainOfTitle(title, shippedDomains)?.name]).toEqual([title, entry.名称]);
      }
    }
  });

  it('answers any title', () => {
    fc.assert(
      fc.property(cellText, (title) => {
        const domain = domainOfTitle(title, shippedDomains);
        expect(domain === undefined || domain.name !== '').toBe(true);
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    const domain = domainOfTitle(text, shippedDomains);
    expect(domain === undefined || domain.name.length <= 500).toBe(true);
  });
});

describe('domainOfName', () => {
  it.each<[name: string, domain: string | undefined]>([
    ['义务教育', '义务教育'],
    ['义务教育领域', '义务教育'],
    ['户籍管理领域', '户籍管理'],
    ['公共法律\n服务', '公共法律服务'],
    ['(一)户籍管理', '户籍管理'],
    ['重大项目建设', '重大建设项目'],
    ['农业补贴', '涉农补贴'],
    ['食品监管', '食品药品监管'],
    ['扶贫', '扶贫'],
    ['乡村振兴', '乡村振兴'],
    ['环境保护', '生态环境'],
    ['公共服务', undefined],
    ['招生管理', undefined],
    ['建设项目2亩以下临时用地审批管理', undefined],
    ['', undefined],
  ])('%j → %j', (name, domain) => {
    expect(domainOfName(name, shippedDomains)?.名称).toBe(domain);
  });
});

describe('createDomainKey', () => {
  const keyOf = createDomainKey(shippedDomains);

  it.each([
    ['征地补偿', '农村集体土地征收'],
    ['环境保护领域', '生态环境'],
    ['乡镇 （街道）事务', '乡镇(街道)事务'],
    ['', ''],
  ])('%j → %j', (name, key) => {
    expect(keyOf(name)).toBe(key);
  });
});

describe('catalogueTypeOfTitle', () => {
  it.each<[title: string, type: string | undefined]>([
    ['青禾县义务教育领域基层政务公开标准目录', '标准目录'],
    ['海坛片区管理局基层政务公开标准目录（修订版）', '标准目录'],
    ['示例省示例领域目录(2022年修订版)', '标准目录'],
    ['示例县政务公开清单目录(年度)', '标准目录'],
    ['示例镇主动公开基本目录', '主动公开基本目录'],
    ['示例镇人民政府政务信息主动公开基本目录', '主动公开基本目录'],
    ['示例社区居务公开事项标准目录(暂行)', '村(居)务公开清单'],
    ['示例村村务公开清单', '村(居)务公开清单'],
    ['示例村（居）务公开目录', '村(居)务公开清单'],
    ['示例政务公开负面清单', '负面清单'],
    ['2018年政务公开工作主要任务分解表', undefined],
    ['政务公开标准化规范化工作计划表', undefined],
    ['', undefined],
  ])('%j is a %s', (title, type) => {
    expect(catalogueTypeOfTitle(title)).toBe(type);
  });
});
