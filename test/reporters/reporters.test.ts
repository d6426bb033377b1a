import fc from 'fast-check';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import validateReport from '../../src/model/generated/report-validator.ts';
import type { RuleSummary } from '../../src/model/rule-summary.ts';
import { plainStyle, type Style } from '../../src/model/style.ts';
import { formats, reporters } from '../../src/reporters/reporters.ts';
import { cleanReport, report } from './sample-report.ts';

const rules: RuleSummary[] = [
  { id: 'organ-current', title: '机构是现在的', severity: 'warning', basis: '机构改革方案', tags: ['主体'] },
];
const settings = { style: plainStyle, columns: 80, rules, version: '1.2.3' };
const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
const markedStyle = Object.fromEntries(Object.keys(plainStyle).map((name) => [name, mark(name)])) as unknown as Style;

describe('every reporter', () => {
  it.each(formats)('%s writes the sample as its file shows', async (format) => {
    await expect(reporters[format](report, settings)).toMatchFileSnapshot(`expected/${format}.txt`);
  });

  it.each(formats)('%s has something to say, or nothing, of a clean catalogue', async (format) => {
    await expect(reporters[format](cleanReport, settings)).toMatchFileSnapshot(`expected/${format}-clean.txt`);
  });

  it.each(formats)('%s ends in a line break or is empty', (format) => {
    expect(reporters[format](report, settings)).toMatch(/[^\n]\n$/);
  });

  it.each(formats)('%s lets no control character of the data through', (format) => {
    expect(reporters[format](report, settings)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('text', () => {
  it('colours the severity, the words that are meant and the carets', () => {
    const lines = reporters.text(report, { ...settings, style: markedStyle }).split('\n');
    const at = lines.findIndex((line) => line.includes('412:'));
    expect(lines.slice(at, at + 3)).toEqual([
      '  <error>错误</error> 412:16 <strong>时限“120个工作日”超过法定的20个工作日</strong> <faint>[deadline-within-limit]</faint>',
      '  <faint>  412 |</faint>     时限: 信息形成之日起<error>120个工作日</error>内',
      `  <faint>      |</faint> ${' '.repeat(24)}<error>${'^'.repeat(11)}</error>`,
    ]);
  });

  it('names every place of a finding that is folded', () => {
    const output = reporters.text(report, settings);
    for (const { location, item } of report.diagnostics) {
      expect(output).toContain(location.line === undefined ? (location.cell ?? location.file) : `${location.line}:`);
      expect(output).toContain(item ?? '');
    }
  });
});

describe('concise', () => {
  it('has one line a finding, each with its file', () => {
    const lines = reporters.concise(report, settings).trimEnd().split('\n');
    expect(lines).toHaveLength(report.diagnostics.length);
    for (const [index, { location }] of report.diagnostics.entries()) expect(lines[index]).toContain(location.file);
  });
});

describe('json', () => {
  it.each([report, cleanReport])('keeps to its schema', (each) => {
    const document = JSON.parse(reporters.json(each, settings)) as unknown;
    expect(validateReport(document)).toBe(true);
  });

  it('keeps to its schema and loses nothing, whatever the words', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: undefined }), (message, file, hint) => {
        const [first] = report.diagnostics;
        if (first === undefined) throw new Error('The sample is empty');
        const diagnostics = [{ ...first, message, hint, location: { file } }];
        const document = JSON.parse(reporters.json({ ...report, diagnostics }, settings));
        expect(validateReport(document)).toBe(true);
        expect(document.diagnostics[0]).toMatchObject({ message, file, hint: hint ?? null, line: null, sheet: null });
      }),
    );
  });

  it('counts by severity', () => {
    const { summary } = JSON.parse(reporters.json(report, settings));
    expect(summary).toEqual({ files: 3, items: 51, errors: 3, warnings: 3, infos: 1 });
  });
});

/** A report of one finding with these words and places. */
function saying(words: string, file = '目录/义务教育.yaml') {
  const first = report.diagnostics.find(({ rule }) => rule === 'deadline-within-limit');
  if (first === undefined) throw new Error('The sample lacks it');
  const { location } = first;
  return { ...report, diagnostics: [{ ...first, message: words, hint: words, location: { ...location, file } }] };
}

const words = fc.string({
  unit: fc.constantFrom('甲', '%', ':', ',', '\n', '\r', '<', '&', '"', "'", '|', '`', '\u0001'),
  minLength: 1,
});

describe('sarif', () => {
  it('names the rules of its findings and points at columns in UTF-16 units', () => {
    const { runs } = JSON.parse(reporters.sarif(report, settings));
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.version).toBe('1.2.3');
    for (const [index, result] of results.entries()) {
      const { rule, location, fingerprint } = report.diagnostics[index] ?? {};
      expect(tool.driver.rules[result.ruleIndex].id).toBe(rule);
      expect(result.partialFingerprints).toEqual({ 'gkml/1': fingerprint });
      expect(result.locations[0].physicalLocation.region?.startLine).toBe(location?.line);
    }
    expect(tool.driver.rules.find(({ id }: { id: string }) => id === 'organ-current').shortDescription.text).toBe(
      '机构是现在的',
    );
  });

  it('writes paths as addresses', () => {
    const { runs } = JSON.parse(reporters.sarif(saying('甲', 'a b\\目录/100%.yaml'), settings));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/%E7%9B%AE%E5%BD%95/100%25.yaml',
    );
  });
});

/** What the runner of GitHub makes of a command: https://github.com/actions/runner, ActionCommand.cs. */
function readCommand(line: string) {
  const [, command, properties = '', message = ''] = /^::(\w+) ([^:]*(?:%3A[^:]*)*)::(.*)$/su.exec(line) ?? [];
  const plain = (text: string) =>
    text.replace(/%(0D|0A|3A|2C|25)/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const read = Object.fromEntries(properties.split(',').map((part) => part.split('=').map(plain)));
  return { command, message: plain(message), ...read };
}

describe('github', () => {
  it('is read back as it was meant, whatever the words', () => {
    fc.assert(
      fc.property(words, words, (message, file) => {
        const line = reporters.github(saying(message, file), settings).replace(/\n$/u, '');
        expect(line).not.toMatch(/[\r\n]/u);
        expect(readCommand(line)).toMatchObject({ command: 'error', file, title: 'deadline-within-limit' });
      }),
    );
  });
});

describe('gitlab', () => {
  it('has what a Code Quality report must have', () => {
    const issues = JSON.parse(reporters.gitlab(report, settings)) as Record<string, unknown>[];
    expect(issues).toHaveLength(report.diagnostics.length);
    for (const issue of issues) {
      expect(Object.keys(issue).sort()).toEqual(['check_name', 'description', 'fingerprint', 'location', 'severity']);
      expect(['info', 'minor', 'major']).toContain(issue['severity']);
      expect(issue['location']).toMatchObject({ path: expect.any(String), lines: { begin: expect.any(Number) } });
    }
  });
});

/** Element names with their attributes, in order; throws where the text is no XML. */
function elementsOf(xml: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser();
  parser.on('error', (error: Error) => {
    throw error;
  });
  parser.on('openTag', (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
    const read = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    elements.push({ name, attributes: Object.fromEntries(read) });
  });
  parser.parse(xml);
  return elements;
}

describe('junit', () => {
  it('counts its cases and failures', () => {
    const elements = elementsOf(reporters.junit(report, settings));
    const count = (name: string) => elements.filter((element) => element.name === name).length;
    const [root] = elements;
    expect(root?.attributes).toMatchObject({ tests: String(count('testcase')), failures: String(count('failure')) });
    expect(count('failure')).toBe(3);
  });

  it('is XML whatever the words', () => {
    fc.assert(
      fc.property(words, (message) => {
        const elements = elementsOf(reporters.junit(saying(message), settings));
        expect(elements.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure']);
      }),
    );
  });
});

describe('markdown', () => {
  it('tells a cause once and all its places', () => {
    const output = reporters.markdown(report, settings);
    const causes = new Set(report.diagnostics.map(({ rule, message }) => `${rule} ${message}`));
    expect(output.match(/<details>/gu)).toHaveLength(causes.size);
    expect(output.match(/^- /gmu)).toHaveLength(report.diagnostics.length);
    expect(output).toContain('×3');
  });

  it('fits into a comment of GitHub and counts what had no room', () => {
    const [first] = report.diagnostics;
    if (first === undefined) throw new Error('The sample is empty');
    const diagnostics = Array.from({ length: 3000 }, (_, index) => ({ ...first, message: `问题${index}` }));
    const output = reporters.markdown({ ...report, diagnostics }, settings);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/还有 \d+ 种问题没有列出来/u);
  });
});
