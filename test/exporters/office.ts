// LibreOffice as a second reader: what it converts, it has understood.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const program = '/usr/lib/libreoffice/program';
const run = promisify(execFile);

/** Where CI is set a missing program is a failure. */
export function mayConvert(part: 'calc' | 'writer'): boolean {
  const library = part === 'calc' ? 'libsclo.so' : 'libswlo.so';
  return existsSync(join(program, library)) || process.env['CI'] !== undefined;
}

/**
 * All files in one run of the program, which takes long to start.
 * @param files by name; @param to suffix, or suffix:filter, of what they become
 * @returns the converted bytes in the order of the files
 */
export async function converted(files: Readonly<Record<string, Uint8Array>>, to: string): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gkml-office-'));
  try {
    const sources = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    // A profile of its own: two runs at a time would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await run(join(program, 'soffice'), [profile, '--headless', '--convert-to', to, '--outdir', out, ...sources]);
    const suffix = to.replace(/:.*$/u, '');
    return Object.keys(files).map((name) => readFileSync(join(out, name.replace(/\w+$/u, suffix))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
