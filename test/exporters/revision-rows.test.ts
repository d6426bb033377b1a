import { describe, expect, it } from 'vitest';
import { byRisk, placesOf, riskOf } from '../../src/exporters/revision-row.ts';
import { revisionRows, rowsOfChange } from '../../src/exporters/revision-rows.ts';
import type { ChangeReport } from '../../src/model/change-report.ts';
import { hostileReport, hostileTexts } from '../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../sample-changes.ts';
import { caseNames, revisionReport } from './revision-reports.ts';

const rows = revisionRows(sampleChangeReport);
const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
const titled = (kind: string) => rows.filter((row) => row.kind === kind);

/** Every row of the report told one by one, however it is arranged. */
const singleRows = ({ changeSet }: ChangeReport) => changeSet.changes.flatMap(rowsOfChange);

describe('the rows of a revision', () => {
  it('tell every change once, repeated edits in one row', () => {
    expect(placesOf(rows)).toBe(singleRows(sampleChangeReport).length);
    expect(titled('organ-renamed').map(({ item, changes }) => [item, changes.length])).toEqual([
      ['4个事项\n（见“同类改动”）', 4],
    ]);
  });

  it.each(caseNames)('tell every change once in the generated case %s', (name) => {
    const report = revisionReport(name, 7);
    const told = revisionRows(report).flatMap(({ kind, changes }) => changes.map(() => kind));
    expect(told.sort()).toEqual(
      singleRows(report)
        .map(({ kind }) => kind)
        .sort(),
    );
  });

  it('begin with high risk, then what nobody explains, then the rest by gravity', () => {
    const order = rows.map((row) => [riskOf(row), row.level] as const);
    expect(order.map(([risk]) => risk)).toEqual([...order.map(([risk]) => risk)].sort());
    expect(order[0]).toEqual([0, 'error']);
    const rest = order.filter(([risk]) => risk === 2).map(([, level]) => level);
    expect(rest.lastIndexOf('warning')).toBeLessThan(rest.indexOf('info'));
  });

  it('keep their order among equals', () => {
    const [first] = rows;
    if (!first) throw new Error('The sample has rows');
    const same = ['甲', '乙', '丙'].map((item) => ({ ...first, item }));
    expect(byRisk(same).map(({ item }) => item)).toEqual(['甲', '乙', '丙']);
  });

  it('tell items that came, went, were split, merged or moved as a whole', () => {
    const whole = rows.filter(({ element }) => element === '整项' || element === '领域');
    expect([...new Set(whole.map(({ kind }) => kind))].sort()).toEqual([
      'domain-changed',
      'item-added',
      'item-merged',
      'item-removed',
      'item-split',
    ]);
    const [split] = titled('item-split');
    expect(textOf(split?.before ?? [])).toContain('名称：学校概况');
    expect(textOf(split?.after ?? [])).toMatch(/（1）\n名称：学校简介[\s\S]*（2）\n名称：学校收费/u);
  });

  it('call what was added by its name and its reason', () => {
    const [added] = titled('item-added');
    expect(added).toMatchObject({ domain: '社会救助', item: 'SHJZ-010\n最低生活保障／低保标准', level: 'info' });
    expect(added?.reason.trigger).toBe('基准更新');
  });

  it('give a whole item the gravity that was set for it, and no graver one of its parts', () => {
    const [split] = sampleChangeReport.changeSet.changes.filter(({ kind }) => kind === 'split');
    const [grave] = rowsOfChange({ ...split, level: 'error' } as NonNullable<typeof split>);
    expect(grave?.level).toBe('error');
    const merged = sampleChangeReport.changeSet.changes.find(({ kind }) => kind === 'merged');
    expect(rowsOfChange(merged as NonNullable<typeof merged>)[0]?.level).toBe('info');
  });

  it('are none where nothing changed', () => {
    expect(revisionRows(noChangeReport)).toEqual([]);
  });

  it.each(hostileTexts.map((text) => [text]))('stand whatever an item holds: %j', (text) => {
    expect(revisionRows(hostileReport(text)).length).toBeGreaterThan(0);
  });
});
