import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planLedger } from '../../../src/exporters/ledger-workbook.ts';
import type { DepartureLedger, LedgerEntry } from '../../../src/model/departure-ledger.ts';
import validate from '../../../src/model/generated/ledger-validator.ts';
import type { Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { ledgerFormats, ledgerReporters } from '../../../src/reporters/ledger-reporters.ts';
import { printPlan } from '../../exporters/print-plan.ts';

const settings = { style: plainStyle, columns: 100 };
const expected = (file: string) => resolve(import.meta.dirname, 'expected', file);

const bus: LedgerEntry = {
  kind: 'exclusion',
  place: '示例省青禾县',
  domain: '义务教育',
  id: 'YWJY-009',
  name: '校车服务',
  baseline: '学生管理／校车服务',
  entry: { 基准编号: 'YWJY-009', 名称: '校车服务', 理由: '本县没有校车' },
  state: 'unapproved',
  location: { file: '目录/义务教育.yaml', line: 8, column: 5 },
};
const channels: LedgerEntry = {
  kind: 'deviation',
  place: '示例省青禾县',
  domain: '养老服务',
  id: 'YLFW-015',
  name: '养老服务设施信息',
  baseline: '政府网站、两微一端、政务服务中心',
  local: '政府网站、政务服务中心',
  entry: {
    要素: '渠道',
    理由: '民政局没有开设新媒体账号',
    批准: '县政务公开办',
    日期: '2025-03-01',
    有效期: '2026-02-28',
  },
  state: 'past',
  location: { file: '目录/养老服务.yaml', line: 308, column: 9 },
};
const level: LedgerEntry = {
  ...channels,
  baseline: undefined,
  local: undefined,
  entry: { 要素: '层级', 理由: '乡镇还没有养老机构', 批准: '县政务公开办', 日期: '2025-03-15', 有效期: '2026-03-15' },
  state: 'ending',
};
const ledger: DepartureLedger = { today: '2026-03-01', entries: [bus, channels, level] };
const province = {
  ...ledger,
  entries: [...ledger.entries, { ...bus, place: '示例省溪山县', state: 'current' as const }],
};

describe('the ledger', () => {
  it.each(ledgerFormats)('as %s', async (format) => {
    await expect(ledgerReporters[format](ledger, settings)).toMatchFileSnapshot(expected(`${format}.txt`));
  });

  it('as a sheet to be signed', async () => {
    const sheets = planLedger(ledger).sheets.map(printPlan);
    await expect(sheets.join('\n')).toMatchFileSnapshot(expected('workbook.sheet.txt'));
  });

  it.each([ledger, province, { today: '2026-03-01', entries: [] }])('keeps the contract of its JSON', (each) => {
    const isValid = (validate as Validator)(JSON.parse(ledgerReporters.json(each, settings)));
    expect([isValid, (validate as Validator).errors ?? []]).toEqual([true, []]);
  });

  it('keeps several places apart', () => {
    expect(ledgerReporters.text(province, settings)).toMatch(/^示例省青禾县 养老服务$[\s\S]*^示例省溪山县 义务教育$/mu);
    expect(ledgerReporters.markdown(province, settings)).toContain('\n## 示例省溪山县\n');
    const [sheet] = planLedger(province).sheets;
    expect(JSON.stringify(sheet?.rows)).toContain('示例省溪山县（1条）');
    expect(planLedger(province).title).toBe('差异台账');
  });

  it('says so where nothing is recorded', () => {
    expect(ledgerReporters.text({ today: '2026-03-01', entries: [] }, settings)).toBe(
      '差异台账\n2026-03-01：没有记下偏离和不适用\n',
    );
  });

  it('lets nothing out of a value that is markup or moves the cursor', () => {
    const entry = { 名称: '校车', 理由: '<b>|\u001b[31m\n第二行' };
    const hostile = { ...ledger, entries: [{ ...bus, name: '<i>|\u001b', entry }] };
    expect(ledgerReporters.text(hostile, settings)).not.toContain('\u001b');
    expect(ledgerReporters.markdown(hostile, settings)).not.toMatch(/<[bi]>|\u001b/u);
  });
});
