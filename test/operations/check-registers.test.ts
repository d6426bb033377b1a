import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { valueAt } from '../../src/model/path.ts';
import type {
  ActEntry,
  ChannelEntry,
  Division,
  DivisionEntry,
  DomainEntry,
  OrganEntry,
  Registers,
  WithheldEntry,
  WordingEntry,
} from '../../src/model/registers.ts';
import { checkRegisters } from '../../src/operations/check-registers.ts';
import { emptyRegisters as empty } from '../empty-registers.ts';

const channel = (rest: Partial<ChannelEntry>): ChannelEntry => ({
  名称: '政府网站',
  类别: '国家',
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const domain = (rest: Partial<DomainEntry>): DomainEntry => ({
  名称: '义务教育',
  代码: 'YWJY',
  批次: '试点',
  来源: '示例',
  核对: '待核对',
  ...rest,
});

const act = (rest: Partial<ActEntry>): ActEntry => ({
  名称: '甲法',
  种类: '法律',
  状态: '现行',
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const organ = (rest: Partial<OrganEntry>): OrganEntry => ({
  名称: '甲局',
  状态: '现行',
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const wording = (rest: Partial<WordingEntry>): WordingEntry => ({
  名称: '机构概括',
  应为: '机构概况',
  种类: '错别字',
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const withheld = (rest: Partial<WithheldEntry>): WithheldEntry => ({
  名称: '国家秘密',
  内容: '依法确定为国家秘密的信息',
  依据: ['《甲法》第一条'],
  处理: '不予公开',
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const rename = (rest: Partial<DivisionEntry>): DivisionEntry => ({
  名称: '襄阳市',
  上级: '湖北省',
  曾用名: ['襄樊市'],
  来源: '示例',
  核对: '待核对',
  ...rest,
});
const divisions: readonly Division[] = [
  { 代码: '420000', 名称: '湖北省', 级别: '省级' },
  { 代码: '420600', 名称: '襄阳市', 级别: '市级', 上级: '湖北省' },
  { 代码: '420607', 名称: '襄州区', 级别: '县级', 上级: '湖北省襄阳市' },
];

it('finds nothing in the registers that ship', () => {
  expect(checkRegisters(loadRegisters())).toEqual([]);
});

describe('checkRegisters', () => {
  it.each<[what: string, bad: Partial<Registers>, findings: [path: string, message: string][]]>([
    [
      'the same name in two entries',
      { channels: [channel({ 名称: '发布会/听证会' }), channel({ 名称: '公示栏', 别名: ['发布会、听证会'] })] },
      [['条目.1.别名.0', '“发布会、听证会”与第1条的名称“发布会/听证会”相同']],
    ],
    [
      'an alias said twice',
      { channels: [channel({ 别名: ['门户网站', '门户 网站'] })] },
      [['条目.0.别名.1', '“门户 网站”与本条的别名“门户网站”相同']],
    ],
    [
      'a misprint that is a right name elsewhere',
      { channels: [channel({ 误写: ['公示栏'] }), channel({ 名称: '公示栏' })] },
      [['条目.1.名称', '“公示栏”与第1条的误写“公示栏”相同']],
    ],
    [
      'a blank beside a name',
      { channels: [channel({ 名称: '政府网站 ' })] },
      [['条目.0.名称', '“政府网站 ”前后有空白，或没有文字']],
    ],
    [
      'a national channel after others',
      { channels: [channel({ 类别: '其他' }), channel({ 名称: '政府公报' })] },
      [['条目.1.类别', '类别“国家”排在了“其他”的后面']],
    ],
    [
      'a code used twice',
      { domains: [domain({}), domain({ 名称: '医疗卫生' })] },
      [['条目.1.代码', '代码“YWJY”与第1条“义务教育”相同']],
    ],
    [
      'a former name that another domain bears',
      { domains: [domain({ 名称: '扶贫', 代码: 'FP' }), domain({ 名称: '乡村振兴', 代码: 'XCZX', 曾用名: ['扶贫'] })] },
      [['条目.1.曾用名.0', '“扶贫”与第1条的名称“扶贫”相同']],
    ],
    [
      'an act whose short title is a misspelling of another',
      { acts: [act({ 简称: ['乙法'] }), act({ 名称: '丙法', 误写: ['乙法'] })] },
      [['条目.1.误写.0', '“乙法”与第1条的简称“乙法”相同']],
    ],
    [
      'a law after a regulation',
      { acts: [act({ 种类: '行政法规', 名称: '甲条例' }), act({})] },
      [['条目.1.种类', '种类“法律”排在了“行政法规”的后面']],
    ],
    [
      'a successor that the register does not have',
      { acts: [act({ 状态: '已废止', 代替者: ['民法典'] })] },
      [['条目.0.代替者.0', '代替者“民法典”不是本名录里别的条目的名称']],
    ],
    [
      'an organ that replaces itself',
      { organs: [organ({ 状态: '已撤并', 代替者: ['甲局'] })] },
      [['条目.0.代替者.0', '代替者“甲局”不是本名录里别的条目的名称']],
    ],
    [
      'a successor of what is still in force',
      { acts: [act({ 代替者: ['乙法'] }), act({ 名称: '乙法' })] },
      [['条目.0.代替者', '“甲法”的状态是“现行”，却写了代替者']],
    ],
    [
      'revisions out of order',
      { acts: [act({ 公布: '2007', 状态: '已修改', 修订: [{ 日期: '2019-04-03' }, { 日期: '2015' }] })] },
      [['条目.0.修订.1.日期', '修订日期2015不在2019-04-03之后']],
    ],
    [
      'a revised act that is said to be as it was',
      { acts: [act({ 修订: [{ 日期: '2019' }] })] },
      [['条目.0.状态', '“甲法”有修订，状态却是“现行”']],
    ],
    [
      'an act that is said to be revised, without a revision',
      { acts: [act({ 状态: '已修改' })] },
      [['条目.0.状态', '“甲法”没有修订，状态却是“已修改”']],
    ],
    [
      'an end of what has not ended',
      { acts: [act({ 状态日期: '2021' })] },
      [['条目.0.状态', '“甲法”的状态是“现行”，却写了状态日期']],
    ],
    [
      'an organ in being after one that is gone',
      { organs: [organ({ 状态: '已撤并' }), organ({ 名称: '乙局' })] },
      [['条目.1.状态', '状态“现行”排在了“已撤并”的后面']],
    ],
    [
      'a lead organ that there is no more',
      { domains: [domain({ 牵头: ['甲局', '乙局'] })], organs: [organ({}), organ({ 名称: '乙局', 状态: '已撤并' })] },
      [['条目.0.牵头.1', '牵头“乙局”不是机构名录里现行的名称']],
    ],
    [
      'a platform for what is no domain',
      { channels: [channel({ 类别: '平台', 领域: ['义务教育'], 依据: ['《甲法》'] })] },
      [['条目.0.领域.0', '领域“义务教育”不是领域名录里的名称']],
    ],
    [
      'a platform that nothing has named',
      { channels: [channel({ 类别: '平台', 领域: ['义务教育'] })], domains: [domain({})] },
      [['条目.0.领域', '“政府网站”写了领域，没有写依据']],
    ],
    [
      'grounds that name a platform for nothing',
      { channels: [channel({ 类别: '平台', 依据: ['《甲法》'] })] },
      [['条目.0.依据', '“政府网站”写了依据，没有写领域']],
    ],
    [
      'a channel for everybody that is for one domain',
      { channels: [channel({ 领域: ['义务教育'], 依据: ['《甲法》'] })], domains: [domain({})] },
      [['条目.0.领域', '“政府网站”的类别是“国家”，却写了领域']],
    ],
    [
      'a generic form of two organs',
      { organs: [organ({ 泛称: ['甲部门'] }), organ({ 名称: '乙局', 泛称: ['甲部门'] })] },
      [['条目.1.泛称.0', '“甲部门”与第1条的泛称“甲部门”相同']],
    ],
    [
      'a name at a level where the organ is not, or that is no other',
      { organs: [organ({ 级别: ['县级', '市级'], 各级: { 省级: '甲厅', 市级: ['甲局', '甲委'] } })] },
      [
        ['条目.0.各级.省级', '“甲局”写了省级的名称，级别里却没有省级'],
        ['条目.0.各级.市级', '市级的名称与“甲局”相同'],
      ],
    ],
    [
      'a right form that is wrong by another entry',
      { wordings: [wording({ 名称: '机构概括' }), wording({ 名称: '概况', 应为: '情况' })] },
      [['条目.0.应为', '应为“机构概况”，又会按“概况”改成别的']],
    ],
    [
      'a right form that has its own wrong form in it',
      { wordings: [wording({ 名称: '工作日', 应为: '个工作日' })] },
      [['条目.0.应为', '应为“个工作日”，又会按“工作日”改成别的']],
    ],
    [
      'a wrong form within another',
      { wordings: [wording({ 名称: '机构概括' }), wording({ 名称: '概括', 应为: '概述' })] },
      [['条目.0.名称', '“机构概括”里已经含有另一条“概括”']],
    ],
    [
      'exceptions without the wrong form, and the wrong form as one',
      { wordings: [wording({ 除外: ['机构概况', '机构概括', '机构概括表'] })] },
      [
        ['条目.0.除外.0', '除外“机构概况”不是含有“机构概括”的更长的词'],
        ['条目.0.除外.1', '除外“机构概括”不是含有“机构概括”的更长的词'],
      ],
    ],
    [
      'wordings out of order',
      {
        wordings: [
          wording({ 种类: '形近字' }),
          wording({ 名称: '乙', 应为: '丁' }),
          wording({ 名称: '丙', 应为: '丁' }),
        ],
      },
      [
        ['条目.1.种类', '种类“错别字”排在了“形近字”的后面'],
        ['条目.2.种类', '种类“错别字”排在了“形近字”的后面'],
        ['条目.2.名称', '“丙”应当排在“乙”的前面'],
      ],
    ],
    [
      'information withheld by an act that the register does not have, or that is repealed',
      {
        withheld: [withheld({ 依据: ['《甲法》第一条', '《乙法》第二条', '《丙法》第三条'] })],
        acts: [act({}), act({ 名称: '丙法', 状态: '已废止' })],
      },
      [
        ['条目.0.依据.1', '依据“《乙法》第二条”不在法规名录里'],
        ['条目.0.依据.2', '依据“《丙法》第三条”已废止'],
      ],
    ],
    [
      'what may be withheld before what must be',
      { withheld: [withheld({ 处理: '可以不予公开' }), withheld({ 名称: '工作秘密' })], acts: [act({})] },
      [['条目.1.处理', '处理“不予公开”排在了“可以不予公开”的后面']],
    ],
    [
      'a former name of a division that there is not',
      { divisions, renames: [rename({ 上级: '湖南省' })] },
      [['条目.0.名称', '没有“湖南省襄阳市”这个行政区划']],
    ],
    [
      'a former name that another division beside it bears',
      { divisions, renames: [rename({ 名称: '襄州区', 上级: '湖北省襄阳市', 曾用名: ['襄阳县', '襄州区'] })] },
      [['条目.0.曾用名.1', '曾用名“襄州区”是湖北省襄阳市现在的名称']],
    ],
    [
      'divisions out of order, and one twice',
      {
        divisions,
        renames: [rename({ 名称: '襄州区', 上级: '湖北省襄阳市', 曾用名: ['襄阳县'] }), rename({}), rename({})],
      },
      [
        ['条目.1.名称', '“襄阳市”应当排在“襄州区”的前面'],
        ['条目.2.名称', '“湖北省襄阳市”与第2条重复'],
      ],
    ],
    [
      'a fact called checked that was only remembered',
      {
        channels: [channel({ 来源: '各地目录；编者记录', 核对: '已对照' })],
        wordings: [
          wording({ 来源: '编者记录', 核对: '已对照' }),
          wording({ 名称: '职则', 应为: '职责', 来源: '编者记录' }),
        ],
      },
      [
        ['条目.0.核对', '“政府网站”的核对是“已对照”，来源里却有“编者记录”'],
        ['条目.0.核对', '“机构概括”的核对是“已对照”，来源里却有“编者记录”'],
      ],
    ],
    [
      'an act or an organ called checked against one source',
      {
        acts: [act({ 来源: '一地公布的目录', 核对: '已对照' }), act({ 名称: '乙法', 来源: '一地公布的目录' })],
        organs: [organ({ 来源: '挂牌的报道', 核对: '已对照' })],
      },
      [
        ['条目.0.核对', '“甲法”的核对是“已对照”，来源却只有一个，又不是文本本身'],
        ['条目.0.核对', '“甲局”的核对是“已对照”，来源却只有一个，又不是文本本身'],
      ],
    ],
    ['a blank header', { headers: [{ 栏: '序号', 写法: ['　'] }] }, [['条目.0.写法.0', '“　”前后有空白，或没有文字']]],
  ])('finds %s', (_, bad, findings) => {
    const found = checkRegisters({ ...empty, ...bad });
    expect(found.map(({ path, message }) => [path.join('.'), message])).toEqual(findings);
    for (const finding of found) expect(finding.hint).toMatch(/^[一-鿿“][^。]*$/u);
  });

  it.each([
    ['一地公布的目录；另一地公布的目录'],
    ['《民法典》第一千二百六十条'],
    ['国务院令第711号'],
    ['主席令第四十五号'],
    ['国办发〔2018〕118号文本（首都之窗所载）'],
    ['审计法2021年修正文本'],
  ])('takes %s for enough to call an act checked', (source) => {
    expect(checkRegisters({ ...empty, acts: [act({ 来源: source, 核对: '已对照' })] })).toEqual([]);
  });

  it('points at the text it means', () => {
    const channels = [channel({ 别名: ['甲', '乙'] }), channel({ 名称: '丙', 别名: ['乙'] })];
    const [finding] = checkRegisters({ ...empty, channels });
    expect(finding?.register).toBe('渠道');
    expect(valueAt({ 条目: channels }, finding?.path ?? [])).toBe('乙');
  });
});
