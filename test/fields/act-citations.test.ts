// How much of what places really cite the register of acts knows.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createActReader } from '../../src/fields/act.ts';
import { parseCitations } from '../../src/fields/citation.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { sharedTables } from '../layouts/shared-tables.ts';
import { fixtures, readJson } from '../layouts/table-fixture.ts';

const folder = new URL('citations/', fixtures);
const reader = createActReader(loadRegisters().acts);

interface Published {
  readonly 来源: string;
  readonly 依据: readonly string[];
}

const unknownIn = (citations: readonly string[]) => citations.filter((citation) => reader.find(citation) === undefined);
const share = (citations: readonly string[]) => 1 - unknownIn(citations).length / citations.length;
const keptUnknown = (citations: readonly string[]) => `${[...new Set(unknownIn(citations))].join('\n')}\n`;

describe('the real catalogue', () => {
  const { catalogues } = readJson<{ catalogues: { 事项: { 依据?: string[] }[] }[] }>(
    new URL('real/001-pingtan-haitan/expected.json', fixtures),
  );
  const cited = catalogues.flatMap(({ 事项 }) => 事项.flatMap((item) => item.依据 ?? []));

  it('cites 49 acts in 87 places', () => {
    expect([cited.length, new Set(cited).size]).toEqual([87, 49]);
  });

  it('is known to the register, all but what a kept list names', async () => {
    expect(share(cited)).toBeGreaterThanOrEqual(0.95);
    await expect(keptUnknown(cited)).toMatchFileSnapshot(new URL('real-001-unknown.txt', folder).pathname);
  });

  it.skipIf(sharedTables === undefined)('cites in its table what is kept of it', () => {
    const { rows } = readJson<{ rows: string[][] }>(new URL('real/001-pingtan-haitan.json', sharedTables));
    const column = rows[1]?.indexOf('公开依据') ?? -1;
    const cells = rows.slice(3).flatMap((row) => row[column]?.trim() || []);
    const inTable = new Set(cells.flatMap(parseCitations));
    expect([...new Set(cited)].filter((citation) => !inTable.has(citation))).toEqual([]);
  });
});

describe.each([
  ['published', 203],
  ['blind', 39],
] as const)('citations of %s tables', (name, size) => {
  const published = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')) as readonly Published[];
  const cited = published.flatMap((table) => table.依据);

  it('are spelt in different ways, each with its source', () => {
    expect([cited.length, new Set(cited).size]).toEqual([size, size]);
    for (const { 来源 } of published) expect(来源).toMatch(/^https?:\/\//u);
  });

  it('are known to the register, all but what a kept list names', async () => {
    expect(share(cited)).toBeGreaterThanOrEqual(0.85);
    await expect(keptUnknown(cited)).toMatchFileSnapshot(new URL(`${name}-unknown.txt`, folder).pathname);
  });
});
