import { describe, expect, it } from 'vitest';
import validate from '../../../src/model/generated/registers-validator.ts';
import { type RegisterName, registerKeys, registerNames } from '../../../src/model/register-list.ts';
import type { RegisterReport } from '../../../src/model/register-report.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { schemaFindings, type Validator } from '../../../src/model/schema-findings.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { findRegisterEntries, listRegisterEntries } from '../../../src/operations/find-register-entries.ts';
import { summariseRegisters } from '../../../src/operations/summarise-registers.ts';
import { registerFormats, registerReporters } from '../../../src/reporters/register-reporters.ts';
import { emptyRegisters } from '../../empty-registers.ts';
import { sampleRegisters } from '../../sample-registers.ts';

const search = (...words: string[]): RegisterReport => ({
  kind: 'search',
  searches: words.map((word) => findRegisterEntries(word, sampleRegisters, [])),
});
const entries = (register: RegisterName): RegisterReport => ({
  kind: 'entries',
  register,
  entries: listRegisterEntries(register, sampleRegisters),
});
const list = (folder: string | undefined, shipped: Registers): RegisterReport => ({
  kind: 'list',
  version: '1.2.3',
  folder,
  registers: summariseRegisters(sampleRegisters, shipped),
});

const reports: readonly (readonly [string, RegisterReport])[] = [
  ['list', list(undefined, sampleRegisters)],
  ['list-own', list('名录', emptyRegisters)],
  ...registerNames.map((name) => [`entries-${registerKeys[name]}`, entries(name)] as const),
  ['act', search('收养法')],
  ['act-revised', search('《政府信息公开条例》（国务院令第711号）')],
  ['organ-replaced', search('扶贫办')],
  ['organ-levels', search('农业农村部门')],
  ['platform', search('信用中国')],
  ['domain', search('扶贫')],
  ['division', search('襄樊市')],
  ['wording', search('信息公开条件')],
  ['withheld', search('机密')],
  ['several', search('政府服务中心', '条件', '没有的词', '政府信息公开条列')],
  ['hostile', search('<b>|`$1`\u001b[31m\n甲')],
];

const settings = { style: plainStyle, columns: 80 };

describe('what the registers say', () => {
  for (const format of registerFormats) {
    it.each(reports)(`is readable as ${format}: %s`, async (name, report) => {
      await expect(registerReporters[format](report, settings)).toMatchFileSnapshot(`golden/${name}-${format}.txt`);
    });
  }

  it.each(reports)('fits its schema as JSON: %s', (_, report) => {
    const data: unknown = JSON.parse(registerReporters.json(report, settings));
    expect(schemaFindings('registers', validate as unknown as Validator, data, [])).toEqual([]);
  });

  it('keeps to the columns of the screen', () => {
    const narrow = registerReporters.text(search('收养法', '扶贫办'), { style: plainStyle, columns: 40 });
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});
