import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { Conditions, Tests } from '../../src/model/generated/rule.ts';
import type { RuleContext } from '../../src/model/rule.ts';
import type { RuleDocument } from '../../src/model/rule-file.ts';
import { applyFixes } from '../../src/operations/fix/apply-fixes.ts';
import { provinceRules } from '../../src/operations/province-rules.ts';

const registers = loadRegisters();

const item: Partial<Item> = {
  编号: 'YWJY-001',
  一级事项: '招生管理',
  名称: '招生方案',
  内容: '1.招生范围\n2.报名条件\n3.录取办法',
  依据: ['《中华人民共和国义务教育法》', '示例省教育厅公告第3号'],
  时限: '信息形成或者变更之日起20个工作日内',
  主体: ['青禾县教育局'],
  方式: ['主动'],
  渠道: ['政府网站', '两微一端'],
  对象: ['特定群体:适龄儿童家长'],
  层级: ['县、乡级'],
  备注: '',
};
const catalogue = { 领域: '义务教育', 地区: { 名称: '示例省青禾县', 级别: '县级' } } as RuleContext['catalogue'];

const document = (parts: Partial<RuleDocument>): RuleDocument => ({
  名称: '示例',
  标题: '示例',
  级别: 'warning',
  依据: '示例',
  应当: { 备注: { 填写: true } },
  问题: '“{原文}”不对，缺“{缺少}”',
  怎么改: '改正',
  ...parts,
});

function findings(parts: Partial<RuleDocument>, given: Partial<Item> = item, head = catalogue): Finding[] {
  const found: Finding[] = [];
  provinceRules.compile(document(parts)).check(given, (finding) => found.push(finding), {
    registers,
    catalogue: head,
    options: {},
  });
  return found;
}

describe('当 and 除非', () => {
  it.each<[Conditions, boolean]>([
    [{ 领域: '义务教育' }, true],
    [{ 领域: ['社会救助', '义务教育领域'] }, true],
    [{ 领域: '社会救助' }, false],
    [{ 类型: '标准目录' }, true],
    [{ 类型: '村(居)务公开清单' }, false],
    [{ 级别: '县级', 地区: { 包含: '青禾' } }, true],
    [{ 级别: '县级', 地区: { 包含: '赤水' } }, false],
    [{ 一级事项: '招生管理', 名称: { 包含: ['招生', '入学'] } }, true],
    [{ 名称: { 包含全部: ['招生', '入学'] } }, false],
    [{ 名称: { 不包含: '招生' } }, false],
    [{ 名称: { 匹配: '^招生' } }, true],
    [{ 名称: { 不匹配: '^招生' } }, false],
    [{ 方式: '主动公开' }, true],
    [{ 方式: { 不是: '依申请' } }, true],
    [{ 对象: '特定群体' }, true],
    [{ 对象: '特定群体:申请人' }, false],
    [{ 对象: '全社会' }, false],
    [{ 层级: '乡级' }, true],
    [{ 层级: '村级' }, false],
    [{ 主体: '县教育局' }, true],
    [{ 主体: '县民政局' }, false],
    [{ 渠道: '政府门户网站' }, true],
    [{ 渠道: { 只能是: ['政府网站'] } }, false],
    [{ 渠道: { 至少: 2, 至多: 2 } }, true],
    [{ 内容: { 至少: 4 } }, false],
    [{ 时限: { 不超过: '20个工作日' } }, true],
    [{ 时限: { 不超过: '10个工作日' } }, false],
    [{ 备注: '' }, false],
    [{ 备注: { 填写: false } }, true],
    [{ 备注: { 不包含: '长期' } }, true],
    [{ 备注: { 包含: '长期' } }, false],
    [{ 权责编号: { 填写: true } }, false],
  ])('%j: %s', (conditions, isMeant) => {
    expect(findings({ 当: conditions }).length > 0).toBe(isMeant);
    expect(findings({ 除非: conditions }).length > 0).toBe(!isMeant);
  });

  it('needs every condition of 当, and every condition of 除非 to let an item off', () => {
    expect(findings({ 当: { 领域: '义务教育', 名称: '学区划分' } })).toEqual([]);
    expect(findings({ 除非: { 领域: '义务教育', 名称: '学区划分' } })).toHaveLength(1);
  });
});

describe('应当', () => {
  it.each<[field: string, Tests, found: string | undefined, place?: string]>([
    ['名称', { 是: ['招生方案', '招生计划'] }, undefined],
    ['名称', { 是: '学区划分' }, '“招生方案”不对，缺“学区划分”', '名称'],
    ['渠道', { 是: '政府门户网站' }, undefined],
    ['渠道', { 包含: '公示栏' }, '“政府网站、两微一端”不对，缺“公示栏”', '渠道'],
    ['渠道', { 包含: ['公示栏', '两微'] }, undefined],
    ['渠道', { 包含全部: ['政府网站', '公示栏', '报刊'] }, '“政府网站、两微一端”不对，缺“公示栏、报刊”', '渠道'],
    ['渠道', { 不是: '两微一端' }, '“两微一端”不对，缺“”', '渠道.1'],
    ['渠道', { 只能是: '政府网站' }, '“两微一端”不对，缺“”', '渠道.1'],
    ['渠道', { 不包含: '微' }, '“微”不对，缺“”', '渠道.1 1-2'],
    ['渠道', { 至少: 3 }, '“政府网站、两微一端”不对，缺“”', '渠道'],
    ['渠道', { 至多: 1 }, '“政府网站、两微一端”不对，缺“”', '渠道'],
    ['内容', { 至少: 3, 至多: 3 }, undefined],
    ['内容', { 至少: 4 }, '“1.招生范围 2.报名条件 3.录取办法”不对，缺“”', '内容'],
    ['主体', { 是: ['县民政局', '县教育局'] }, undefined],
    ['依据', { 匹配: '^《' }, undefined],
    ['依据', { 不匹配: '公告第\\d+号' }, '“公告第3号”不对，缺“”', '依据.1 6-11'],
    ['时限', { 不超过: '15个工作日' }, '“20个工作日”不对，缺“”', '时限 11-17'],
    ['时限', { 不超过: '20日' }, '“20个工作日”不对，缺“”', '时限 11-17'],
    ['时限', { 不超过: '1个月' }, undefined],
    ['时限', { 包含: '工作日', 不超过: '20个工作日' }, undefined],
    ['备注', { 包含: '长期' }, undefined],
    ['备注', { 填写: true }, '“”不对，缺“”', '备注'],
    ['备注', { 填写: false }, undefined],
    ['权责编号', { 填写: true }, '“”不对，缺“”', '权责编号'],
  ])('%s %j: %s', (field, tests, message, place) => {
    const [found, ...others] = findings({ 应当: { [field]: tests } });
    expect(found?.message).toBe(message);
    const span = found?.span === undefined ? '' : ` ${found.span.join('-')}`;
    expect(found && `${found.path.join('.')}${span}`).toBe(place);
    expect(others).toEqual([]);
  });

  it('leaves what is not filled in to the rule that finds it', () => {
    expect(findings({ 应当: { 渠道: { 包含: '政府网站' }, 时限: { 不超过: '1日' } } }, { 渠道: [''] })).toEqual([]);
    expect(findings({ 应当: { 渠道: { 至少: 1 } } }, {})).toHaveLength(1);
  });

  it('finds a wording that only differs in width or layout, without a place in the text', () => {
    const [found] = findings({ 应当: { 备注: { 不包含: '（试行）' } } }, { 备注: '办法(试\n行)' });
    expect(found).toMatchObject({ path: ['备注'], message: '“（试行）”不对，缺“”' });
    expect(found?.span).toBeUndefined();
  });

  it('takes a word of blanks as it stands', () => {
    expect(findings({ 应当: { 备注: { 不包含: ' ' } } }, { 备注: '县级' })).toEqual([]);
    expect(findings({ 应当: { 备注: { 不包含: ' ' } } }, { 备注: '县 级' })).toMatchObject([{ span: [1, 2] }]);
    expect(findings({ 应当: { 备注: { 包含: '\u3000' } } }, { 备注: '县级' })).toHaveLength(1);
  });

  it('says what stands in the item, and shortens what is long', () => {
    const 问题 = '{领域}的“{名称}”{没有}：{内容}';
    const [found] = findings({ 问题 }, { ...item, 内容: '😀'.repeat(100) });
    expect(found?.message).toBe(`义务教育的“招生方案”{没有}：${'😀'.repeat(60)}……`);
  });
});

describe('修改', () => {
  const mended = (parts: Partial<RuleDocument>, given = item) => {
    const fixes = findings(parts, given).flatMap(({ fix }) => fix ?? []);
    return { titles: fixes.map(({ title }) => title), isSafe: fixes[0]?.isSafe, ...applyFixes(given, fixes) };
  };

  it.each<[string, Partial<RuleDocument>, field: keyof Item, value: unknown, title: string]>([
    [
      'adds',
      { 应当: { 渠道: { 包含: '公示栏' } }, 修改: { 加上: { 渠道: ['政府门户网站', '公示栏', '报刊'] } } },
      '渠道',
      ['政府网站', '两微一端', '公示栏', '报刊'],
      '加上“公示栏”，加上“报刊”',
    ],
    [
      'removes',
      { 应当: { 渠道: { 不包含: '微' } }, 修改: { 删去: { 渠道: '两微一端' } } },
      '渠道',
      ['政府网站'],
      '删去“两微一端”',
    ],
    [
      'replaces in a list',
      { 应当: { 渠道: { 不包含: '微' } }, 修改: { 替换: { 渠道: { 两微: '双微', 微: '薇' } } } },
      '渠道',
      ['政府网站', '双微一端'],
      '把“两微”换成“双微”',
    ],
    [
      'replaces every place of a text',
      { 应当: { 内容: { 不包含: '.' } }, 修改: { 替换: { 内容: { '.': '．', '-': '—' } } } },
      '内容',
      '1．招生范围\n2．报名条件\n3．录取办法',
      '把“.”换成“．”',
    ],
    [
      'rewrites',
      { 应当: { 时限: { 不超过: '7日' } }, 修改: { 放心: true, 改为: { 时限: '信息形成之日起7日内' } } },
      '时限',
      '信息形成之日起7日内',
      '改为“信息形成之日起7日内”',
    ],
  ])('%s', (_, parts, field, value, title) => {
    const { data, titles, isSafe } = mended(parts);
    expect(data[field]).toEqual(value);
    expect(titles).toEqual([title]);
    expect(isSafe).toBe(parts.修改?.放心 === true);
  });

  it('leaves a word that stands within its own replacement', () => {
    const parts: Partial<RuleDocument> = {
      应当: { 内容: { 匹配: '^无$' } },
      修改: { 替换: { 内容: { 身份证: '居民身份证', 低: '低低' } } },
    };
    const once = mended(parts, { ...item, 内容: '身份证、居民身份证、低' });
    expect(once.data.内容).toBe('居民身份证、居民身份证、低低');
    expect(mended(parts, once.data).titles).toEqual([]);
  });

  it('is not offered where it would change nothing, or there is nothing to change', () => {
    const parts: Partial<RuleDocument> = { 应当: { 渠道: { 至少: 3 } }, 修改: { 加上: { 渠道: '政府网站' } } };
    expect(mended(parts).titles).toEqual([]);
    expect(mended(parts, {}).titles).toEqual([]);
  });
});

describe('faultsIn', () => {
  const faults = (parts: Partial<RuleDocument>) =>
    provinceRules.faultsIn(document(parts)).map(({ path, message }) => `${path.join('.')}：${message}`);

  it.each<[Partial<RuleDocument>, string, hint: string]>([
    [{ 当: { 领或: '义务教育' } }, '当.领或：没有“领或”这一项', '是不是想写“领域”？'],
    [{ 除非: { 时间: '长期' } }, '除非.时间：没有“时间”这一项', '是不是想写“时限”？'],
    [{ 应当: { 领域: { 包含: '教育' } } }, '应当.领域：“应当”里不能写“领域”', '写在“当”里'],
    [{ 应当: { 时间: { 包含: '日' } } }, '应当.时间：没有“时间”这一项', '是不是想写“时限”？'],
    [{ 应当: { 名称: { 匹配: '(' } } }, '应当.名称.匹配：正则表达式“(”写法不对', '括号有没有配对'],
    [{ 当: { 名称: { 不匹配: '[' } } }, '当.名称.不匹配：正则表达式“[”写法不对', '不包含'],
    [
      { 应当: { 名称: { 不匹配: '(.+)+$啊' } } },
      '应当.名称.不匹配：正则表达式“(.+)+$啊”在长一点的文字上可能算不完',
      '括号里面再写重复',
    ],
    [
      { 应当: { 名称: { 不包含: '局' } }, 修改: { 替换: { 名称: { 环保局: '环保厅', 环保厅: '生态环境厅' } } } },
      '修改.替换.名称.环保局：“环保局”换成“环保厅”以后，里面的“环保厅”又要换成“生态环境厅”，改不完',
      '最后要换成的样子',
    ],
    [{ 应当: { 名称: { 至多: 1 } } }, '应当.名称.至多：“名称”不能用“至多”', '能数的有：内容'],
    [{ 应当: { 渠道: { 不超过: '7日' } } }, '应当.渠道.不超过：“渠道”不能用“不超过”', '只用在“时限”'],
    [{ 应当: { 时限: { 不超过: '及时' } } }, '应当.时限.不超过：期限“及时”看不懂', '15个工作日'],
    [{ 问题: '“{名字}”不对' }, '问题：不认识“{名字}”', '是不是想写“{名称}”？'],
    [{ 怎么改: '改为{甲}' }, '怎么改：不认识“{甲}”', '花括号里可以写：原文、缺少、领域'],
    [{ 修改: { 加上: { 渠道: '甲' } } }, '修改.加上.渠道：“应当”里没有“渠道”，不能改它', '只能改“应当”里写的：备注'],
    [{ 修改: { 加上: { 备注: '甲' } } }, '修改.加上.备注：“备注”不能用“加上”', '文字用“改为”'],
    [
      { 应当: { 渠道: { 至少: 1 } }, 修改: { 改为: { 渠道: '甲' } } },
      '修改.改为.渠道：“渠道”不能用“改为”',
      '列表用“加上”',
    ],
    [{ 例子: { 正确: [{ 名字: '甲' }] } }, '例子.正确.0.名字：没有“名字”这一项', '是不是想写“名称”？'],
    [{ 例子: { 错误: [{}, { 名称: ['甲'] }] } }, '例子.错误.1.名称：“名称”应当是文字，不是列表', '一行写一条'],
  ])('finds %j', (parts, fault, hint) => {
    expect(faults(parts)).toEqual([fault]);
    expect(provinceRules.faultsIn(document(parts))[0]?.hint).toContain(hint);
  });

  it('finds nothing in a sound rule', () => {
    expect(
      faults({ 当: { 领域: '义务教育' }, 应当: { 时限: { 不超过: '7个工作日' } }, 例子: { 正确: [{ 渠道: '甲' }] } }),
    ).toEqual([]);
  });
});

describe('a rule of a province', () => {
  const words = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
  const tests: fc.Arbitrary<Tests> = fc.record(
    {
      是: words,
      不是: words,
      只能是: words,
      包含: words,
      包含全部: words,
      不包含: words,
      匹配: fc.string(),
      不匹配: fc.string(),
      填写: fc.boolean(),
      至少: fc.nat(),
      至多: fc.nat(),
      不超过: fc.string(),
    },
    { requiredKeys: [] },
  );
  const fields = fc.constantFrom('名称', '内容', '时限', '主体', '渠道', '对象', '层级', '领域', '没有');
  const demands = fc.dictionary(fields, tests, { maxKeys: 3 });
  const texts = fc.dictionary(fields, words, { maxKeys: 3 });
  const arbitraryRule = fc.record({
    当: fc.dictionary(fields, fc.oneof(words, tests), { maxKeys: 3 }),
    除非: fc.dictionary(fields, tests, { maxKeys: 2 }),
    应当: demands,
    问题: fc.string(),
    怎么改: fc.oneof(fc.constant('{名称}{原文}{缺少}{没有}'), fc.string()),
    修改: fc.record({
      放心: fc.boolean(),
      加上: texts,
      删去: texts,
      替换: fc.dictionary(fields, fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }), { maxKeys: 2 }),
      改为: fc.dictionary(fields, fc.string(), { maxKeys: 2 }),
    }),
  });
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('长期', '20个工作日内', ''));
  const list = fc.array(text, { maxLength: 3 });
  const arbitraryItem = fc.record(
    { 名称: text, 内容: text, 时限: text, 主体: list, 渠道: list, 对象: list, 层级: list },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Partial<Item>>;

  it('judges any item, whatever the rule says, in a place of it that can be found', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryItem, (parts, given) => {
        for (const { path, span } of findings(parts, given, {})) {
          const [field, index] = path;
          const value = given[field as keyof Item] as string | readonly string[] | undefined;
          const said = typeof index === 'number' ? (value as readonly string[])[index] : value;
          if (typeof index === 'number') expect(typeof said).toBe('string');
          if (span !== undefined) expect(String(said).slice(...span)).not.toBe('');
        }
      }),
    );
  });

  it('is judged whatever it says', () => {
    fc.assert(
      fc.property(arbitraryRule, (parts) => {
        for (const { path, message, hint } of provinceRules.faultsIn(document(parts))) {
          expect(path.length).toBeGreaterThan(0);
          expect(message).not.toBe('');
          expect(hint).not.toBe('');
        }
      }),
    );
  });

  it('holds of an item what it does not demand of it', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryItem, (parts, given) => {
        const demanded = Object.keys(parts.应当);
        expect(findings(parts, given, {}).every(({ path }) => demanded.includes(String(path[0])))).toBe(true);
      }),
    );
  });
});
