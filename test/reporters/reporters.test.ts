import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import validateReport from '../../src/model/generated/report-validator.ts';
import { plainStyle, type Style } from '../../src/model/style.ts';
import { formats, reporters } from '../../src/reporters/reporters.ts';
import { cleanReport, report } from './sample-report.ts';

const settings = { style: plainStyle, columns: 80 };
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
    const lines = reporters.text(report, { style: markedStyle, columns: 80 }).split('\n');
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
