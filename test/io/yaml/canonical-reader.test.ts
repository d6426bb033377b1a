// The canonical reader never differs from the yaml package: what it is not sure of it refuses.
// GKML_FUZZ=100000 npx vitest run … for a longer run.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { canonicalItemPlaces, canonicalPlaces, readCanonicalText } from '../../../src/io/yaml/canonical-reader.ts';
import { treeOf } from '../../../src/io/yaml/document-tree.ts';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { mutate, randomNumbers } from './mutations.ts';

const folder = new URL('../../../fixtures/yaml/canonical/', import.meta.url);
const files = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** What the yaml package makes of a text; undefined where it finds fault with it. */
function reference(text: string): { data: unknown; places: unknown } | undefined {
  const document = parseDocument(text, { logLevel: 'error', prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  return { data: document.toJS(), places: treeOf(text, document.contents).place };
}

function reading(text: string): { data: unknown; places: unknown } | undefined {
  const data = readCanonicalText(text);
  return data && { data, places: canonicalPlaces(text) };
}

describe('readCanonicalText', () => {
  it.each(files)('reads the canonical %s as the yaml package does, with the same places', (_, text) => {
    expect(reading(text)).toEqual(reference(text));
    expect(canonicalYaml(text)).toEqual({ text });
  });

  it.each<[string, string]>([
    ['lists without indentation', '渠道:\n- 甲\n- 乙\n'],
    ['quotes of both kinds', "a: \"甲\\n\\u4e59\"\nb: 'it''s'\n"],
    ['keys with blanks', '两 字: 甲\n'],
    ['quoted keys', '"a: b": 甲\n'],
    ['no value', 'a:\nb: # 注\nc: 甲\n'],
    ['no line break at the end', 'a: 甲'],
    ['comments everywhere', '# 一\na: 甲 # 二\n  # 三\n\n# 四\n'],
    ['blocks that keep or clip', 'a: |\n  甲\n\nb: |+\n  乙\n\nc: 丙\n'],
    ['deeper lists and maps', 'a:\n  - b:\n      - c: 甲\n        d:\n          e: 乙\n'],
    ['counts', '规模: { 一级事项: 9, 事项: 25 }\n'],
    ['a count on a line of its own', '规模:\n  事项: 0 # 无\n'],
  ])('reads %s', (_, text) => {
    expect(reading(text)).toEqual(reference(text));
    expect(reading(text)).toBeDefined();
  });

  it.each<[string, string]>([
    ['numbers that are not counts', 'a: 1.5\n'],
    ['numbers that begin with nothing', 'a: 0371\n'],
    ['numbers in lists, which may be codes', 'a: [1]\n'],
    ['numbers under dashes, which may be codes', 'a:\n  - 1\n'],
    ['versions without quotes', '版本: 2026\n'],
    ['versions without quotes in braces', '基准: { 来源: 甲, 版本: 2026 }\n'],
    ['codes without quotes', '编号: 0371\n'],
    ['truth values', 'a: true\n'],
    ['null', 'a: ~\n'],
    ['anchors', 'a: &x 甲\n'],
    ['aliases', 'a: *x\n'],
    ['tags', 'a: !!str 甲\n'],
    ['merge keys', '<<: { a: 甲 }\n'],
    ['duplicate keys', 'a: 甲\na: 乙\n'],
    ['names that every object has', 'constructor: 甲\n'],
    ['__proto__', '__proto__: 甲\n'],
    ['number keys, which JavaScript would reorder', '"2": 甲\n"1": 乙\n'],
    ['tabs', 'a:\t甲\n'],
    ['texts over several lines', 'a: 甲\n  乙\n'],
    ['quotes over several lines', 'a: "甲\n  乙"\n'],
    ['folded blocks', 'a: >\n  甲\n'],
    ['brackets over several lines', 'a: [甲,\n  乙]\n'],
    ['brackets within brackets', 'a: [[甲]]\n'],
    ['escapes that JSON does not know', 'a: "\\x41"\n'],
    ['lines of spaces within blocks', 'a: |-\n  甲\n   \n  乙\n'],
    ['document markers', '---\na: 甲\n'],
    ['a list at the top', '- 甲\n'],
    ['nothing', ''],
    ['invisible characters in keys', 'a\u200b: 甲\n'],
    ['Chinese quotes around a value', 'a: “甲”\n'],
    ['items that are texts', '事项:\n  - 编号：甲\n'],
    ['maps within maps without end', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('leaves %s to the flexible reader', (_, text) => {
    expect(readCanonicalText(text)).toBeUndefined();
  });

  const mutations = Number(process.env['GKML_FUZZ'] ?? 2500);
  const seed = Number(process.env['GKML_FUZZ_SEED'] ?? 20261121);
  it.each(files)(`gives no wrong answer to ${mutations} mutations of %s`, (_, text) => {
    const random = randomNumbers(seed);
    let accepted = 0;
    for (let count = 0; count < mutations; count++) {
      const mutated = mutate(text, random);
      const read = reading(mutated);
      if (read === undefined) continue;
      accepted++;
      const expected = reference(mutated);
      if (!isDeepStrictEqual(read, expected)) expect(read, `seed ${seed}, mutation ${count}`).toEqual(expected);
    }
    // A reader that refuses everything is never wrong.
    expect(accepted).toBeGreaterThan(mutations / 10);
  });
});

describe('canonicalItemPlaces', () => {
  it('finds in one item what reading the whole text finds', () => {
    const text = [
      '渠道:\n  - 甲\n事项:\n  - 编号: A\n    内容: |-\n      一\n      - 二\n',
      '    依据:\n      - 《甲法》\n      - 《乙法》\n',
      '  # 说明\n  - 编号: B\n    主体: [甲, 乙]\n    栏目: { 名称: 丙 }\n',
    ].join('');
    const dashes = new Map<unknown, number>();
    const items = readCanonicalText(text, undefined, dashes)?.['事项'] as unknown[];
    const places = items.map((item) => canonicalItemPlaces(text, dashes.get(item) ?? 0));
    expect(places).toEqual([...(canonicalPlaces(text).children?.get('事项')?.children?.values() ?? [])]);
    expect(places).toHaveLength(2);
  });
});
