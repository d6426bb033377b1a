import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterAction, type LanguageClient, start, startClient } from './language-client.ts';
import { misspelled, sound } from './sample-catalogue.ts';

let folder: string;
let uri: string;
let client: LanguageClient;
let version = 1;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gkml 大文件 '));
  uri = pathToFileURL(join(folder, '义务教育.yaml')).href;
  client = startClient(folder);
  await client.initialize();
  await client.open(uri, sound);
});

afterAll(async () => {
  expect(await client.leave()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

/** A catalogue of some thousand items; every hundredth one has a misspelled channel. */
function large(items: number): string {
  const [head = '', item = ''] = sound.split(/(?<=事项:\n)/);
  const list = Array.from({ length: items }, (_, index) => {
    const numbered = item.replace('YWJY-001', `YWJY-${index + 1}`).replaceAll('政策文件', `第${index}批政策文件`);
    return index % 100 === 50 ? numbered.replace('政务服务中心', '政府服务中心') : numbered;
  });
  return head + list.join('');
}

describe('a file of more than a megabyte', () => {
  const text = large(2500);

  it('is judged, asked about and mended', async () => {
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    version += 1;
    const findings = await client.replace(uri, version, text);
    const misspellings = findings.filter(({ code }) => code === 'channel-known');
    expect(misspellings).toHaveLength(25);
    const [last] = misspellings.slice(-1);
    expect(await client.hover(uri, last!.range.start)).toContain('政务服务中心');
    const [fix] = await client.actions(uri, last!.range, ['quickfix']);
    expect(fix?.title).toBe('改为“政务服务中心”');
    const [all] = await client.actions(uri, start, ['source.fixAll']);
    expect(afterAction(uri, text, all!)).toBe(text.replaceAll('政府服务中心', '政务服务中心'));
  });
});

describe('broken text', () => {
  it.each([
    ['nothing', ''],
    ['a catalogue of one line', '格式: gkml/1'],
    ['an item that is no map', `${sound}  - 12\n  - [\n`],
    ['tabs', sound.replaceAll('    ', '\t')],
    ['an open quote', sound.replace('《', '"《')],
    ['two documents', `${sound}---\n${sound}`],
    ['an alias', sound.replace('[县级]', '*县')],
    ['lone carriage returns', misspelled.replaceAll('\n', '\r')],
    ['a null character', sound.replace('县', '\0')],
    ['a half character', sound.replace('县', '\ud842')],
    ['a byte order mark', `\ufeff${misspelled}`],
    ['deep nesting', `格式: gkml/1\n事项: ${'['.repeat(3000)}`],
  ])('is judged and asked about without harm: %s', async (_, text) => {
    version += 1;
    const findings = await client.replace(uri, version, text);
    for (const { range } of [...findings, { range: start }]) {
      for (const action of await client.actions(uri, range)) expect(action.edit).toBeDefined();
      await client.hover(uri, range.start);
    }
    expect(client.stderr()).toBe('');
  });

  it('is mended behind a byte order mark as before it', async () => {
    version += 1;
    const text = `\ufeff${misspelled}`;
    const [finding] = await client.replace(uri, version, text);
    const [fix] = await client.actions(uri, finding!.range, ['quickfix']);
    expect(afterAction(uri, text, fix!)).toBe(`\ufeff${sound}`);
  });

  it('of any kind is followed by sound text without a trace', async () => {
    const cuts = fc.tuple(fc.nat(sound.length), fc.nat(30), fc.string({ maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(cuts, { minLength: 1, maxLength: 4 }), async (changes) => {
        const text = changes.reduce(
          (all, [at, gone, words]) => all.slice(0, at) + words + all.slice(at + gone),
          misspelled,
        );
        version += 2;
        await client.replace(uri, version - 1, text);
        expect(await client.replace(uri, version, sound)).toEqual([]);
        expect(client.stderr()).toBe('');
      }),
      { numRuns: 10 },
    );
  });
});
