import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { readSchema, type Schema } from '../schemas/constraints.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/registers.md'), 'utf8');
const sections = page.split(/^## /mu);
const { acts, organs } = loadRegisters();

describe.each([
  ['加一条法规', 'acts', 'ActEntry', acts],
  ['加一个机构', 'organs', 'OrganEntry', organs],
] as const)('the page on registers, %s', (title, schema, entry, entries) => {
  const section = sections.find((text) => text.startsWith(title)) ?? '';
  const fields = readSchema(schema).$defs?.[entry] as Schema;

  it('explains every key, in the order of the schema', () => {
    const explained = Array.from(section.matchAll(/^\| ([^ |-]+) \|/gmu), ([, key]) => key).slice(1);
    expect(explained).toEqual(Object.keys(fields.properties ?? {}));
  });

  it('shows an entry that ships', () => {
    const [, example = ''] = /```yaml\n([^`]*)```/u.exec(section) ?? [];
    const [shown] = parse(example) as [Record<string, unknown>];
    expect(entries.find(({ 名称 }) => 名称 === shown['名称'])).toEqual(shown);
  });
});

it('names commands that run on files that are there', () => {
  for (const [, file = ''] of page.matchAll(/(catalogues\/\S+\.yaml|test\/\S+\.test\.ts)/gu))
    expect(() => readFileSync(resolve(import.meta.dirname, '../..', file.replace(/[`：]/gu, '')))).not.toThrow();
});
