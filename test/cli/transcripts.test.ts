import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playTranscript, readTranscript } from './transcript.ts';

const transcripts = fileURLToPath(new URL('transcripts/', import.meta.url));
const names = readdirSync(transcripts)
  .filter((name) => name.endsWith('.md'))
  .sort();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gkml-transcript-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a transcript of the command line', () => {
  for (const name of names) {
    it(`is what happens: ${name}`, async () => {
      const path = join(transcripts, name);
      const transcript = readTranscript(await readFile(path, 'utf8'));
      expect(transcript.commands).not.toHaveLength(0);
      await expect(await playTranscript(transcript, folder)).toMatchFileSnapshot(path);
    });
  }
});
