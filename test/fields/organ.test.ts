import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrgans, parseOrgan, readOrganCell } from '../../src/fields/organ.ts';
import { mirrored } from '../../src/model/comparison.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('readOrganCell', () => {
  it.each<[cell: string, organs: string[]]>([
    ['', []],
    ['　', []],
    ['青禾县农业农村局', ['青禾县农业农村局']],
    ['示例局、乡镇人民政府(街道办事处)', ['示例局', '乡镇人民政府(街道办事处)']],
    ['自然资源主管部门/镇人民政府', ['自然资源主管部门', '镇人民政府']],
    ['示例县人民政府、示例县示例局', ['示例县人民政府', '示例县示例局']],
    ['全盟示例部门、示例局', ['全盟示例部门', '示例局']],
    ['市级生态环境部门 市级生态环境部门', ['市级生态环境部门']],
    ['县教育局\n县财政局\n县民政局', ['县教育局', '县财政局', '县民政局']],
    ['县教育局；县财政局;县民政局，县司法局', ['县教育局', '县财政局', '县民政局', '县司法局']],
    ['1.县教育局\n2.县财政局', ['县教育局', '县财政局']],
    ['1、县教育局 2、县财政局', ['县教育局', '县财政局']],
    ['1、县教育局2、县财政局', ['县教育局', '县财政局']],
    ['①县教育局②县财政局', ['县教育局', '县财政局']],
    ['示例县公安局示例派出所', ['示例县公安局示例派出所']],
    ['县委\n宣传部', ['县委宣传部']],
    ['县人民政府\n办公室', ['县人民政府办公室']],
    ['人力资源和社会\n保障局', ['人力资源和社会保障局']],
    ['县农业农村\n局', ['县农业农村局']],
    ['街道\n\n办事处', ['街道办事处']],
    ['各镇（街道）、县直有关部门', ['各镇（街道）', '县直有关部门']],
    ['县教育局（牵头） 县财政局', ['县教育局（牵头）', '县财政局']],
    ['县委组织部 县委宣传部', ['县委组织部', '县委宣传部']],
    ['示例社区\n居民委员会', ['示例社区居民委员会']],
    ['各镇人民政府、街道办事处', ['各镇人民政府', '街道办事处']],
  ])('reads %j as %j', (cell, organs) => {
    expect(readOrganCell(cell)).toEqual(organs);
  });

  it.each<[cell: string, organ: string, why: string]>([
    ['乡镇人民 政府', '乡镇人民 政府', 'a space inside a word'],
    ['城市\n管理\n行政\n执法\n部门\n或相\n关行\n政主\n管部', '城市管理行政执法部门或相关行政主管部', 'a narrow column'],
    ['招标人及其招标代理机构或相关行政监督部门', '招标人及其招标代理机构或相关行政监督部门', '及 and 或'],
    ['海坛片区管理局或者其委托的招标代理机构', '海坛片区管理局或者其委托的招标代理机构', '或者'],
    ['县（区、市）人民政府', '县（区、市）人民政府', 'a separator inside brackets'],
    ['市、县自然资源局', '市、县自然资源局', 'a separator after something that is no organ'],
    ['财政、教育、民政部门', '财政、教育、民政部门', 'a list of branches of one kind'],
    ['县/区教育局', '县/区教育局', 'a slash inside a name'],
    ['住房和城乡建设部门', '住房和城乡建设部门', '和 inside a name'],
  ])('keeps %j as one organ, %j: %s', (cell, organ) => {
    expect(readOrganCell(cell)).toEqual([organ]);
  });

  it('loses no character of a cell but separators, numbers and blanks', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        const names = readOrganCell(cell);
        expect(names.every((name) => name.trim() === name && name !== '')).toBe(true);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(Array.isArray(readOrganCell(text))).toBe(true);
    expect(parseOrgan(text).kind).toBeTypeOf('string');
  });
});

describe('parseOrgan', () => {
  it.each<[kind: string, names: string[]]>([
    [
      'named',
      [
        '青禾县教育局',
        '青禾县农业农村局',
        '住建局',
        '区应急局',
        '县司法局',
        '县政府办',
        '县人民政府',
        '示例县公安局示例派出所',
        '示例镇人民政府',
        '示例街道办事处',
        '示例社区居民委员会',
        '海坛片区管理局',
        '青禾县人民政府办公室',
        '县委办公室',
        '县扶贫办',
        '县政务服务中心',
        '市场监管所',
        '国家税务总局青禾县税务局',
        '县妇联',
      ],
    ],
    [
      'placeholder',
      [
        '县(区、市)人民政府',
        '县（市、区）人民政府',
        '县级人民政府民政部门',
        'XX局',
        '××县教育局',
        '某县民政局',
        '地方各级财政部门',
        '各级人民政府',
        '市级生态环境部门',
        '镇级生态环境部门',
        '县级示例部门',
        '市县级财政部门',
        '***教育局',
        '市、县自然资源局',
        '区级教育部门',
        '镇级人民政府',
        '本级人民政府',
      ],
    ],
    [
      'collective',
      [
        '乡镇人民政府',
        '乡镇人民政府(街道办事处)',
        '乡镇人民 政府',
        '各乡镇（街道）',
        '各镇人民政府',
        '街道办事处',
        '村（居）委会',
        '村两委',
        '村“两委”',
      ],
    ],
    [
      'generic',
      [
        '应急管理部门',
        '相关部门',
        '相关审批部门',
        '自然资源主管部门',
        '住房和城乡建设部门',
        '有关单位',
        '招标人及其招标代理机构或相关行政监督部门',
        '城市管理行政执法部门或相关行政主管部',
        '各部门',
        '本单位',
        '采购人及其委托的采购代理机构',
      ],
    ],
    [
      'inner-office',
      ['党政办', '党政办公室', '办公室', '社会事务办', '县民政局办公室', '社会救助股', '综合科', '党建工作办公室'],
    ],
    ['not-an-organ', ['', '　', '行政村', '全社会', '123', '——', '无', '同上', '√']],
    ['unknown', ['招标人', '示例', '王二小学习小组长们']],
  ])('calls them %s', (kind, names) => {
    expect(Object.fromEntries(names.map((name) => [name, parseOrgan(name).kind]))).toEqual(
      Object.fromEntries(names.map((name) => [name, kind])),
    );
  });

  it('gives a kind for any text', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(parseOrgan(text).kind).toBeTypeOf('string');
      }),
    );
  });
});

describe('compareOrgans', () => {
  it.each<[before: string[], after: string[], direction: string]>([
    [['县教育局', '县财政局'], ['县财政局', '县教育局'], 'same'],
    [['县（区）人民政府'], ['县(区)人民 政府'], 'same'],
    [['县安监局'], ['县应急局'], 'unclear'],
    [[], ['县应急局'], 'unclear'],
  ])('%j → %j is %s', (before, after, direction) => {
    expect(compareOrgans(before, after)).toBe(direction);
  });

  it('has its mirror', () => {
    fc.assert(
      fc.property(fc.array(cellText), fc.array(cellText), (before, after) => {
        expect(compareOrgans(after, before)).toBe(mirrored(compareOrgans(before, after)));
        expect(compareOrgans(before, before)).toBe('same');
      }),
    );
  });
});
