import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { wholeName } from '../../src/model/divisions.ts';
import { readSchema, type Schema } from '../schemas/constraints.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const { acts, organs, channels, domains, renames, wordings, withheld } = loadRegisters();
const pages = [
  ['acts', 'ActEntry', acts],
  ['organs', 'OrganEntry', organs],
  ['channels', 'ChannelEntry', channels],
  ['domains', 'DomainEntry', domains],
  ['divisions', 'DivisionEntry', renames],
  ['wordings', 'WordingEntry', wordings],
  ['withheld', 'WithheldEntry', withheld],
] as const;
const overview = readFileSync(resolve(docs, 'registers.md'), 'utf8');
const pageOf = (name: string) => readFileSync(resolve(docs, 'registers', `${name}.md`), 'utf8');

describe.each(pages)('the page on the register %s', (name, entry, entries) => {
  const page = pageOf(name);
  const fields = readSchema(name).$defs?.[entry] as Schema;

  it('explains every key, in the order of the schema', () => {
    const explained = Array.from(page.matchAll(/^\| ([^ |-]+) \|/gmu), ([, key]) => key).slice(1);
    expect(explained).toEqual(Object.keys(fields.properties ?? {}));
  });

  it('shows an entry that ships', () => {
    const [, example = ''] = /```yaml\n([^`]*)```/u.exec(page) ?? [];
    const [shown] = parse(example) as [{ 名称: string; 上级?: string }];
    const shipped = entries.find((each) => wholeName(each) === wholeName(shown));
    expect(shipped).toMatchObject(shown);
  });

  it('is led to from the overview', () => {
    expect(overview).toContain(`](registers/${name}.md)`);
  });
});

it('are all pages that there are', () => {
  expect(readdirSync(resolve(docs, 'registers')).sort()).toEqual(pages.map(([name]) => `${name}.md`).sort());
});

it('name commands that run on files that are there', () => {
  for (const page of [overview, ...pages.map(([name]) => pageOf(name))]) {
    for (const [file = ''] of page.matchAll(/(?:catalogues|test|bin)\/[^\s`：]+\.(?:yaml|ts|mjs)/gu)) {
      expect(() => readFileSync(resolve(docs, '..', file))).not.toThrow();
    }
  }
});
