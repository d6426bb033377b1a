import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Source } from '../../../src/model/source.ts';

const folder = new URL('../../../fixtures/yaml/faults/', import.meta.url);

function shown(source: Source): string {
  const faults = source.faults.map(({ severity, message, hint, location }) => {
    const { line = 0, column = 0, length = 0 } = location;
    const text = (source.lineText(line) ?? '').slice(0, 80);
    const meant = (source.lineText(line) ?? '').slice(column - 1, column - 1 + Math.min(length, 80));
    return `${severity} ${line}:${column} 〖${meant}〗\n  ${text}\n  问题：${message}\n  改法：${hint}\n`;
  });
  return `${faults.join('\n')}\n内容：${source.data === undefined ? '没有读出' : JSON.stringify(source.data)}\n`;
}

describe('faults that people make', () => {
  it.each(readdirSync(folder))('are explained at their place: %s', async (name) => {
    const bytes = readFileSync(new URL(`${name}/input.yaml`, folder));
    const source = await readYaml('义务教育.yaml', bytes);
    await expect(shown(source)).toMatchFileSnapshot(new URL(`${name}/expected.txt`, folder).pathname);
  });
});
