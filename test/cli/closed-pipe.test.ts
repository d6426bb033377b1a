import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gkml } from './run-gkml.ts';

describe('a reader that stops reading', () => {
  it('ends the output quietly', async () => {
    const child = spawn(process.execPath, [gkml, 'schema', 'catalogue']);
    child.stdout.destroy();
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    const exitCode = await new Promise((done) => child.on('close', done));
    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
  });
});
