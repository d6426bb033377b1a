// The laws of fixes, held for every rule on its own fixture, with all rules on.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { updateYaml } from '../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import { checkSchema } from '../../src/operations/check-schema.ts';
import { fixSource } from '../../src/operations/fix.ts';
import { rules } from '../../src/rules/rules.ts';

const options = { rules, registers: loadRegisters() };

const invalid = (rule: string) =>
  readFileSync(new URL(`../../fixtures/rules/${rule}/invalid.yaml`, import.meta.url), 'utf8');

/** A comment behind every line that begins an item. */
const withComments = (text: string) => text.replace(/^ {2}- 编号: .*$/gmu, '$& # 留着');

async function fixed(text: string, withSuggested: boolean) {
  const source = await readYaml('目录.yaml', Buffer.from(text));
  if (checkSchema(source.data).length > 0) return { text, applied: [] };
  const { data, applied } = fixSource(source, options, withSuggested);
  return { text: updateYaml(text, data), applied };
}

describe.each(rules.map(({ id }) => [id]))('the fixes of %s', (id) => {
  it.each([
    ['safe', false],
    ['suggested', true],
  ])('mend once and for all: %s ones', async (_, withSuggested) => {
    const once = await fixed(withComments(invalid(id)), withSuggested);
    const twice = await fixed(once.text, withSuggested);
    expect(twice).toEqual({ text: once.text, applied: [] });
  });

  it('leave every comment where it is', async () => {
    const text = withComments(invalid(id));
    const { text: mended } = await fixed(text, true);
    expect(mended.match(/# 留着/gu)?.length).toBe(text.match(/# 留着/gu)?.length);
  });
});
