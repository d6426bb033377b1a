import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Deviation } from '../../src/model/catalogue.ts';
import { checkBaseline } from '../../src/operations/check-baseline.ts';
import { departureLedger } from '../../src/operations/departure-ledger.ts';
import { versionOf } from './diff/versions.ts';

const registers = loadRegisters();
const today = '2026-03-01';
const item = {
  编号: 'A-1',
  名称: '招生政策',
  内容: '招生范围；招生条件',
  依据: ['《甲法》', '《乙法》'],
  主体: ['县级教育部门'],
};
const baseline = versionOf({
  义务教育: [
    { ...item, 渠道: ['政府网站', '精准推送'] },
    { ...item, 编号: 'A-2', 名称: '校车服务', 内容: '校车线路；校车时刻' },
  ],
});

function ledgerOf(entries: Deviation[], isChecked = true) {
  const 不适用 = [{ 基准编号: 'A-2', 名称: '校车服务', 理由: '本县没有校车', 批准: '县政务公开办' }];
  const local = versionOf(
    { 义务教育: [{ ...item, 编号: 'QH-1', 基准编号: 'A-1', 渠道: ['政府网站'], 偏离: entries }] },
    { 地区: { 名称: '示例省青禾县', 级别: '县级' }, 不适用 },
  );
  const check = isChecked ? checkBaseline(local, baseline, { registers, today }) : undefined;
  return departureLedger([{ local, check }], today);
}

function stateOf(entry: Partial<Deviation>) {
  return ledgerOf([{ 要素: '渠道', 理由: '没有平台', 批准: '县政务公开办', ...entry }]).entries.at(-1)?.state;
}

describe('the ledger of a place', () => {
  it('says what the baseline says, and what the place', () => {
    const { entries } = ledgerOf([
      { 要素: '渠道', 理由: '没有平台' },
      { 要素: '依据', 理由: '本省另有规定' },
    ]);
    const shown = entries.map((each) => [each.kind, each.id, each.name, each.baseline, 'local' in each && each.local]);
    expect(shown).toEqual([
      ['exclusion', 'A-2', '校车服务', '校车服务', false],
      ['deviation', 'QH-1', '招生政策', '政府网站、精准推送', '政府网站'],
      ['deviation', 'QH-1', '招生政策', '《甲法》\n《乙法》', '《甲法》\n《乙法》'],
    ]);
  });

  it('has nothing to say of a baseline that nobody could read', () => {
    const { entries } = ledgerOf([{ 要素: '渠道', 理由: '没有平台' }], false);
    expect(entries.map((entry) => entry.baseline)).toEqual([undefined, undefined]);
  });

  it('counts the items of a domain that is left out', () => {
    const 不适用 = [{ 名称: '全部事项', 理由: '本县不办学校' }];
    const local = versionOf({ 义务教育: [], 救灾: [{ 编号: 'B-1', 名称: '预警信息' }] }, { 不适用 });
    const check = checkBaseline(local, baseline, { registers, today });
    expect(departureLedger([{ local, check }], today).entries[0]?.baseline).toBe('共2项');
  });

  it.each([
    [{}, 'current'],
    [{ 有效期: '2026-02-28' }, 'past'],
    [{ 有效期: '2026-03-01' }, 'ending'],
    [{ 有效期: '2026-03-31' }, 'ending'],
    [{ 有效期: '2026-04-01' }, 'current'],
    [{ 有效期: '2026-02-30' }, 'current'],
    [{ 批准: ' ' }, 'unapproved'],
    [{ 批准: '', 有效期: '2026-03-15' }, 'unapproved'],
    [{ 批准: '', 有效期: '2026-02-15' }, 'past'],
  ] as const)('judges by the day: %j is %s', (entry, state) => expect(stateOf(entry)).toBe(state));
});
