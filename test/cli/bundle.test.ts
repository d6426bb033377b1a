import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = resolve(import.meta.dirname, '../../dist');

describe.each(['cli.js', 'validate-worker.js'])('%s', (file) => {
  it('loads no package at its start, and no part of Node that is slow to load', async () => {
    const code = await readFile(join(dist, file), 'utf8');
    const loaded = [...code.matchAll(/\bimport[\w$*{},\s]*?from"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(loaded.filter((name) => /^node:(zlib|worker_threads|child_process|readline)/.test(name))).toEqual([]);
  });
});
