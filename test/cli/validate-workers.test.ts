import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const county = resolve(import.meta.dirname, '../../fixtures/青禾县-缺陷');
/** Above this the files are shared out to workers (commands/validate/files.ts). */
const manyBytes = 10_000_000;

const bytesIn = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);

it('finds in many files, shared out to workers, what it finds in one county of them', async () => {
  const cwd = await temporaryFolder();
  const places = Array.from({ length: Math.ceil(manyBytes / bytesIn(county)) + 1 }, (_, at) => `县${at + 100}`);
  for (const place of places) cpSync(county, join(cwd, place), { recursive: true });
  // Rules that judge each item by itself: the copies would be told as copies of each other.
  const judge = (folder: string) =>
    runGkml(
      ['validate', folder, '-f', 'concise', '--fail-on', 'never', '--rule', 'text-spelled', '--rule', 'basis-in-force'],
      { cwd },
    );
  const [one, all] = [await judge(places[0] ?? ''), await judge('.')];
  expect(one).toMatchObject({ exitCode: 0, stderr: '' });
  expect(one.stdout.split('\n').length).toBeGreaterThan(3);
  expect(all).toEqual({
    ...one,
    stdout: places.map((place) => one.stdout.replaceAll(/^县100(?=\/)/gm, place)).join(''),
  });
});
