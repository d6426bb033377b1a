import { describe, expect, it } from 'vitest';
import type { ChangeReport } from '../../../src/model/change-report.ts';
import type { ChangesDocument } from '../../../src/model/generated/changes.ts';
import validateChanges from '../../../src/model/generated/changes-validator.ts';
import { schemaFindings } from '../../../src/model/schema-findings.ts';
import { json } from '../../../src/reporters/changes/json.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { noChangeReport, sampleChangeReport, sampleChangeSet } from '../../sample-changes.ts';

const documentOf = (report: Parameters<typeof json>[0]) => JSON.parse(json(report)) as ChangesDocument;
const sample = documentOf(sampleChangeReport);
const find = (id: string) => sample.changes.find(({ after }) => !Array.isArray(after) && after?.编号 === id);

describe('the changes as json', () => {
  it('are written as their file shows', async () => {
    await expect(json(sampleChangeReport)).toMatchFileSnapshot('expected/changes-json.txt');
  });

  it.each<readonly [string, ChangeReport]>([
    ['the sample', sampleChangeReport],
    ['no change', noChangeReport],
    ...hostileTexts.map((text) => [JSON.stringify(text.slice(0, 20)), hostileReport(text)] as const),
  ])('keep to their schema: %s', (_, report) => {
    expect(schemaFindings('changes', validateChanges, documentOf(report), [])).toEqual([]);
  });

  it.each(hostileTexts)('keep every text as it is: %j', (text) => {
    const [changed] = documentOf(hostileReport(text)).changes;
    const [field] = changed?.fields ?? [];
    expect(changed?.before).toEqual({ 编号: text, 领域: text, 一级事项: text, 名称: text });
    expect(field?.before).toBe(text);
    expect(field?.parts[0]?.reason).toEqual({ trigger: '未说明', explanation: text });
  });

  it('are whole and in the order of the change set, not folded', () => {
    expect(sample.changes.map(({ kind }) => kind)).toEqual(sampleChangeSet.changes.map(({ kind }) => kind));
    expect(find('YWJY-001')?.fields.map(({ field }) => field)).toEqual(['时限', '主体']);
  });

  it('count what they hold', () => {
    const count = (kind: string) => sample.changes.filter((change) => change.kind === kind).length;
    const { added, removed, changed, split, merged } = sample.summary;
    expect([added, removed, changed, split, merged]).toEqual(
      ['added', 'removed', 'changed', 'split', 'merged'].map(count),
    );
    expect(sample.summary).toMatchObject({ unchanged: 5, moved: 2, noise: 23 });
  });

  it('name one item a side, lists for what was split or merged, nothing where there was none', () => {
    const sides = sample.changes.map(({ kind, before, after }) => {
      const shape = (side: unknown) => (side === null ? 'null' : Array.isArray(side) ? 'list' : 'item');
      return `${kind}: ${shape(before)}, ${shape(after)}`;
    });
    expect([...new Set(sides)].sort()).toEqual([
      'added: null, item',
      'changed: item, item',
      'merged: list, item',
      'removed: item, null',
      'split: item, list',
    ]);
  });

  it.each([
    ['YWJY-018', { matchedBy: 'similarity', score: 0.83, moved: false, domainMoved: false }],
    ['YWJY-003', { matchedBy: 'id', score: 1, moved: true, domainMoved: false }],
    ['SHJZ-004', { matchedBy: 'id', score: 1, moved: false, domainMoved: true }],
    ['SHJZ-010', { matchedBy: null, score: null, moved: false, domainMoved: false }],
  ])('say of %s how it was matched and whether it moved', (id, expected) => {
    expect(find(id)).toMatchObject(expected);
  });

  it('point a repeated edit to its changes', () => {
    expect(sample.repeated).toHaveLength(1);
    const items = sample.repeated[0]?.changes.map((index) => sample.changes[index]?.after);
    expect(items).toMatchObject(['YWJY-001', 'YWJY-003', 'YWJY-002', 'YWJY-004'].map((id) => ({ 编号: id })));
  });

  it('have the place in the new version, and of what was removed in the old one', () => {
    expect(find('SHJZ-010')?.place).toEqual({
      file: '上报 2026.xlsx',
      line: null,
      column: null,
      sheet: '社会救助',
      cell: 'B7',
    });
    const gone = sample.changes.find(({ kind }) => kind === 'removed');
    expect(gone?.place).toEqual({ file: '目录/义务教育.yaml', line: 168, column: 5, sheet: null, cell: null });
  });
});
