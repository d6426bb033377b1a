import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { valueAt } from '../../src/model/path.ts';
import type { ChannelEntry, DomainEntry, Registers } from '../../src/model/registers.ts';
import { checkRegisters } from '../../src/operations/check-registers.ts';

const empty: Registers = { channels: [], domains: [], headers: [], neighbours: [], acts: [], organs: [] };
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
