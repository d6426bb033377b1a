import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planStatistics } from '../../../src/exporters/statistics-workbook.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import validate from '../../../src/model/generated/statistics-validator.ts';
import type { Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { statisticsOf } from '../../../src/operations/statistics.ts';
import { statisticsFormats, statisticsReporters } from '../../../src/reporters/statistics-reporters.ts';
import { catalogue, type Rows } from '../../build-changes.ts';
import { printPlan } from '../../exporters/print-plan.ts';
import { sampleAfter } from '../../sample-versions.ts';

const registers = loadRegisters();
const statistics = statisticsOf(sampleAfter, registers);
const settings = { style: plainStyle, columns: 100 };
const expected = (file: string) => resolve(import.meta.dirname, 'expected', file);

describe('statistics', () => {
  it.each(statisticsFormats)('as %s', async (format) => {
    await expect(statisticsReporters[format](statistics, settings)).toMatchFileSnapshot(expected(`${format}.txt`));
  });

  it('as a workbook', async () => {
    await expect(planStatistics(statistics).sheets.map(printPlan).join('\n')).toMatchFileSnapshot(
      expected('workbook.sheet.txt'),
    );
  });

  it('keep the contract of their JSON', () => {
    const isValid = (validate as Validator)(JSON.parse(statisticsReporters.json(statistics, settings)));
    expect([isValid, (validate as Validator).errors ?? []]).toEqual([true, []]);
  });

  it('show the commonest values on a screen and say how many more there are', () => {
    const contents = Array.from({ length: 30 }, (_, index): Rows[number] => [`${index}`, { 主体: [`${index}局`] }]);
    const many = {
      name: '目录',
      catalogues: [catalogue({ file: '甲.yaml' }, 0, { 目录: '甲', 领域: '甲' }, contents)],
    };
    const shown = statisticsReporters.text(statisticsOf(many, registers), settings);
    expect(shown.match(/局/gu)).toHaveLength(15);
    expect(shown).toContain('另有 15 种，用 -f markdown 看全部');
  });

  it('let nothing out of a value that is markup or moves the cursor', () => {
    const content = { 主体: ['<b>|局\n\u001b[31m'] };
    const hostile = {
      name: '目录',
      catalogues: [catalogue({ file: '甲.yaml' }, 0, { 目录: '甲', 领域: '|甲' }, [['1', content]])],
    };
    const counted = statisticsOf(hostile, registers);
    expect(statisticsReporters.text(counted, settings)).not.toContain('\u001b');
    const table = statisticsReporters.markdown(counted, settings).split('\n');
    expect(table.filter((line) => /<b>|[^\\]\|甲/u.test(line))).toEqual([]);
  });
});
