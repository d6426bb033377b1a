import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readIndicators } from '../../src/io/indicators.ts';
import validate from '../../src/model/generated/indicators-validator.ts';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { rules } from '../../src/rules/rules.ts';
import { readSchema } from '../schemas/constraints.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/scoring.md'), 'utf8');

describe('docs/scoring.md', () => {
  it('explains every situation that points are taken off for', () => {
    const situations = readSchema('indicators').$defs?.['Deduction']?.properties?.['情形']?.items?.['enum'] as string[];
    const explained = Array.from(page.matchAll(/^\| (\S+) \|/gm), ([, word]) => word);
    expect(explained).toEqual(expect.arrayContaining(situations));
  });

  it('shows indicators that are sound', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? [];
    expect(schemaFindings('indicators', validate as unknown as Validator, parse(example), [])).toEqual([]);
  });
});

describe('the indicators that ship', () => {
  it('are sound, name rules that there are, and make a hundred points', async () => {
    const root = resolve(import.meta.dirname, '../../fixtures');
    const { 指标: indicators } = await readIndicators(undefined, { cwd: root, root, rules });
    expect(indicators.reduce((sum, { 分值: full }) => sum + full, 0)).toBe(100);
  });

  it('claim nothing that was not found', async () => {
    const root = resolve(import.meta.dirname, '../../fixtures');
    const { 指标: indicators } = await readIndicators(undefined, { cwd: root, root, rules });
    expect(new Set(indicators.map(({ 核对: check }) => check))).toEqual(new Set(['待核对']));
  });
});
