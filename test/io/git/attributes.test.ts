import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLine, withBlock, withoutBlock } from '../../../src/io/git/attributes.ts';

const lines = ['*.xlsx diff=gkml', '/目录/**/*.yaml diff=gkml'];
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const shown = (text: string | undefined) => Buffer.from(text ?? '', 'latin1').toString('utf8');

/** What a person may have in the file, whatever its encoding and line ends. */
const files = fc.oneof(
  fc.constant(undefined),
  fc
    .array(fc.constantFrom('*.yaml text', '# 注释', '*.xlsx binary', '', '\u00ff\u00b9\u00e3', '  '), { maxLength: 6 })
    .chain((each) => {
      return fc
        .tuple(fc.constantFrom('\n', '\r\n'), fc.boolean())
        .map(([newline, ends]) => each.join(newline) + (ends ? newline : ''));
    }),
);

describe('the block in .gitattributes', () => {
  it('goes without a trace', () => {
    fc.assert(
      fc.property(files, (text) => {
        expect(withoutBlock(withBlock(text, lines))).toBe(text);
      }),
    );
  });

  it('is written once, however often it is installed', () => {
    fc.assert(
      fc.property(files, (text) => {
        const once = withBlock(text, lines);
        expect(withBlock(once, lines)).toBe(once);
        expect(withoutBlock(withBlock(once, ['*.xlsx diff=gkml']))).toBe(text);
      }),
    );
  });

  it.each([
    ['line feeds', '*.yaml text\n', '\n'],
    ['CRLF', '*.yaml text\r\n', '\r\n'],
  ])('keeps to the line ends of the file: %s', (_, text, newline) => {
    const written = shown(withBlock(bytes(text), lines));
    expect(written.startsWith(text)).toBe(true);
    expect(written.split(newline)).toHaveLength(6);
    expect(written.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
  });

  it('leaves what was written after it where it stands', () => {
    const later = `${withBlock(bytes('*.yaml text'), lines)}*.md text\n`;
    expect(shown(withoutBlock(later))).toBe('*.yaml text\n*.md text\n');
    expect(shown(withoutBlock(`${withBlock(undefined, lines)}*.md text\n`))).toBe('*.md text\n');
  });

  it('leaves a file alone that has none', () => {
    expect(withoutBlock('*.md text\n')).toBe('*.md text\n');
  });
});

describe('a line of .gitattributes', () => {
  it.each([
    ['目录', '/目录/**/*.yaml diff=gkml'],
    ['', '/*.yaml diff=gkml'],
    ['目录 草案', '"/目录 草案/**/*.yaml" diff=gkml'],
    ['a[1]*', '/a\\[1\\]\\*/**/*.yaml diff=gkml'],
    ['说"明', '"/说\\"明/**/*.yaml" diff=gkml'],
  ])('covers a folder and all under it: %s', (folder, line) => {
    expect(attributeLine(folder, 'yaml', 'diff=gkml')).toBe(line);
  });
});
