import { describe, expect, it } from 'vitest';
import type { NotApplicable } from '../../../src/model/catalogue.ts';
import { type ChangeKind, changeKindIds, changeKinds, type LevelSettings } from '../../../src/model/change-kinds.ts';
import type { Change, ChangeSet, PartChange } from '../../../src/model/change-set.ts';
import type { ItemContent, Version } from '../../../src/model/version.ts';
import { diffMatched } from '../../../src/operations/diff/diff-matched.ts';
import { type Domains, matchById, registers, versionOf } from './versions.ts';

function diffOf(before: Domains, after: Domains, levels: LevelSettings = {}): ChangeSet {
  const [old, fresh] = [versionOf(before), versionOf(after)];
  return diffMatched(old, fresh, matchById(old, fresh), { registers, levels });
}

function diffOfContents(before: ItemContent, after: ItemContent): ChangeSet {
  return diffOf({ 义务教育: [{ 编号: 'A', ...before }] }, { 义务教育: [{ 编号: 'A', ...after }] });
}

function partsOf(before: ItemContent, after: ItemContent): readonly PartChange[] {
  return diffOfContents(before, after).changes.flatMap((change) =>
    'fields' in change ? change.fields.flatMap(({ parts }) => parts) : [],
  );
}

type Row = readonly [kind: ChangeKind, before: string | null, after: string | null];
type Case = readonly [field: keyof ItemContent, before: unknown, after: unknown, ...parts: readonly Row[]];

const within20 = '信息形成或者变更之日起20个工作日内';
const oldRegulation = '《政府信息公开条例》（国务院令第492号）';
const newRegulation = '《政府信息公开条例》（国务院令第711号）';

const cases: readonly Case[] = [
  ['名称', '招生范围', '招生计划', ['name-changed', '招生范围', '招生计划']],
  ['名称', undefined, '招生计划', ['name-changed', null, '招生计划']],
  ['一级事项', '招生管理', '招生工作', ['group-changed', '招生管理', '招生工作']],

  ['内容', '1.招生简章\n2.咨询电话', '招生简章', ['content-removed', '咨询电话', null]],
  ['内容', '招生简章', '①招生简章；②咨询电话', ['content-added', null, '咨询电话']],
  [
    '内容',
    '1.招生简章\n2.收费',
    '1.招生范围\n2.收费',
    ['content-removed', '招生简章', null],
    ['content-added', null, '招生范围'],
  ],
  [
    '内容',
    '1.资助项目\n2.申请条件、办理程序',
    '1.资助项目\n2.申请条件与程序',
    ['content-reworded', '申请条件、办理程序', '申请条件与程序'],
  ],
  [
    '内容',
    '1.申请条件\n2.办理程序\n3.收费',
    '1.申请条件和办理程序\n2.收费',
    ['content-reworded', '申请条件', '申请条件和办理程序'],
    ['content-reworded', '办理程序', '申请条件和办理程序'],
  ],
  // Names in a list are lost like elements of their own.
  ['内容', '机构职能、办公地址、负责人姓名', '机构职能、办公地址', ['content-removed', '负责人姓名', null]],
  ['内容', '1.申请条件\n2.办理程序', '申请条件、办理程序、收费标准', ['content-added', null, '收费标准']],
  ['内容', '文本（脱密后）、附图', '文本、附图', ['content-reworded', '文本（脱密后）、附图', '文本、附图']],
  // The best pair first: what is nearly the same goes together, what is left is left.
  [
    '内容',
    '1.学生资助申请的办理程序\n2.学生资助申请的条件',
    '学生资助申请的条件和标准',
    ['content-reworded', '学生资助申请的条件', '学生资助申请的条件和标准'],
    ['content-removed', '学生资助申请的办理程序', null],
  ],

  ['依据', ['《义务教育法》', '《示例办法》'], ['《义务教育法》'], ['basis-removed', '《示例办法》', null]],
  ['依据', [], ['《示例办法》'], ['basis-added', null, '《示例办法》']],
  ['依据', ['《义务教育法》', '《收养法》'], ['《义务教育法》'], ['basis-repealed', '《收养法》', null]],
  ['依据', ['《义务教育法》'], ['《义务教育法》', '《收养法》'], ['basis-restored', null, '《收养法》']],
  ['依据', ['《收养法》'], ['《中华人民共和国民法典》'], ['basis-updated', '《收养法》', '《中华人民共和国民法典》']],
  ['依据', ['《民法典》'], ['《收养法》'], ['basis-outdated', '《民法典》', '《收养法》']],
  ['依据', [oldRegulation], [newRegulation], ['basis-updated', oldRegulation, newRegulation]],
  [
    '依据',
    ['《收养法》', '《婚姻法》'],
    ['《民法典》'],
    ['basis-updated', '《收养法》', '《民法典》'],
    ['basis-updated', '《婚姻法》', '《民法典》'],
  ],
  [
    '依据',
    ['《义务教育法》第五条'],
    ['《义务教育法》第六条'],
    ['basis-changed', '《义务教育法》第五条', '《义务教育法》第六条'],
  ],
  [
    '依据',
    ['《政府信息公开条件》'],
    ['《政府信息公开条例》'],
    ['basis-changed', '《政府信息公开条件》', '《政府信息公开条例》'],
  ],
  [
    '依据',
    ['《关于公开的意见》（国办发〔2019〕54号）'],
    ['《关于推进公开的指导意见》（国办发〔2019〕54号）'],
    ['basis-changed', '《关于公开的意见》（国办发〔2019〕54号）', '《关于推进公开的指导意见》（国办发〔2019〕54号）'],
  ],

  [
    '时限',
    within20,
    '信息形成或者变更之日起30个工作日内',
    ['deadline-loosened', within20, '信息形成或者变更之日起30个工作日内'],
  ],
  ['时限', within20, undefined, ['deadline-loosened', within20, null]],
  [
    '时限',
    within20,
    '信息形成或者变更之日起7个工作日内',
    ['deadline-tightened', within20, '信息形成或者变更之日起7个工作日内'],
  ],
  ['时限', within20, '每季度公布一次', ['deadline-changed', within20, '每季度公布一次']],
  ['时限', '信息形成或变更之日起20个工作日内', within20, ['reworded', '信息形成或变更之日起20个工作日内', within20]],

  ['主体', ['青禾县国土资源局'], ['青禾县自然资源局'], ['organ-renamed', '青禾县国土资源局', '青禾县自然资源局']],
  [
    '主体',
    ['青禾县国土资源局', '青禾县林业局'],
    ['青禾县自然资源局'],
    ['organ-renamed', '青禾县国土资源局', '青禾县自然资源局'],
    ['organ-renamed', '青禾县林业局', '青禾县自然资源局'],
  ],
  ['主体', ['青禾县自然资源局'], ['青禾县林业局'], ['organ-outdated', '青禾县自然资源局', '青禾县林业局']],
  ['主体', ['青禾县卫健委'], ['青禾县卫生健康委员会'], ['reworded', '青禾县卫健委', '青禾县卫生健康委员会']],
  ['主体', ['县民政局', '县教育局'], ['县财政局', '县教育局'], ['organ-changed', '县民政局', '县财政局']],
  ['主体', ['县教育局', '各乡镇人民政府'], ['县教育局'], ['organ-removed', '各乡镇人民政府', null]],
  ['主体', ['县教育局'], ['县教育局', '各乡镇人民政府'], ['organ-added', null, '各乡镇人民政府']],

  ['方式', ['主动'], ['依申请'], ['method-narrowed', '主动', '依申请']],
  ['方式', ['依申请'], ['主动'], ['method-widened', '依申请', '主动']],
  ['方式', ['主动'], ['主动', '依申请'], ['method-changed', null, '依申请']],

  ['渠道', ['政府网站', '政府公报'], ['政府网站'], ['channel-removed', '政府公报', null]],
  ['渠道', ['政府网站'], ['政府网站', '精准推送'], ['channel-added', null, '精准推送']],
  ['渠道', ['政府服务中心'], ['政务服务中心'], ['reworded', '政府服务中心', '政务服务中心']],
  ['渠道', ['青禾县政府服务中心'], ['青禾县政务服务中心'], ['reworded', '青禾县政府服务中心', '青禾县政务服务中心']],
  ['渠道', ['政府网站', '门户网站'], ['政府网站'], ['reworded', '门户网站', '政府网站']],

  ['对象', ['全社会'], ['特定群体:申请人'], ['audience-narrowed', '全社会', '特定群体:申请人']],
  ['对象', ['特定群体'], ['全社会'], ['audience-widened', '特定群体', '全社会']],
  ['对象', ['特定群体:申请人'], ['特定群体:村民'], ['audience-changed', '特定群体:申请人', '特定群体:村民']],
  ['对象', ['社会公众'], ['全社会'], ['reworded', '社会公众', '全社会']],

  ['层级', ['县级', '乡级'], ['县级'], ['level-removed', '乡级', null]],
  ['层级', ['县级'], ['县级', '乡级'], ['level-added', null, '乡级']],
  ['层级', ['县级'], ['乡级'], ['level-changed', '县级', '乡级']],
  ['层级', ['乡、村级'], ['乡级', '村级'], ['reworded', '乡、村级', '乡级；村级']],

  ['备注', undefined, '节假日顺延', ['other-changed', null, '节假日顺延']],
  ['权责编号', '000123', '000124', ['other-changed', '000123', '000124']],
  ['栏目', { 名称: '教育' }, { 名称: '义务教育' }, ['other-changed', '名称：教育', '名称：义务教育']],
  [
    '扩展',
    { 咨询电话: '12345', 科室: '办公室' },
    { 科室: '办公室', 咨询电话: '12315', 地址: '青禾路1号' },
    ['other-changed', '咨询电话：12345', '咨询电话：12315'],
    ['other-changed', null, '地址：青禾路1号'],
  ],
  [
    '偏离',
    [{ 要素: '渠道', 理由: '没有平台', 批准: '县政务公开办', 有效期: '2027-03-01' }],
    [{ 要素: '渠道', 理由: '没有平台', 批准: '县政务公开办', 有效期: '2028-03-01' }],
    [
      'other-changed',
      '渠道：没有平台（县政务公开办，有效期至2027-03-01）',
      '渠道：没有平台（县政务公开办，有效期至2028-03-01）',
    ],
  ],
];

const inAnyOrder = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
const rowsOf = (parts: readonly PartChange[]) => parts.map(({ kind, before, after }): Row => [kind, before, after]);

const rows = cases.map(([field, before, after, ...parts]) => ({ field, before, after, parts }));

describe('diffMatched, a field', () => {
  it.each(rows)('$field: $before → $after', ({ field, before, after, parts }) => {
    expect(inAnyOrder(rowsOf(partsOf({ [field]: before }, { [field]: after })))).toEqual(inAnyOrder(parts));
  });

  it.each(rows)('$field: $before → $after, read backwards, is its mirror', ({ field, before, after, parts }) => {
    const mirrored = parts.map(([kind, old, fresh]): Row => [changeKinds[kind].mirror, fresh, old]);
    expect(inAnyOrder(rowsOf(partsOf({ [field]: after }, { [field]: before })))).toEqual(inAnyOrder(mirrored));
  });

  it('has a case for every kind of change of a field', () => {
    const ofItems = new Set(['item-removed', 'item-added', 'item-split', 'item-merged', 'domain-changed']);
    const covered = new Set(cases.flatMap(([, , , ...parts]) => parts.map(([kind]) => kind)));
    expect(changeKindIds.filter((kind) => !covered.has(kind) && !ofItems.has(kind))).toEqual([]);
  });

  it('takes direction and level of a part from its kind, and lets the user set the level', () => {
    const items = (deadline: string) => ({ 义务教育: [{ 编号: 'A', 时限: deadline }] });
    const [change] = diffOf(items(within20), items('及时公开'), { 'deadline-loosened': 'warning' }).changes;
    expect(change).toMatchObject({
      kind: 'changed',
      level: 'warning',
      fields: [{ field: '时限', direction: 'looser', level: 'warning', parts: [{ level: 'warning' }] }],
    });
  });

  it('gives a field that lost one thing and won another no direction, and the gravest level', () => {
    const [change] = diffOfContents({ 内容: '1.招生简章\n2.收费' }, { 内容: '1.招生范围\n2.收费' }).changes;
    expect(change).toMatchObject({ level: 'error', fields: [{ field: '内容', direction: 'unclear', level: 'error' }] });
  });

  it('gives a change the reason of its gravest part', () => {
    const [change] = diffOfContents(
      { 主体: ['青禾县国土资源局'], 渠道: ['政府网站', '政府公报'] },
      { 主体: ['青禾县自然资源局'], 渠道: ['政府网站'] },
    ).changes;
    expect(change?.level).toBe('warning');
    expect(change?.reason.trigger).toBe('未说明');
  });
});

describe('diffMatched, presentation', () => {
  const equal: readonly (readonly [field: keyof ItemContent, before: unknown, after: unknown])[] = [
    ['名称', '1.1 招生范围', '招生范围'],
    ['名称', '0505学生资助', '学生资助'],
    ['名称', '招生（范围）', '招 生(范围)'],
    ['内容', '1.招生简章；\n2.收费标准。', '●收费标准 ●招生简章'],
    ['内容', '1.申请条件、办理程序\n2.收费', '1.办理程序、申请条件\n2.收费'],
    ['内容', '1.申请条件\n2.办理程序', '申请条件、办理程序'],
    ['依据', ['《中华人民共和国义务教育法》', oldRegulation], ['《政府信息公开条例》(国令第492号)', '《义务教育法》']],
    ['时限', '信息形成之日起２０个工作日内。', '信息形成之日起20 个工作日内'],
    ['主体', ['县教育局', '县民政局'], ['县民政局', '县教育局']],
    ['渠道', ['政府网站', '公开查阅点'], ['公开查阅点', '政府 网站']],
    ['对象', ['特定群体：申请人'], ['特定群体:申请人']],
    ['备注', '节假日顺延。', '节假日 顺延.'],
    ['扩展', { 电话: '１２３４５' }, { 电话: '12345' }],
  ];

  it.each(equal)('%s: %j and %j are one, and counted', (field, before, after) => {
    const { changes, summary } = diffOfContents({ [field]: before }, { [field]: after });
    expect(changes).toEqual([]);
    expect(summary).toMatchObject({ changed: 0, unchanged: 1, noise: 1 });
  });

  it.each([
    ['依据', undefined, []],
    ['备注', '', undefined],
    ['扩展', { 科室: '甲', 电话: '乙' }, { 电话: '乙', 科室: '甲' }],
    ['偏离', [], undefined],
  ])('%s: %j and %j are equal, and not counted', (field, before, after) => {
    const { changes, summary } = diffOfContents({ [field]: before }, { [field]: after });
    expect(changes).toEqual([]);
    expect(summary.noise).toBe(0);
  });

  it.each([
    ['2025年度预算', '2026年度预算'],
    ['12345热线', '12315热线'],
    ['3岁以下托育', '6岁以下托育'],
  ])('but a number that is part of a name is not: %s, %s', (before, after) => {
    expect(partsOf({ 名称: before }, { 名称: after }).map(({ kind }) => kind)).toEqual(['name-changed']);
  });

  it('sees no change in 编号, 曾用编号 and 基准编号', () => {
    const { changes, summary } = diffOfContents({ 基准编号: 'J-1' }, { 基准编号: 'J-2', 曾用编号: ['B'] });
    expect(changes).toEqual([]);
    expect(summary.noise).toBe(0);
  });
});

const kindsAndNames = (changes: readonly Change[]) =>
  changes.map((change) => {
    const [item] = [change.kind === 'removed' ? change.before : change.after].flat();
    return `${change.kind} ${item?.content.名称}`;
  });

const named = (...names: readonly string[]) => names.map((name) => ({ 编号: name, 名称: name }));

describe('diffMatched, items', () => {
  it('tells what came and what went', () => {
    const { changes, summary } = diffOf({ 义务教育: named('甲', '乙') }, { 义务教育: named('乙', '丙') });
    expect(changes).toMatchObject([
      { kind: 'removed', level: 'error', reason: { trigger: '未说明' } },
      { kind: 'added', level: 'info' },
    ]);
    expect(summary).toEqual({
      added: 1,
      removed: 1,
      changed: 0,
      split: 0,
      merged: 0,
      unchanged: 1,
      moved: 0,
      noise: 0,
    });
  });

  it('lets the user set the gravity of what happens to items', () => {
    const levels = {
      'item-added': 'warning',
      'item-removed': 'info',
      'item-split': 'error',
      'domain-changed': 'error',
    } as const;
    const before = { 义务教育: named('甲', '乙', '丙') };
    const after = {
      义务教育: [{ 编号: '丁' }, { 编号: '乙1', 曾用编号: ['乙'] }, { 编号: '乙2', 曾用编号: ['乙'] }],
      养老服务: named('丙'),
    };
    const found = diffOf(before, after, levels).changes.map(({ kind, level }) => [kind, level]);
    expect(found).toEqual([
      ['removed', 'info'],
      ['added', 'warning'],
      ['split', 'error'],
      ['changed', 'error'],
    ]);
  });

  it('tells in the order of the new version, and what was removed behind what stood before it', () => {
    const before = {
      义务教育: named('去一', '甲', '去二', '去三', '乙', '去四'),
      救灾: named('去五'),
      养老服务: named('丙', '去六'),
    };
    const after = { 养老服务: named('新一', '丙'), 义务教育: named('乙', '新二', '甲', '新三') };
    expect(kindsAndNames(diffOf(before, after).changes)).toEqual([
      'added 新一',
      'removed 去六',
      'removed 去一',
      'removed 去四',
      'added 新二',
      'removed 去二',
      'removed 去三',
      'added 新三',
      'removed 去五',
    ]);
  });

  it('flags and counts the fewest items that explain a new order, and calls that no change', () => {
    const before = { 义务教育: named('甲', '乙', '丙', '丁', '戊') };
    const after = { 义务教育: [{ 编号: '戊', 名称: '戊', 备注: '新' }, ...named('甲', '乙', '丁', '丙')] };
    const { changes, summary } = diffOf(before, after);
    expect(changes).toMatchObject([{ kind: 'changed', moved: true, domainMoved: false }]);
    expect(summary).toMatchObject({ moved: 2, changed: 1, unchanged: 4 });
  });

  it('calls another domain a change, another name of the same domain none', () => {
    const moved = diffOf({ 扶贫: named('甲') }, { 乡村振兴: named('甲') });
    expect(moved.changes).toMatchObject([{ kind: 'changed', domainMoved: true, fields: [], level: 'info' }]);
    const renamed = diffOf({ 征地补偿: named('甲') }, { 农村集体土地征收: named('甲') });
    expect(renamed.changes).toEqual([]);
    expect(renamed.heads.map(({ field }) => field)).toEqual(['目录', '领域']);
  });

  it('compares what was split with its parts together', () => {
    const whole = { 编号: '甲', 名称: '概况', 内容: '1.简介\n2.收费', 主体: ['县教育局'], 时限: within20 };
    const parts = [
      { 编号: '甲1', 曾用编号: ['甲'], 名称: '学校简介', 内容: '简介', 主体: ['县教育局'], 时限: within20 },
      { 编号: '甲2', 曾用编号: ['甲'], 名称: '学校收费', 内容: '收费', 主体: ['县教育局'], 时限: within20 },
    ];
    const lossless = diffOf({ 义务教育: [whole] }, { 义务教育: parts });
    expect(lossless.changes).toMatchObject([{ kind: 'split', level: 'info', fields: [], before: { id: '甲' } }]);
    const lossy = diffOf({ 义务教育: [{ ...whole, 内容: '1.简介\n2.收费\n3.咨询电话' }] }, { 义务教育: parts });
    expect(lossy.changes).toMatchObject([
      {
        kind: 'split',
        level: 'error',
        fields: [{ field: '内容', after: '简介\n收费', parts: [{ kind: 'content-removed', before: '咨询电话' }] }],
      },
    ]);
    const backwards = diffOf(
      { 义务教育: parts.map(({ 曾用编号: _, ...part }) => part) },
      { 义务教育: [{ ...whole, 曾用编号: ['甲1', '甲2'], 时限: '及时公开' }] },
    );
    expect(backwards.changes).toMatchObject([
      { kind: 'merged', level: 'error', fields: [{ field: '时限', before: within20, direction: 'looser' }] },
    ]);
    expect(backwards.summary).toMatchObject({ merged: 1, unchanged: 0, noise: 0 });
  });

  it('gives the deadlines of a split no direction where they disagree', () => {
    const before = { 义务教育: [{ 编号: '甲', 时限: within20 }] };
    const part = (id: string, days: number) => ({
      编号: id,
      曾用编号: ['甲'],
      时限: `信息形成之日起${days}个工作日内`,
    });
    const kinds = (days: readonly number[]) =>
      diffOf(before, { 义务教育: days.map((each, index) => part(`甲${index}`, each)) }).changes.flatMap((change) =>
        'fields' in change ? change.fields.flatMap(({ parts }) => parts.map(({ kind }) => kind)) : [],
      );
    expect(kinds([20, 7])).toEqual(['deadline-tightened']);
    expect(kinds([30, 7])).toEqual(['deadline-changed']);
    expect(kinds([20, 20])).toEqual(['reworded']);
  });

  it('does not take what a sheet has no place for as gone', () => {
    const items = [{ 编号: 'A-1', 名称: '学校名录' }];
    const before = versionOf({ 义务教育: items }, { 版本: '2025', 目录: '旧目录' });
    const after = versionOf({ 义务教育: items }, { 目录: '新目录' });
    const sheet = { ...after, catalogues: after.catalogues.map((catalogue) => ({ ...catalogue, isTable: true })) };
    const headsOf = (version: Version) => {
      return diffMatched(before, version, matchById(before, version), { registers }).heads.map(({ field }) => field);
    };
    expect(headsOf(after)).toEqual(['目录', '版本']);
    expect(headsOf(sheet)).toEqual(['目录']);
  });

  it('compares the heads of catalogues, domain by domain', () => {
    const before = versionOf(
      { 义务教育: [] },
      { 版本: '2025', 地区: { 名称: '青禾县', 级别: '县级' }, 基准: { 来源: '基准.yaml' } },
    );
    const after = versionOf(
      { 义务教育: [], 救灾: [] },
      { 版本: '2026', 地区: { 名称: '青禾 县', 级别: '县级' }, 类型: '标准目录' },
    );
    const { heads } = diffMatched(before, after, matchById(before, after), { registers });
    expect(heads).toEqual([
      { domain: '义务教育', field: '版本', before: '2025', after: '2026' },
      { domain: '义务教育', field: '基准', before: '基准.yaml', after: null },
    ]);
  });

  describe('and what does not apply', () => {
    const bus = { 基准编号: 'YWJY-009', 名称: '校车服务', 理由: '本县没有校车' };
    const port = { 名称: '港口', 理由: '本县不靠海', 批准: '县政务公开办', 日期: '2026-03-01', 有效期: '2027-03-01' };
    const portText = '港口：本县不靠海（县政务公开办，2026-03-01，有效期至2027-03-01）';
    const headsOf = (before: NotApplicable[] | undefined, after: NotApplicable[] | undefined, isTable = false) => {
      const [old, fresh] = [before, after].map((entries) => versionOf({ 救灾: [] }, entries && { 不适用: entries }));
      if (old === undefined || fresh === undefined) return [];
      const shown = { ...fresh, catalogues: fresh.catalogues.map((each) => ({ ...each, isTable })) };
      return diffMatched(old, shown, matchById(old, shown), { registers }).heads.map((head) => {
        return [head.field, head.before, head.after];
      });
    };

    it('tells entry by entry', () => {
      expect(headsOf([bus], [bus, port])).toEqual([['不适用', null, portText]]);
      expect(headsOf([port, bus], [bus])).toEqual([['不适用', portText, null]]);
      const told = '校车服务（YWJY-009）：校车由市里统一运营';
      expect(headsOf([bus], [{ ...bus, 理由: '校车由市里统一运营' }])).toEqual([
        ['不适用', '校车服务（YWJY-009）：本县没有校车', told],
      ]);
    });

    it('is not about the order, nor about what is only written otherwise', () => {
      expect(headsOf([bus, port], [port, { ...bus, 理由: '本县没有校车 ' }])).toEqual([]);
    });

    it('is not about a sheet that has no place for it', () => {
      expect(headsOf([bus], undefined, true)).toEqual([]);
      expect(headsOf([bus], [], true)).toHaveLength(1);
    });
  });
});
