// SARIF against the schema of the standard, which a package of its makers carries.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { plainStyle } from '../../src/model/style.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { findings, hostileFindings, manyFindings, rules } from './findings/sample.ts';
import { cleanReport, report } from './sample-report.ts';

const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// Of draft 4, of which these two keywords are all that this schema says in its own way.
const { $schema: _, id: $id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile({
  $id,
  ...schema,
});

const written = (each: Report) => JSON.parse(sarif(each, { style: plainStyle, columns: 80, rules, version: '1.2.3' }));

describe('sarif by the schema of the standard', () => {
  it.each<[string, Report]>([
    ['the sample', report],
    ['nothing found', cleanReport],
    ['findings of tables and files', findings],
    ['texts with signs of every kind', hostileFindings('<b>&"\'|`%\n\u0001 “𠀀”')],
    ['many findings', manyFindings(200)],
  ])('holds for %s', (_name, each) => {
    validate(written(each));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('sees a line that is none', () => {
    const log = written(report);
    log.runs[0].results[0].locations[0].physicalLocation.region = { startLine: 0 };
    expect(validate(log)).toBe(false);
  });
});
