// Files as people leave them: whatever is in one, it is read or explained, and what is formatted means what it meant.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { canonicalYaml } from '../../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import { mutate, randomNumbers } from './mutations.ts';

const file = new URL('../../../fixtures/yaml/canonical/compulsory-education.yaml', import.meta.url);
const original = readFileSync(file, 'utf8');
const mutations = Number(process.env['GKML_FUZZ'] ?? 600);
const seed = Number(process.env['GKML_FUZZ_SEED'] ?? 20261121);

function mutated(): string[] {
  const random = randomNumbers(seed);
  // Half of a surrogate pair does not get into a file.
  return Array.from({ length: mutations }, () => Buffer.from(mutate(original, random)).toString());
}

/** Asserting costs more than comparing. */
function equal(actual: unknown, expected: unknown, text: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, text).toEqual(expected);
}

describe('mutated files', () => {
  it('are read or explained, never both refused and unexplained', async () => {
    for (const text of mutated()) {
      const source = await readYaml('一.yaml', Buffer.from(text));
      if (source.data === undefined) expect(source.faults, text).not.toHaveLength(0);
      for (const { location, message, hint } of source.faults) {
        const line = source.lineText(location.line ?? 0);
        expect(line, text).toBeDefined();
        expect((location.column ?? 0) <= (line?.length ?? 0) + 1 && (location.column ?? 0) > 0, text).toBe(true);
        expect(message, text).not.toMatch(/[。]$|undefined|YAML/);
        expect(hint, text).not.toMatch(/undefined|YAML/);
      }
    }
  });

  it('are formatted so that the data stay, and formatting again changes nothing', async () => {
    let formatted = 0;
    for (const text of mutated()) {
      const result = canonicalYaml(text);
      if (!('text' in result)) continue;
      formatted++;
      const before = await readYaml('一.yaml', Buffer.from(text));
      const after = await readYaml('一.yaml', Buffer.from(result.text));
      equal(after.data, before.data, text);
      equal(canonicalYaml(result.text), result, text);
      equal(wordsOfComments(result.text), wordsOfComments(text), text);
    }
    expect(formatted).toBeGreaterThan(mutations / 10);
  });
});

/** The comments of the original that are still there: none may be lost, none doubled. */
function wordsOfComments(text: string): string[] {
  return [
    '# yaml-language-server',
    '# 青禾县教育局编',
    '# 政策文件',
    '# 招生管理',
    '# 名称与省级不同',
    '# 牵头',
    '# 待核',
    '# 招生办',
    '# 完',
  ].map((words) => `${words} ${text.split(words).length - 1}`);
}
