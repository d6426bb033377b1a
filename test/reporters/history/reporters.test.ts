import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/model/change-items.ts';
import validateChanges from '../../../src/model/generated/changes-validator.ts';
import validateHistory from '../../../src/model/generated/history-validator.ts';
import type { HistoryReport } from '../../../src/model/history-report.ts';
import type { ItemEvent } from '../../../src/model/item-history.ts';
import type { Revision } from '../../../src/model/revision.ts';
import type { Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { historyReporters } from '../../../src/reporters/history-reporters.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { sampleChangeReport } from '../../sample-changes.ts';

const settings = { style: plainStyle, columns: 100 };
const hash = (letter: string) => letter.repeat(40);

function commit(letter: string, date: string, subject: string, more: Partial<Revision> = {}): Revision {
  const note = { hash: hash(letter), date: `${date}T09:00:00+08:00`, author: '王芳', subject };
  return { kind: 'commit', name: note.hash.slice(0, 7), commit: note, tags: [], merged: [], ...more };
}

const { changeSet } = sampleChangeReport;
const revisions = [
  { kind: 'working-tree', name: '', tags: [], merged: [] } as const,
  commit('a', '2026-03-01', '合并修订', {
    tags: ['v2026', '公布'],
    merged: [{ hash: hash('b'), date: '2026-02-11T09:00:00+08:00', author: '李强', subject: '改时限' }],
  }),
];

const history: HistoryReport = {
  kind: 'item',
  remarks: ['这个仓库是浅克隆'],
  history: {
    item: subjectOf(changeSet.changes[0] ?? never()),
    file: '目录/义务教育.yaml',
    isGone: true,
    events: changeSet.changes.flatMap((change, index): ItemEvent[] => {
      const revision = revisions[index % 2] ?? never();
      const event = { revision, item: subjectOf(change), changeSet };
      const files = { before: '目录/旧.yaml', after: '目录/义务教育.yaml' };
      return [{ ...event, kind: change.kind, change, ...(index === 1 && { files }) }];
    }),
  },
};

const timeline: HistoryReport = {
  kind: 'timeline',
  remarks: [],
  entries: [
    {
      revision: revisions[1] ?? never(),
      isEarliest: false,
      report: sampleChangeReport,
      unreadable: ['目录/写坏了.yaml'],
    },
    { revision: commit('c', '2025-03-01', '建立'), isEarliest: true, report: sampleChangeReport, unreadable: [] },
  ],
};

function faults(validate: Validator, document: unknown): unknown {
  return validate(document) ? [] : validate.errors;
}

function never(): never {
  throw new Error('The sample has changes');
}

describe('what gkml history shows', () => {
  it.each([
    ['item', history],
    ['timeline', timeline],
  ])('tells of every kind of change: %s', async (name, report) => {
    await expect(historyReporters.text(report, settings)).toMatchFileSnapshot(`expected/${name}.txt`);
    await expect(historyReporters.markdown(report, settings)).toMatchFileSnapshot(`expected/${name}.md`);
  });

  it.each([
    ['item', history],
    ['timeline', timeline],
  ])('keeps its contract in JSON: %s', (_, report) => {
    const document = JSON.parse(historyReporters.json(report, settings)) as {
      events: { change: object }[];
      entries: { changes: object[] }[];
    };
    expect(faults(validateHistory, document)).toEqual([]);
    const changes = [
      ...document.events.map(({ change }) => change),
      ...document.entries.flatMap((entry) => entry.changes),
    ];
    expect(changes.length).toBeGreaterThan(5);
    const summary = { added: 0, removed: 0, changed: 0, split: 0, merged: 0, unchanged: 0, moved: 0, noise: 0 };
    const likeDiff = { version: 1, summary, changes, candidates: [], heads: [], repeated: [] };
    expect(faults(validateChanges, likeDiff)).toEqual([]);
  });

  it('lets no text move the cursor or become markup', () => {
    for (const text of hostileTexts) {
      const revision = commit('d', '2025-03-01', text, { tags: [text] });
      const report: HistoryReport = {
        kind: 'timeline',
        remarks: [],
        entries: [{ revision, isEarliest: false, report: hostileReport(text), unreadable: [text] }],
      };
      for (const format of ['text', 'markdown'] as const) {
        const told = historyReporters[format](report, settings);
        expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/u);
        if (format === 'markdown') expect(told).not.toMatch(/<(script|img|iframe)/);
      }
    }
  });

  it('says that nothing changed', () => {
    const report: HistoryReport = { kind: 'timeline', remarks: [], entries: [] };
    expect(historyReporters.text(report, settings)).toBe('这段时间目录没有变化\n');
  });
});
