import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { versionCatalogue } from '../../src/commands/open-version.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import { exceptionRules } from '../../src/model/exception-rules.ts';
import { formChecks } from '../../src/model/form-checks.ts';
import type { Report } from '../../src/model/report.ts';
import type { OptionValue } from '../../src/model/rule.ts';
import type { Source } from '../../src/model/source.ts';
import type { Version } from '../../src/model/version.ts';
import { checkBaseline } from '../../src/operations/check-baseline.ts';
import { judgeBaseline } from '../../src/operations/judge-baseline.ts';
import { summarise, validateSource } from '../../src/operations/validate.ts';
import { rules } from '../../src/rules/rules.ts';

const root = resolve(import.meta.dirname, '../..');
const fixtures = join(root, 'fixtures/rules');
const today = '2026-03-01';

/** A further catalogue, judged along with the fixture by rules that look across files. */
const beside = 'beside.yaml';
/** What the settings say of the rule's options, for a rule that looks at nothing without them. */
const settings = 'options.yaml';

function optionsOf(ruleId: string): Readonly<Record<string, OptionValue>> {
  const file = join(fixtures, ruleId, settings);
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
}

/** What the fixtures of a baseline rule are checked against. */
const baseline = 'baseline.yaml';

const read = (ruleId: string, file: string) => readYaml(file, readFileSync(join(fixtures, ruleId, file)));

async function checkAgainstBaseline(ruleId: string, name: string): Promise<Report> {
  const [source, above] = await Promise.all([read(ruleId, `${name}.yaml`), read(ruleId, baseline)]);
  const registers = loadRegisters();
  const options = { rules: rules.filter((rule) => rule.id === ruleId), registers, today };
  const versionOf = (each: Source): Version => ({ name: each.file, catalogues: [versionCatalogue(each, 0, false)] });
  const compared = checkBaseline(versionOf(source), versionOf(above), { registers, today });
  const results = judgeBaseline(compared, [source], options);
  return summarise(results, options, async () => source, 1);
}

/** One rule alone on one fixture. */
async function check(ruleId: string, name: string): Promise<Report> {
  if (existsSync(join(fixtures, ruleId, baseline))) return checkAgainstBaseline(ruleId, name);
  const files = [beside, `${name}.yaml`].filter((file) => existsSync(join(fixtures, ruleId, file)));
  const sources = await Promise.all(files.map((file) => read(ruleId, file)));
  const own = rules.filter((rule) => rule.id === ruleId);
  const options = { rules: own, registers: loadRegisters(), optionsOf, today };
  const results = sources.map((source) => validateSource(source, options));
  const sourceOf = async (file: string) => sources.find((source) => source.file === file) as Source;
  return summarise(results, options, sourceOf, files.length);
}

/** The report as a person reads it in a review: place, severity, words. */
function shown({ diagnostics }: Report): string {
  const blocks = diagnostics.map(({ location, severity, message, hint, basis, item, field }) =>
    [
      `${location.file}:${location.line}:${location.column} ${severity} ${item ?? ''} ${field ?? ''}`.trim(),
      `  问题：${message}`,
      ...(hint ? [`  怎么改：${hint}`] : []),
      `  依据：${basis}`,
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it('is in step: file, fixtures, page', () => {
    expect(existsSync(join(root, `src/rules/${id}.ts`))).toBe(true);
    expect(existsSync(join(root, `docs/rules/${id}.md`))).toBe(true);
    const files = readdirSync(join(fixtures, id)).filter((file) => file !== beside && file !== settings);
    const above = rule.scope === 'baseline' ? [baseline] : [];
    expect(files.sort()).toEqual([...above, 'expected.txt', 'invalid.yaml', 'valid.yaml']);
    expect(readFileSync(join(root, `docs/rules/${id}.md`), 'utf8')).toContain(rule.title);
  });

  it('finds nothing in the valid catalogue', async () => {
    expect((await check(id, 'valid')).diagnostics).toEqual([]);
  });

  it('finds in the invalid catalogue what the fixture says', async () => {
    const report = await check(id, 'invalid');
    expect(report.diagnostics.length).toBeGreaterThan(0);
    await expect(shown(report)).toMatchFileSnapshot(join(fixtures, id, 'expected.txt'));
  });
});

describe('the list of rules', () => {
  it('has every rule file once, in the order of their ids', () => {
    const names = readdirSync(join(root, 'src/rules')).filter((name) => name.endsWith('.ts') && name !== 'rules.ts');
    expect(rules.map((rule) => `${rule.id}.ts`)).toEqual(names.sort());
  });

  it('has no fixture and no page without a rule', () => {
    const ids = rules.map((rule) => rule.id);
    expect(readdirSync(fixtures).filter((name) => !ids.includes(name))).toEqual([]);
    const known = ['README', ...ids, ...[...exceptionRules, ...formChecks].map(({ id }) => id)];
    const pages = readdirSync(join(root, 'docs/rules'));
    expect(pages.filter((page) => !known.includes(page.replace('.md', '')))).toEqual([]);
  });
});
