import { describe, expect, it } from 'vitest';
import validate from '../../src/model/generated/register-check-validator.ts';
import type { RegisterCheck } from '../../src/model/register-check.ts';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { plainStyle } from '../../src/model/style.ts';
import type { ItemContent, Version } from '../../src/model/version.ts';
import { checkRegisterUse } from '../../src/operations/check-register-use.ts';
import { registerCheckReporters } from '../../src/reporters/register-check-reporters.ts';
import { registerFormats } from '../../src/reporters/register-reporters.ts';
import { catalogue, type Place } from '../build-changes.ts';
import { emptyRegisters } from '../empty-registers.ts';
import { sampleRegisters } from '../sample-registers.ts';

const items: readonly ItemContent[] = [
  { 名称: '行政法规', 依据: ['《政府信息公开条例》', '《甲|办法》'], 渠道: ['甲报亭'] },
  { 名称: '规划', 主体: ['青禾县农业农村局'], 依据: ['《政府信息公开条例》第二十条'], 渠道: ['甲报亭'] },
];
const version = (place: Place): Version => ({
  name: '目录',
  catalogues: [
    catalogue(
      place,
      0,
      { 目录: '测试目录', 领域: '扶贫' },
      items.map((content, index) => [`FP-00${index}`, content]),
    ),
  ],
});

const checks: readonly (readonly [string, RegisterCheck])[] = [
  ['no-catalogues', checkRegisterUse(sampleRegisters, undefined)],
  ['files', checkRegisterUse(sampleRegisters, version({ file: '目录/扶贫.yaml' }))],
  ['sheet', checkRegisterUse(sampleRegisters, version({ file: '上报.xlsx', sheet: '扶贫' }))],
  ['nothing-unchecked', checkRegisterUse(emptyRegisters, undefined)],
];

describe('what a check of the registers says', () => {
  for (const format of registerFormats) {
    it.each(checks)(`is readable as ${format}: %s`, async (name, check) => {
      const told = registerCheckReporters[format](check, { style: plainStyle, columns: 80 });
      await expect(told).toMatchFileSnapshot(`register-check/golden/${name}-${format}.txt`);
    });
  }

  it.each(checks)('fits its schema as JSON: %s', (_, check) => {
    const data: unknown = JSON.parse(registerCheckReporters.json(check, { style: plainStyle, columns: 80 }));
    expect(schemaFindings('register-check', validate as unknown as Validator, data, [])).toEqual([]);
  });
});
