import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { valueAt } from '../../src/model/path.ts';
import type { ActEntry, ChannelEntry, DomainEntry, OrganEntry, Registers } from '../../src/model/registers.ts';
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
    ['a blank header', { headers: [{ 栏: '序号', 写法: ['　'] }] }, [['条目.0.写法.0', '“　”前后有空白，或没有文字']]],
  ])('finds %s', (_, bad, findings) => {
    const found = checkRegisters({ ...empty, ...bad });
    expect(found.map(({ path, message }) => [path.join('.'), message])).toEqual(findings);
    for (const finding of found) expect(finding.hint).toMatch(/^[一-鿿“][^。]*$/u);
  });

  it('points at the text it means', () => {
    const channels = [channel({ 别名: ['甲', '乙'] }), channel({ 名称: '丙', 别名: ['乙'] })];
    const [finding] = checkRegisters({ ...empty, channels });
    expect(finding?.register).toBe('渠道');
    expect(valueAt({ 条目: channels }, finding?.path ?? [])).toBe('乙');
  });
});
