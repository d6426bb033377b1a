import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planAdjustmentReport } from '../../src/exporters/adjustment-report.ts';
import type { ChangeReport } from '../../src/model/change-report.ts';
import type { TablePlan } from '../../src/model/document-plan.ts';
import { hostileReport, hostileTexts } from '../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../sample-changes.ts';
import { plainText, printDocument, wordsOf } from './document-text.ts';
import { caseNames, revisionReport } from './revision-reports.ts';

const expected = (name: string) => resolve(import.meta.dirname, 'expected', name);
const organ = '青禾县人民政府办公室';
const plan = planAdjustmentReport(sampleChangeReport, { organ });

function numbersIn(text: string, pattern: RegExp): number[] {
  return [...(pattern.exec(text) ?? [])].slice(1).map(Number);
}

function tables(report: ChangeReport): TablePlan[] {
  const { sections } = planAdjustmentReport(report, {});
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is TablePlan => block.kind === 'table'));
}

describe('动态调整情况说明', () => {
  it('reads like the report that a county files', async () => {
    await expect(printDocument(plan)).toMatchFileSnapshot(expected('adjustment-report.document.txt'));
  });

  it('is short where nothing changed, without an empty table', async () => {
    const same = planAdjustmentReport(noChangeReport, {});
    await expect(printDocument(same)).toMatchFileSnapshot(expected('no-adjustment.document.txt'));
    expect(wordsOf(same)).not.toContain('修订对照表');
  });

  it('leaves the date blank, and the organ where nobody says it', () => {
    const blank = wordsOf(planAdjustmentReport(sampleChangeReport, {}));
    expect(blank).toMatch(/\[organ\] （编制单位）\n\[date\] 　+年　+月　+日/u);
  });

  it('says “本地区” where no catalogue or more than one place is named', () => {
    expect(wordsOf(planAdjustmentReport(revisionReport('one', 3), {}))).toContain('对本地区基层政务公开标准目录');
  });

  it('lists first what nobody explains, then what is looser for a reason', () => {
    const looser = sampleChangeReport.entries.flatMap((change) => {
      if (change.kind !== 'removed') return [];
      return [{ ...change, reason: { trigger: '依据立改废', explanation: '《办法》2025年废止。' } as const }];
    });
    const words = wordsOf(
      planAdjustmentReport({ ...sampleChangeReport, entries: [...sampleChangeReport.entries, ...looser] }, {}),
    );
    expect(words).toMatch(/（一）没有查到理由的改动[\s\S]*（二）有理由但放宽公开要求的改动/u);
    expect(words).toContain('“民办教育／民办学校年检结果”。理由：依据立改废：《办法》2025年废止。\n');
  });

  it('names where a list goes on once it is long', () => {
    const many = { ...sampleChangeReport, entries: Array(10).fill(sampleChangeReport.entries).flat() };
    expect(wordsOf(planAdjustmentReport(many, {}))).toMatch(/20\.[^\n]+\n\[body\] 其余\d+条见附件1。/u);
  });

  it('keeps its last words on the page of the signature', () => {
    const [text] = plan.sections;
    const signing = text?.blocks.slice(-6).map((block) => (block.kind === 'paragraph' ? block.style : 'table'));
    expect(signing).toEqual(['closing', 'closing', 'annexList', 'annexListMore', 'organ', 'date']);
  });

  it('shows at most 500 rows on paper and says how many are left', () => {
    const entries = Array(40).fill(sampleChangeReport.entries).flat();
    const report = { ...sampleChangeReport, entries };
    const [table] = tables(report);
    expect(table?.rows).toHaveLength(500);
    const [, left = ''] = /另有(\d+)行未列出/u.exec(wordsOf(planAdjustmentReport(report, {}))) ?? [];
    expect(Number(left)).toBeGreaterThan(0);
  });
});

describe.each<[string, ChangeReport]>([
  ['the sample', sampleChangeReport],
  ['no change', noChangeReport],
  ...caseNames.map((name): [string, ChangeReport] => [`the generated case ${name}`, revisionReport(name, 11)]),
])('the figures of %s', (_, report) => {
  const { summary, changes } = report.changeSet;
  const words = wordsOf(planAdjustmentReport(report, {}));

  it('add up from the domains before to those after', () => {
    const [before, after] = numbersIn(words, /调整前共有(\d+)个领域，调整后共有(\d+)个领域/u);
    const [kept = 0] = numbersIn(words, /保留(\d+)个领域，(?:都|其中)/u);
    const [adjusted = kept, same = 0] = numbersIn(words, /其中(\d+)个有调整.*?，(\d+)个没有变化/u);
    const [added = 0] = numbersIn(words, /新增(\d+)个领域/u);
    const [removed = 0] = numbersIn(words, /取消(\d+)个领域/u);
    expect([kept + removed, kept + added, adjusted + same]).toEqual([before, after, kept]);
  });

  it('add up from the items before to those after', () => {
    const [before, after] = numbersIn(words, /调整前共有(\d+)个公开事项，调整后共有(\d+)个公开事项/u);
    const counts = numbersIn(words, /新增(\d+)个，删去(\d+)个，改动(\d+)个/u);
    const [unchanged = 0] = numbersIn(words, /未变(\d+)个/u);
    const [splitFrom = 0, splitTo = 0] = numbersIn(words, /(\d+)个拆分为(\d+)个/u);
    const [mergedFrom = 0, mergedTo = 0] = numbersIn(words, /(\d+)个合并为(\d+)个/u);
    const [added = 0, removed = 0, changed = 0] = counts;
    expect(removed + changed + unchanged + splitFrom + mergedFrom).toBe(before);
    expect(added + changed + unchanged + splitTo + mergedTo).toBe(after);
    expect(counts).toEqual([summary.added, summary.removed, summary.changed]);
  });

  it('count as many changes by reason as there are', () => {
    if (changes.length === 0) return expect(words).not.toContain('处改动');
    const [all, explained, unexplained] = numbersIn(words, /共有(\d+)处改动，其中(\d+)处有理由，(\d+)处没有查到理由/u);
    const byReason = [...words.matchAll(/\[\w+\] 共(\d+)处，涉及\d+个公开事项：(.*)。/gu)];
    expect(byReason.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(explained);
    for (const [, count, kinds = ''] of byReason) {
      const single = [...kinds.matchAll(/(\d+)处/gu)].reduce((sum, [, places]) => sum + Number(places), 0);
      expect(single).toBe(Number(count));
    }
    expect((explained ?? 0) + (unexplained ?? 0)).toBe(all);
    if (unexplained) expect(words).toContain(`以下${unexplained}处改动没有查到理由`);
  });

  it('are the same in the table of domains, line by line and in all', () => {
    const table = tables(report).at(-1) as TablePlan;
    const labels = table.header.map(({ text }) => plainText(text));
    const lines = table.rows.map((cells) => cells.map(({ text }) => plainText(text)));
    const of = (line: readonly string[], label: string) => Number(line[labels.indexOf(label)] ?? 0);
    for (const line of lines) {
      const come = of(line, '新增') + of(line, '拆分合并增减') + of(line, '移入');
      expect(of(line, '调整前') + come - of(line, '删去') - of(line, '移出')).toBe(of(line, '调整后'));
    }
    const total = lines.at(-1) as string[];
    for (const label of labels.slice(1)) {
      expect(lines.slice(0, -1).reduce((sum, line) => sum + of(line, label), 0)).toBe(of(total, label));
    }
    expect([of(total, '新增'), of(total, '删去'), of(total, '有改动')]).toEqual([
      summary.added,
      summary.removed,
      summary.changed,
    ]);
    expect([of(total, '调整前'), of(total, '调整后')]).toEqual(
      numbersIn(words, /调整前共有(\d+)个公开事项，调整后共有(\d+)个/u),
    );
  });
});

describe('a text that tries everything', () => {
  it.each(hostileTexts.map((text) => [text]))('leaves no character that a document cannot hold: %j', (text) => {
    const words = wordsOf(planAdjustmentReport(hostileReport(text), { organ: text }));
    expect(words).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/u);
    expect(Buffer.from(words).toString()).toBe(words);
  });
});
