import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import validate from '../../src/model/generated/rule-validator.ts';
import type { RuleDocument } from '../../src/model/rule-file.ts';
import { schemaFindings, type Validator } from '../../src/model/schema-findings.ts';
import { tryExamples } from '../../src/operations/province-rules/examples.ts';
import { allFields } from '../../src/operations/province-rules/fields.ts';
import { provinceRules } from '../../src/operations/province-rules.ts';
import { readSchema, type Schema } from '../schemas/constraints.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/province-rules.md'), 'utf8');
const examples = Array.from(page.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => parse(text) as RuleDocument);
const schema = readSchema('rule');

/** The first cells of a table under a heading. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return Array.from(section.matchAll(/^\| ([^|]+?) \|/gm), ([, cell = '']) => cell).slice(2);
}

const keysOf = (part: Schema | undefined) => Object.keys(part?.properties ?? {}).sort();

describe('docs/province-rules.md', () => {
  it('names every key, every test and every mending of the schema', () => {
    expect(rowsUnder('一个文件里写什么').sort()).toEqual(keysOf(schema));
    expect(rowsUnder('怎样才算符合').sort()).toEqual(keysOf(schema.$defs?.['Tests']));
    expect(rowsUnder('修改').sort()).toEqual(keysOf(schema.$defs?.['Mending']));
  });

  it('names every field', () => {
    const section = page.slice(page.indexOf('## 能写哪些项'), page.indexOf('## 怎样才算符合'));
    expect(allFields.filter((field) => !section.includes(field))).toEqual([]);
  });

  it.each(examples.map((document) => [document.名称, document] as const))(
    'shows a rule that is sound: %s',
    (_, rule) => {
      expect(schemaFindings('rule', validate as unknown as Validator, rule, [])).toEqual([]);
      expect(provinceRules.faultsIn(rule)).toEqual([]);
      expect(tryExamples(rule, provinceRules.compile(rule), loadRegisters()).faults).toEqual([]);
    },
  );
});

describe('the schema of rule files', () => {
  it('offers a rule that is sound', () => {
    const [{ body }] = schema['defaultSnippets'] as [{ body: RuleDocument }];
    const rule = JSON.parse(JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, '$1')) as RuleDocument;
    expect(provinceRules.faultsIn(rule)).toEqual([]);
    expect(tryExamples(rule, provinceRules.compile(rule), loadRegisters()).faults).toEqual([]);
  });

  it('has the tags that rules have, and the same tests in conditions and demands', () => {
    expect(keysOf(schema.$defs?.['Condition'])).toEqual(keysOf(schema.$defs?.['Tests']));
  });
});
