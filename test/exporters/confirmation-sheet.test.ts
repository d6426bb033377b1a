import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planConfirmations } from '../../src/exporters/confirmation-sheet.ts';
import type { ChangeReport } from '../../src/model/change-report.ts';
import type { ItemContent } from '../../src/model/version.ts';
import { added, catalogue, changeSetOf, removed } from '../build-changes.ts';
import { noChangeReport, sampleChangeReport } from '../sample-changes.ts';
import { printPlan } from './print-plan.ts';
import { rowTexts } from './sheet-cells.ts';

const expected = resolve(import.meta.dirname, 'expected/confirmation.sheet.txt');
const confirmations = planConfirmations(sampleChangeReport);
const rowsFor = (organ: string) => {
  const found = confirmations.find((each) => each.organ === organ);
  return found?.plan.sheets.flatMap(rowTexts) ?? [];
};
const itemsFor = (organ: string) => rowsFor(organ).map((row) => row[1] ?? '');

/** Items of one catalogue that came, and one that went. */
function reportOf(came: readonly ItemContent[], went: ItemContent): ChangeReport {
  const place = { file: '目录.yaml' };
  const head = { 目录: '目录', 领域: '义务教育' };
  const after = {
    name: '新',
    catalogues: [
      catalogue(
        place,
        0,
        head,
        came.map((content, index) => [`${index}`, content]),
      ),
    ],
  };
  const before = { name: '旧', catalogues: [catalogue(place, 0, head, [['9', went]])] };
  const items = after.catalogues.flatMap(({ items: fresh }) => fresh);
  const old = before.catalogues.flatMap(({ items: gone }) => gone);
  const reason = { trigger: '未说明' } as const;
  const changes = [...items.map((item) => added(item, reason)), ...old.map((item) => removed(item, reason))];
  return { changeSet: changeSetOf(before, after, changes), domains: [], repeated: [], entries: changes };
}

const organsIn = (report: ChangeReport) => planConfirmations(report).map(({ organ }) => organ);

describe('what an organ confirms', () => {
  it('is a sheet to tick and stamp', async () => {
    const [first] = confirmations;
    await expect(first?.plan.sheets.map(printPlan).join('\n')).toMatchFileSnapshot(expected);
  });

  it('is made for each organ in the order in which they occur', () => {
    expect(confirmations.map(({ organ }) => organ)).toEqual(['青禾县教育局', '青禾县民政局', '青禾县农业农村局']);
  });

  it('is what became of its own items, of removed ones too', () => {
    expect(itemsFor('青禾县民政局')).toContain('社会救助\nSHJZ-005\n医疗救助／医疗救助政策');
    expect(itemsFor('青禾县民政局').filter((item) => item.startsWith('义务教育\nYWJY'))).toEqual([]);
    expect(itemsFor('青禾县农业农村局').filter((item) => item.startsWith('乡村振兴'))).toHaveLength(3);
  });

  it('says how much there is, and the table has as much', () => {
    const note = rowsFor('青禾县民政局')[2]?.[0] ?? '';
    const [, items, places] = /涉及你单位(\d+)个事项、(\d+)处改动/u.exec(note) ?? [];
    const table = rowsFor('青禾县民政局').filter(([number = '']) => /^\d+$/u.test(number));
    expect(Number(places)).toBe(table.length);
    expect(Number(items)).toBe(7);
  });

  it('has a box to agree and one to object for every change', () => {
    const table = rowsFor('青禾县教育局').filter(([number = '']) => /^\d+$/u.test(number));
    expect(table.length).toBeGreaterThan(5);
    expect(table.every((row) => row[6] === '□ 同意\n□ 不同意，理由：\n')).toBe(true);
  });

  it.each<[string, ItemContent[], ItemContent, string[]]>([
    ['all organs of an item', [{ 主体: ['甲局', '乙局'] }], { 主体: ['丙局'] }, ['甲局', '乙局', '丙局']],
    ['one organ however it is spaced', [{ 主体: ['甲 局'] }, { 主体: ['甲局'] }], { 主体: ['甲局'] }, ['甲 局']],
    ['nobody where no organ is named', [{}, { 主体: [' '] }], { 主体: [] }, ['（未写主体）']],
  ])('goes to %s', (_, came, went, organs) => {
    expect(organsIn(reportOf(came, went))).toEqual(organs);
  });

  it('is nothing where nothing changed', () => {
    expect(planConfirmations(noChangeReport)).toEqual([]);
  });
});
