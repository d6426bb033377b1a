import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImpact } from '../../../src/exporters/impact-workbook.ts';
import validate from '../../../src/model/generated/impact-validator.ts';
import type { Impact } from '../../../src/model/impact.ts';
import type { Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import type { Version } from '../../../src/model/version.ts';
import { impactOf, impactOfAll } from '../../../src/operations/impact.ts';
import { impactFormats, impactReporters } from '../../../src/reporters/impact-reporters.ts';
import { catalogue, type Rows } from '../../build-changes.ts';
import { printPlan } from '../../exporters/print-plan.ts';
import { impactSample, impactSampleRegisters } from '../../sample-impact.ts';

const settings = { style: plainStyle, columns: 100 };
const of = (word: string) => impactOf(word, impactSample, impactSampleRegisters);
const expected = (file: string) => resolve(import.meta.dirname, 'expected', file);

const impacts: readonly (readonly [name: string, impact: Impact])[] = [
  ['all', impactOfAll(impactSample, impactSampleRegisters)],
  ['repealed', of('收养法')],
  ['renamed', of('青禾县国土资源局')],
  ['misspelt', of('政府服务中心')],
  ['current', of('政府网站')],
  ['unused', of('金融工作办公室')],
  ['unknown', of('低保')],
];

describe('the impact', () => {
  it.each(impacts)('of what is %s as text', async (name, impact) => {
    await expect(impactReporters.text(impact, settings)).toMatchFileSnapshot(expected(`${name}.txt`));
  });

  it.each(impacts.filter(([name]) => ['all', 'unknown'].includes(name)))(
    'of what is %s in the other formats',
    async (name, impact) => {
      await expect(impactReporters.markdown(impact, settings)).toMatchFileSnapshot(expected(`${name}.markdown.txt`));
      await expect(impactReporters.json(impact, settings)).toMatchFileSnapshot(expected(`${name}.json.txt`));
      await expect(planImpact(impact).sheets.map(printPlan).join('\n')).toMatchFileSnapshot(
        expected(`${name}.sheet.txt`),
      );
    },
  );

  it.each(impacts)('of what is %s keeps the contract of its JSON', (_, impact) => {
    const isValid = (validate as Validator)(JSON.parse(impactReporters.json(impact, settings)));
    expect([isValid, (validate as Validator).errors ?? []]).toEqual([true, []]);
  });

  it('shows some places of an edit in the overview, all of them where one entry was asked for', () => {
    const rows = Array.from({ length: 30 }, (_, index): Rows[number] => [`甲-${index}`, { 依据: ['《收养法》'] }]);
    const version = versionOf(rows);
    const overview = impactReporters.text(impactOfAll(version, impactSampleRegisters), settings);
    expect(overview.match(/甲-/gu)).toHaveLength(10);
    expect(overview).toContain('另有 20 处，用 -f markdown 看全部');
    const asked = impactReporters.text(impactOf('收养法', version, impactSampleRegisters), settings);
    expect(asked.match(/甲-/gu)).toHaveLength(30);
  });

  it.each(impactFormats)('lets nothing out of a value that is markup or moves the cursor, as %s', (format) => {
    const version = versionOf([['1|<i>', { 名称: '<b>|名\n\u001b[31m', 主体: ['<b>|国土局\u001b'] }]]);
    const shown = impactReporters[format](impactOf('国土局', version, impactSampleRegisters), settings);
    expect(shown).not.toContain('\u001b');
    if (format === 'markdown') expect(shown).not.toMatch(/<[bi]>/u);
  });

  it('is written on a workbook for every format of places', () => {
    for (const format of impactFormats) {
      const shown = impactReporters[format](of('青禾县国土资源局'), settings);
      expect(shown).toContain('青禾县自然资源局');
      expect(shown).toMatch(/B4/u);
    }
  });
});

function versionOf(rows: Rows): Version {
  return { name: '目录', catalogues: [catalogue({ file: '甲.yaml' }, 0, { 目录: '甲', 领域: '甲' }, rows)] };
}
