import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planCoverage } from '../../../src/exporters/coverage-workbook.ts';
import validate from '../../../src/model/generated/coverage-validator.ts';
import type { Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { coverageReporters } from '../../../src/reporters/coverage-reporters.ts';
import { printPlan } from '../../exporters/print-plan.ts';
import { hostileTexts } from '../../hostile-changes.ts';
import { sampleBaseline, sampleCoverage } from '../../sample-coverage.ts';

const coverage = await sampleCoverage();
const settings = { style: plainStyle, columns: 100 };
const expected = (file: string) => resolve(import.meta.dirname, 'expected', file);

interface Place {
  readonly findings: readonly { readonly id: number }[];
  readonly score: {
    readonly indicators: readonly { readonly deductions: readonly { readonly findings: number[] }[] }[];
  };
}

describe('the coverage of a province', () => {
  it.each(['text', 'markdown', 'json', 'html'] as const)('as %s', async (format) => {
    await expect(coverageReporters[format](coverage, settings)).toMatchFileSnapshot(expected(`${format}.txt`));
  });

  it('as a workbook', async () => {
    await expect(planCoverage(coverage).sheets.map(printPlan).join('\n')).toMatchFileSnapshot(expected('workbook.txt'));
  });

  it('keeps the contract of its JSON, and every deduction leads to findings', () => {
    const document = JSON.parse(coverageReporters.json(coverage, settings)) as { readonly places: readonly Place[] };
    const isValid = (validate as Validator)(document);
    expect([isValid, (validate as Validator).errors ?? []]).toEqual([true, []]);
    for (const { findings, score } of document.places) {
      const ids = new Set(findings.map(({ id }) => id));
      const meant = score.indicators.flatMap(({ deductions }) => deductions.flatMap((each) => each.findings));
      expect(meant.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it.each(hostileTexts)('lets nothing out of a name like %j', async (text) => {
    const baseline = sampleBaseline.map((each) => ({
      ...each,
      事项: each.事项.map((item) => ({ ...item, 名称: text })),
    }));
    const hostile = await sampleCoverage({ baseline, counties: { [`${text}县`]: [] } });
    expect(coverageReporters.text(hostile, settings)).not.toMatch(/[\u001b\u0007]/u);
    expect(coverageReporters.html(hostile, settings)).not.toMatch(/<(?:img|script)[^>]*(?:onerror|src)/u);
  });
});
