import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCanonicalText } from '../../../src/io/yaml/canonical-reader.ts';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { catalogueToYaml, dataToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { catalogue, text } from './arbitraries.ts';

const sample: Catalogue = {
  事项: [
    {
      名称: '学生资助政策',
      编号: 'YWJY-003',
      基准编号: 'YWJY-003',
      一级事项: '招生管理',
      依据: ['《中华人民共和国义务教育法》', '《中华人民共和国政府信息公开条例》(国务院令第711号)'],
      内容: '1.各类资助项目的名称\n2.申请条件、办理程序',
      时限: '信息形成或者变更之日起20个工作日内',
      主体: ['青禾县教育局'],
      方式: ['主动'],
      渠道: ['政府网站', '公开查阅点'],
      对象: ['全社会'],
      层级: ['县级', '乡级'],
      偏离: [
        { 要素: '渠道', 理由: '本县无精准推送平台', 批准: '县政务公开办', 日期: '2026-03-01', 有效期: '2027-03-01' },
      ],
    },
  ],
  格式: 'gkml/1',
  版本: '2026.1',
  领域: '义务教育',
  目录: '义务教育领域基层政务公开标准目录',
  地区: { 级别: '县级', 名称: '示例省青禾县' },
  基准: { 来源: '基准/义务教育.yaml', 版本: '2025' },
};

const canonical = `格式: gkml/1
目录: 义务教育领域基层政务公开标准目录
领域: 义务教育
地区: { 名称: 示例省青禾县, 级别: 县级 }
版本: "2026.1"
基准: { 来源: 基准/义务教育.yaml, 版本: "2025" }
事项:
  - 编号: YWJY-003
    基准编号: YWJY-003
    一级事项: 招生管理
    名称: 学生资助政策
    内容: |-
      1.各类资助项目的名称
      2.申请条件、办理程序
    依据:
      - 《中华人民共和国义务教育法》
      - 《中华人民共和国政府信息公开条例》(国务院令第711号)
    时限: 信息形成或者变更之日起20个工作日内
    主体: [青禾县教育局]
    方式: [主动]
    渠道: [政府网站, 公开查阅点]
    对象: [全社会]
    层级: [县级, 乡级]
    偏离:
      - { 要素: 渠道, 理由: 本县无精准推送平台, 批准: 县政务公开办, 日期: 2026-03-01, 有效期: 2027-03-01 }
`;

describe('catalogueToYaml', () => {
  it('writes the sample in canonical form, whatever the order of the keys', () => {
    expect(catalogueToYaml(sample)).toBe(canonical);
  });

  it.each([
    ['政府网站', '政府网站'],
    ['特定群体:申请人', '特定群体:申请人'],
    ['https://example.cn/a?b=c#d', 'https://example.cn/a?b=c#d'],
    ['20个工作日', '20个工作日'],
    ['(一)招生', '(一)招生'],
    ['“双减”政策', '“双减”政策'],
    ['“双减”', '"“双减”"'],
    ['', '""'],
    ['0371', '"0371"'],
    ['2026.1', '"2026.1"'],
    ['1e3', '"1e3"'],
    ['0x1F', '"0x1F"'],
    ['true', '"true"'],
    ['yes', '"yes"'],
    ['No', '"No"'],
    ['on', '"on"'],
    ['y', '"y"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['12:30', '"12:30"'],
    ['1_000', '"1_000"'],
    ['2026-03-01', '"2026-03-01"'],
    ['时间: 9点', '"时间: 9点"'],
    ['如下:', '"如下:"'],
    ['甲 #乙', '"甲 #乙"'],
    ['甲#乙', '甲#乙'],
    ['- 无', '"- 无"'],
    ['-无', '"-无"'],
    ['@某', '"@某"'],
    ['%50', '"%50"'],
    ['*见附件', '"*见附件"'],
    [' 前', '" 前"'],
    ['后 ', '"后 "'],
    ['后\u3000', '"后\u3000"'],
    ['含"引号"', '含"引号"'],
    ['"引号"', '"\\"引号\\""'],
    ['甲\t乙', '"甲\\t乙"'],
    ['甲\r乙', '"甲\\r乙"'],
    ['甲\u2028乙', '"甲\\u2028乙"'],
    ['甲\u0085乙', '"甲\\u0085乙"'],
    ['甲\ufeff乙', '"甲\\ufeff乙"'],
    ['甲\ud800乙', '"甲\\ud800乙"'],
    ['𠮷野家🙂', '𠮷野家🙂'],
    ['[甲]', '"[甲]"'],
    ['甲[1], 乙{2}', '甲[1], 乙{2}'],
  ])('writes the text %j as %s', (value, written) => {
    expect(dataToYaml({ 备注: value })).toBe(`备注: ${written}\n`);
  });

  it.each([
    ['甲, 乙', '"甲, 乙"'],
    ['甲[1]', '"甲[1]"'],
    ['特定群体:申请人', '特定群体:申请人'],
    ['甲#乙', '"甲#乙"'],
  ])('writes the text %j within brackets as %s', (value, written) => {
    expect(dataToYaml({ 渠道: [value] })).toBe(`渠道: [${written}]\n`);
  });

  it.each([
    ['一\n二', '|-\n  一\n  二\n'],
    ['一\n二\n', '|\n  一\n  二\n'],
    ['一\n\n', '|+\n  一\n\n'],
    ['\n一', '|-\n\n  一\n'],
    [' 一\n二', '|2-\n   一\n  二\n'],
    ['一 \n二', '|-\n  一 \n  二\n'],
    ['一\n  \n二', '"一\\n  \\n二"\n'],
    ['一\t\n二', '"一\\t\\n二"\n'],
    ['\n', '"\\n"\n'],
  ])('writes the lines %j as %j', (value, written) => {
    expect(dataToYaml({ 内容: value })).toBe(`内容: ${written}`);
  });

  it('writes a list in brackets up to 100 columns, Chinese characters taking two', () => {
    const fits = ['青禾县人民政府办公室', '青禾县人力资源和社会保障局', '青禾县住房和城乡建设局综合', '青禾县局'];
    expect(dataToYaml({ 主体: [...fits, '综合'] })).toBe(`主体: [${fits.join(', ')}, 综合]\n`);
    expect(dataToYaml({ 主体: [...fits, '综合a'] })).toContain('主体:\n  - 青禾县人民政府办公室\n');
  });

  it('writes 依据 one by one even where they are short', () => {
    expect(dataToYaml({ 依据: ['《甲》'] })).toBe('依据:\n  - 《甲》\n');
  });

  it('writes a deviation in a block where its reason has several lines', () => {
    const data = { 偏离: [{ 要素: '渠道', 理由: '一\n二' }] };
    expect(dataToYaml(data)).toBe('偏离:\n  - 要素: 渠道\n    理由: |-\n      一\n      二\n');
  });

  it('writes dates without quotes only where a date is meant', () => {
    const data = { 偏离: [{ 要素: '渠道', 日期: '2026-03-01' }], 版本: '2026-03-01' };
    expect(dataToYaml(data)).toBe('版本: "2026-03-01"\n偏离:\n  - { 要素: 渠道, 日期: 2026-03-01 }\n');
  });

  it('leaves out what has no value and writes empty collections in brackets', () => {
    expect(dataToYaml({ 目录: undefined, 领域: '甲', 事项: [], 扩展: {} })).toBe('领域: 甲\n事项: []\n扩展: {}\n');
  });

  it('writes every text so that YAML reads the same text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (value, inList) => {
        const data = inList ? { 渠道: [value, 'x'], 依据: [value] } : { 内容: value, 备注: 'x' };
        expect(parse(dataToYaml(data))).toEqual(data);
      }),
      { numRuns: 1500 },
    );
  });

  it('writes every text so that the older YAML 1.1 reads the same text, dates apart', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(dataToYaml({ 内容: value }), { version: '1.1' })).toEqual({ 内容: value });
      }),
      { numRuns: 500 },
    );
  });

  it('writes every catalogue so that both readers read the same data', () => {
    fc.assert(
      fc.property(catalogue, (data) => {
        const written = catalogueToYaml(data);
        expect(parse(written)).toEqual(data);
        expect([undefined, data]).toContainEqual(readCanonicalText(written));
      }),
      { numRuns: 150 },
    );
  });

  it('writes canonical form: formatting it changes nothing', () => {
    fc.assert(
      fc.property(catalogue, (data) => {
        const written = catalogueToYaml(data);
        expect(canonicalYaml(written)).toEqual({ text: written });
      }),
      { numRuns: 150 },
    );
  });
});
