import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkNames } from '../../src/io/config/check.ts';
import type { ConfigDocument } from '../../src/model/generated/config.ts';
import validate from '../../src/model/generated/config-validator.ts';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { rules } from '../../src/rules/rules.ts';
import { readSchema } from '../schemas/constraints.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/config.md'), 'utf8');
const examples = Array.from(page.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => text);

describe('docs/config.md', () => {
  it('has a section for every key of the settings, and none else', () => {
    const sections = Array.from(page.matchAll(/^## `(\w+)`$/gm), ([, key]) => key);
    expect(sections.sort()).toEqual(Object.keys(readSchema('config').properties ?? {}).sort());
  });

  it.each(examples)('shows settings that are sound: %s', (text) => {
    const document = parse(text) as ConfigDocument;
    expect(schemaFindings('config', validate as Validator, document, [])).toEqual([]);
    expect(() => checkNames({ document, locate: () => ({ file: 'docs/config.md' }) }, rules)).not.toThrow();
  });
});
