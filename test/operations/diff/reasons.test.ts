import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import { type ChangeKind, changeKinds } from '../../../src/model/change-kinds.ts';
import type { ComparedField, Reason, Trigger } from '../../../src/model/change-set.ts';
import { createReasoner, type WholeItemChange } from '../../../src/operations/diff/reasons.ts';
import { type ItemRow, itemsIn, versionOf } from './versions.ts';

const registers = loadRegisters();
const linked: ItemRow = { 基准编号: 'YWJY-001' };
const baseline = (version: string) => ({ 基准: { 来源: '基准/义务教育.yaml', 版本: version } });

interface Setting {
  readonly before?: ItemRow;
  readonly after?: ItemRow;
  /** 版本 of the 基准, before and after. */
  readonly baselines?: readonly [string, string];
}

function reasonOfPart(
  [kind, field, old, fresh]: readonly [ChangeKind, ComparedField, string | null, string | null],
  { before = {}, after = {}, baselines }: Setting = {},
): Reason {
  const listed = (text: string | null) => (text === null ? {} : { [field]: [text] });
  const isList = field === '依据' || field === '主体';
  const sides = [
    versionOf({ 义务教育: [{ ...(isList ? listed(old) : {}), ...before }] }, baselines && baseline(baselines[0])),
    versionOf({ 义务教育: [{ ...(isList ? listed(fresh) : {}), ...after }] }, baselines && baseline(baselines[1])),
  ] as const;
  const [left, right] = sides.map((side) => itemsIn(side)[0]!);
  const part = {
    kind,
    before: old,
    after: fresh,
    direction: changeKinds[kind].direction,
    level: changeKinds[kind].level,
  };
  return createReasoner({ registers, before: sides[0], after: sides[1] }).ofPart(part, field, left!, right!);
}

type PartRow = readonly [
  kind: ChangeKind,
  field: ComparedField,
  before: string | null,
  after: string | null,
  trigger: Trigger,
  explanation?: string,
];

const partRows: readonly PartRow[] = [
  ['basis-updated', '依据', '《收养法》', '《民法典》', '依据立改废', '《收养法》2021年1月1日废止，由《民法典》代替'],
  [
    'basis-updated',
    '依据',
    '《政府信息公开条例》（国务院令第492号）',
    '《政府信息公开条例》（国务院令第711号）',
    '依据立改废',
    '《政府信息公开条例》2019年4月3日修订（国务院令第711号）',
  ],
  [
    'basis-outdated',
    '依据',
    '《民法典》',
    '《收养法》',
    '未说明',
    '改回了旧的：《收养法》2021年1月1日废止，由《民法典》代替',
  ],
  ['basis-repealed', '依据', '《收养法》', null, '依据立改废', '《收养法》2021年1月1日废止，由《民法典》代替'],
  ['basis-repealed', '依据', '《征收土地公告办法》', null, '依据立改废', '《征收土地公告办法》已废止（待核对）'],
  [
    'basis-repealed',
    '依据',
    '“七五”普法规划',
    null,
    '依据立改废',
    '《中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016－2020年）》2020年12月31日失效，由《中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021－2025年）》代替（待核对）',
  ],
  ['basis-restored', '依据', null, '《收养法》', '未说明', '加入的《收养法》2021年1月1日废止，由《民法典》代替'],
  ['basis-removed', '依据', '《土地管理法》', null, '未说明', '《土地管理法》在法规名录里仍然有效'],
  ['basis-removed', '依据', '《示例省办法》', null, '未说明'],
  ['basis-added', '依据', null, '《示例省办法》', '要素变化'],
  [
    'basis-changed',
    '依据',
    '《政府信息公开条例》第九条',
    '《政府信息公开条例》第十九条',
    '要素变化',
    '《政府信息公开条例》修改过，请核对条文序号',
  ],
  ['basis-changed', '依据', '《示例省办法》第九条', '《示例省办法》第十条', '要素变化'],
  [
    'organ-renamed',
    '主体',
    '青禾县国土资源局',
    '青禾县自然资源局',
    '机构改革',
    '2018年机构改革，国土资源局的职责由自然资源局承担',
  ],
  [
    'organ-outdated',
    '主体',
    '青禾县自然资源局',
    '青禾县国土资源局',
    '未说明',
    '改回了旧名：2018年机构改革，国土资源局的职责由自然资源局承担',
  ],
  ['organ-changed', '主体', '青禾县教育局', '青禾县财政局', '要素变化'],
  [
    'name-changed',
    '名称',
    '扶贫办信访电话',
    '乡村振兴局信访电话',
    '机构改革',
    '2021年扶贫工作机构重组，扶贫开发办公室的职责由乡村振兴局承担',
  ],
  ['name-changed', '名称', '招生范围', '招生计划', '要素变化'],
  ['name-changed', '名称', '高校招生政策', '高中招生政策', '要素变化'],
  ['name-changed', '名称', '法制宣传教育', '法治宣传教育', '纯文字'],
  ['content-reworded', '内容', '申请条件、办理程序', '申请条件和办理程序', '纯文字'],
  ['content-reworded', '内容', '公开时间为5日', '公开时间为6日', '要素变化'],
  ['reworded', '时限', '信息形成或变更', '信息形成或者变更', '纯文字'],
  ['content-removed', '内容', '收费标准', null, '未说明'],
  ['content-added', '内容', null, '收费标准', '要素变化'],
  ['deadline-loosened', '时限', '7个工作日内', '20个工作日内', '未说明'],
  ['deadline-tightened', '时限', '20个工作日内', '7个工作日内', '要素变化'],
  ['channel-removed', '渠道', '政府公报', null, '未说明'],
  ['method-narrowed', '方式', '主动', '依申请', '未说明'],
  ['audience-widened', '对象', '特定群体', '全社会', '要素变化'],
];

describe('ofPart', () => {
  it.each(partRows.map((row) => [row.slice(0, 5).join(' '), row] as const))(
    '%s',
    (_, [kind, field, before, after, trigger, explanation]) => {
      expect(reasonOfPart([kind, field, before, after])).toEqual(
        explanation === undefined ? { trigger } : { trigger, explanation },
      );
    },
  );

  it('explains an act that is missing because its successor is there', () => {
    const reason = reasonOfPart(['basis-removed', '依据', '《婚姻法》', null], { after: { 依据: ['《民法典》'] } });
    expect(reason).toEqual({ trigger: '依据立改废', explanation: '《婚姻法》2021年1月1日废止，由《民法典》代替' });
  });

  it('explains an act that came for one that is still cited', () => {
    const both = { before: { 依据: ['《收养法》'] }, after: { 依据: ['《收养法》', '《民法典》'] } };
    expect(reasonOfPart(['basis-added', '依据', null, '《民法典》'], both).explanation).toBe(
      '《收养法》2021年1月1日废止，由《民法典》代替',
    );
  });

  it('explains an organ that was merged into one that is there', () => {
    const reason = reasonOfPart(['organ-removed', '主体', '青禾县规划局', null], {
      after: { 主体: ['青禾县自然资源局'] },
    });
    expect(reason).toEqual({ trigger: '机构改革', explanation: '2018年机构改革，规划局的职责由自然资源局承担' });
  });

  it('takes an act for new that is as young as the youngest cited before', () => {
    const before = { 依据: ['《优化营商环境条例》'] };
    expect(reasonOfPart(['basis-added', '依据', null, '《乡村振兴促进法》'], { before })).toEqual({
      trigger: '依据立改废',
      explanation: '新的依据：《乡村振兴促进法》2021年4月29日公布（主席令第七十七号），2021年6月1日起施行',
    });
  });

  it('only tells the date of an act that is older, or that was cited before', () => {
    const before = { 依据: ['《优化营商环境条例》'] };
    const explanation = '《城市供水条例》1994年7月19日公布（国务院令第158号），1994年10月1日起施行';
    expect(reasonOfPart(['basis-added', '依据', null, '《城市供水条例》'], { before })).toEqual({
      trigger: '要素变化',
      explanation,
    });
    const cited = { before: { 依据: ['《乡村振兴促进法》'] } };
    expect(reasonOfPart(['basis-added', '依据', null, '《乡村振兴促进法》'], cited).trigger).toBe('要素变化');
  });

  it.each<[what: string, setting: Setting, reason: Reason]>([
    [
      'a new baseline',
      { before: linked, after: linked, baselines: ['2025', '2026'] },
      { trigger: '基准更新', explanation: '基准由2025版改为2026版，请对照新基准核实' },
    ],
    ['the same baseline', { before: linked, after: linked, baselines: ['2025', '2025'] }, { trigger: '未说明' }],
    ['an item of the place itself', { baselines: ['2025', '2026'] }, { trigger: '未说明' }],
    ['no baseline', { before: linked, after: linked }, { trigger: '未说明' }],
  ])('reads a removed element under %s', (_, setting, reason) => {
    expect(reasonOfPart(['content-removed', '内容', '收费标准', null], setting)).toEqual(reason);
  });

  it('asks nobody to look at the baseline for what is more open', () => {
    const setting = { before: linked, after: linked, baselines: ['2025', '2026'] } as const;
    expect(reasonOfPart(['content-added', '内容', null, '收费标准'], setting)).toEqual({
      trigger: '基准更新',
      explanation: '基准由2025版改为2026版',
    });
  });

  it('prefers what the registers know to a new baseline', () => {
    const setting = { before: linked, after: linked, baselines: ['2025', '2026'] } as const;
    expect(reasonOfPart(['basis-repealed', '依据', '《收养法》', null], setting).trigger).toBe('依据立改废');
  });
});

function reasonOfItem(kind: WholeItemChange, item: ItemRow, { before = {}, baselines }: Setting = {}): Reason {
  const isOld = kind === 'removed';
  const [old, fresh] = [
    versionOf({ 环境保护: [isOld ? item : before] }, baselines && baseline(baselines[0])),
    versionOf({ 生态环境: isOld ? [] : [item] }, baselines && baseline(baselines[1])),
  ];
  const items = kind === 'domain-changed' ? [...itemsIn(old), ...itemsIn(fresh)] : itemsIn(isOld ? old : fresh);
  return createReasoner({ registers, before: old, after: fresh }).ofItem(kind, items);
}

describe('ofItem', () => {
  it.each<[what: string, kind: WholeItemChange, item: ItemRow, setting: Setting, reason: Reason]>([
    ['an item that went', 'removed', { 依据: ['《土地管理法》'] }, {}, { trigger: '未说明' }],
    ['an item without a basis that went', 'removed', {}, {}, { trigger: '未说明' }],
    ['an item that came', 'added', { 依据: ['《土地管理法》'] }, {}, { trigger: '要素变化' }],
    [
      'an item whose only basis was repealed',
      'removed',
      { 依据: ['《环境行政处罚办法》'] },
      {},
      {
        trigger: '依据立改废',
        explanation: '《环境行政处罚办法》2023年7月1日废止，由《生态环境行政处罚办法》代替（待核对）',
      },
    ],
    [
      'an item whose bases were all repealed',
      'removed',
      { 依据: ['《收养法》', '《信访条例》'] },
      {},
      {
        trigger: '依据立改废',
        explanation:
          '所列依据都已废止或失效：《收养法》2021年1月1日废止，由《民法典》代替；《信访条例》2022年5月1日废止，由《信访工作条例》代替（待核对）',
      },
    ],
    ['an item with a basis in force', 'removed', { 依据: ['《收养法》', '《土地管理法》'] }, {}, { trigger: '未说明' }],
    [
      'an item with a basis newly made',
      'added',
      { 依据: ['《政府信息公开条例》', '《法律援助法》'] },
      { before: { 依据: ['《优化营商环境条例》'] } },
      { trigger: '依据立改废', explanation: '新的依据：《法律援助法》2021年8月20日公布，2022年1月1日起施行' },
    ],
    [
      'an item that the new baseline brings',
      'added',
      linked,
      { baselines: ['2025', '2026'] },
      { trigger: '基准更新', explanation: '基准由2025版改为2026版' },
    ],
    [
      'an item that the new baseline has no more',
      'removed',
      linked,
      { baselines: ['2025', '2026'] },
      { trigger: '基准更新', explanation: '基准由2025版改为2026版，请对照新基准核实' },
    ],
    [
      'an item that the new baseline has elsewhere',
      'domain-changed',
      linked,
      { baselines: ['2025', '2026'] },
      { trigger: '基准更新', explanation: '基准由2025版改为2026版' },
    ],
    ['an item of the place itself', 'removed', {}, { baselines: ['2025', '2026'] }, { trigger: '未说明' }],
    ['an item in another domain', 'domain-changed', {}, {}, { trigger: '要素变化' }],
    ['items that were split', 'split', {}, {}, { trigger: '要素变化' }],
    ['items that were merged', 'merged', {}, {}, { trigger: '要素变化' }],
  ])('says why of %s', (_, kind, item, setting, reason) => {
    expect(reasonOfItem(kind, item, setting)).toEqual(reason);
  });

  it('says something of no items at all', () => {
    const empty = versionOf({});
    const reasoner = createReasoner({ registers, before: empty, after: empty });
    for (const kind of ['added', 'removed', 'split', 'merged', 'domain-changed'] as const)
      expect(reasoner.ofItem(kind, []).trigger).toMatch(/^(?:未说明|要素变化)$/u);
  });
});
