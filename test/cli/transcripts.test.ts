import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { playTranscript, readTranscript } from './transcript.ts';

const transcripts = fileURLToPath(new URL('transcripts/', import.meta.url));
const names = readdirSync(transcripts)
  .filter((name) => name.endsWith('.md'))
  .sort();

// Each in a folder of its own, several at a time: nearly all of it is waiting for processes.
describe.concurrent('a transcript of the command line', () => {
  for (const name of names) {
    it(`is what happens: ${name}`, async ({ expect, onTestFinished }) => {
      const path = join(transcripts, name);
      const transcript = readTranscript(await readFile(path, 'utf8'));
      expect(transcript.commands).not.toHaveLength(0);
      const played = await playTranscript(transcript, await temporaryFolder(onTestFinished));
      await expect(played).toMatchFileSnapshot(path);
    });
  }
});
