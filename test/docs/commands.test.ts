import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandIndex, commandNames, commandPage } from './command-pages.ts';

const folder = resolve(import.meta.dirname, '../../docs/commands');

describe('docs/commands', () => {
  it.each(commandNames)('shows the help of %s', async (name) => {
    await expect(await commandPage(name)).toMatchFileSnapshot(`${folder}/${name}.md`);
  });

  it('lists every command', async () => {
    await expect(commandIndex()).toMatchFileSnapshot(`${folder}/README.md`);
  });

  it('has no page of a command that is gone', () => {
    const pages = [...commandNames, 'README'].map((name) => `${name}.md`);
    expect(readdirSync(folder).sort()).toEqual(pages.sort());
  });
});
